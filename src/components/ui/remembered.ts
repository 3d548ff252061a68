/*
 * What a reader has chosen of how the site looks, kept in the reader's browser. Storage may be switched off: a choice
 * then lasts as long as the page.
 */

export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Nothing to be done.
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing to be done.
  }
}

/** Under what it is remembered that keys which are a letter, a digit or a sign alone do nothing. */
export const SINGLE_KEYS = 'single-keys';

/** Whether such a key was pressed where it may do something: not in a text, and not where the reader wants none of them. */
export const isSingleKey = ({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey || isTyping(target)) && recall(SINGLE_KEYS) !== 'off';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
