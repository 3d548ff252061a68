const SHOWN_FOR_MS = 2000;

/**
 * Puts a text on the clipboard, also one that is still on its way: Safari lets nothing be copied later than the press.
 * @returns what to tell the reader
 */
export async function copyText(text: string | Promise<string>): Promise<string> {
  try {
    if (typeof text === 'string') await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return 'Copied';
  } catch {
    return 'Not allowed';
  }
}

/** What ends the moment in which a label says it. */
const ends = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/** Copies a text, and says for a moment in place of a button's label whether it could be. */
export async function copyAndSay(text: string | Promise<string>, label: HTMLElement): Promise<void> {
  const before = (label.dataset['label'] ??= label.textContent);
  label.textContent = await copyText(text);
  // Pressed twice, it says it for as long once more, and then what it said at first.
  clearTimeout(ends.get(label));
  ends.set(
    label,
    setTimeout(() => (label.textContent = before), SHOWN_FOR_MS),
  );
}
