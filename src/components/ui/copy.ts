const SHOWN_FOR_MS = 2000;

/** Puts a text on the clipboard. @returns what to tell the reader */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return 'Not allowed';
  }
}

/** Copies a text, and says for a moment in place of a button's label whether it could be. */
export async function copyAndSay(text: string, label: HTMLElement): Promise<void> {
  // Pressed twice, it says it once more, and then what it said at first.
  const before = (label.dataset['label'] ??= label.textContent);
  label.textContent = await copyText(text);
  setTimeout(() => (label.textContent = before), SHOWN_FOR_MS);
}
