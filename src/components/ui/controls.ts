import { copyAndSay } from './copy';
import { element } from './element';

/** A button of a toolbar that script builds. */
export function button(text: string, act: (pressed: HTMLButtonElement) => void): HTMLButtonElement {
  const made = element('button', { className: 'button', type: 'button' }, text);
  made.addEventListener('click', () => act(made));
  return made;
}

/**
 * A button that copies a text, and says for a moment whether it could.
 * @param of what is copied, read aloud after the button's text: a page has several
 */
export function copyTextButton(text: string, of: string, copied: () => string): HTMLButtonElement {
  const label = element('span', '', text);
  const made = button('', () => void copyAndSay(copied(), label));
  made.append(label, element('span', 'sr-only', `: ${of}`));
  return made;
}

/** A search field with its label. @param of what is filtered, read aloud */
export function filterField(
  of: string,
  changed: () => void,
): { label: HTMLElement; input: HTMLInputElement } {
  const input = element('input', { className: 'filter', type: 'search', placeholder: 'Filter' });
  input.addEventListener('input', changed);
  return { label: element('label', {}, [element('span', 'sr-only', `Filter ${of}`), input]), input };
}

/** A box to tick with its label. */
export function checkbox(text: string, changed: () => void): { label: HTMLElement; input: HTMLInputElement } {
  const input = element('input', { type: 'checkbox' });
  input.addEventListener('change', changed);
  return { label: element('label', 'check', [input, ` ${text}`]), input };
}

/** A heading cell. */
export const headingCell = (scope: 'col' | 'row' | 'rowgroup', text: string): HTMLTableCellElement =>
  element('th', { scope }, text);
