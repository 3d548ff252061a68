import { copyText, element } from './dom';

const SHOWN_FOR_MS = 2000;

/** A button of a toolbar that script builds. */
export function button(text: string, act: (pressed: HTMLButtonElement) => void): HTMLButtonElement {
  const made = element('button', 'button', text) as HTMLButtonElement;
  made.type = 'button';
  made.addEventListener('click', () => act(made));
  return made;
}

/** A button that copies a text, and says for a moment whether it could. */
export function copyTextButton(text: string, copied: () => string): HTMLButtonElement {
  return button(text, async (pressed) => {
    pressed.textContent = await copyText(copied());
    setTimeout(() => (pressed.textContent = text), SHOWN_FOR_MS);
  });
}

/** A search field with its label. */
export function filterField(changed: () => void): { label: HTMLElement; input: HTMLInputElement } {
  const input = element('input', 'filter') as HTMLInputElement;
  input.type = 'search';
  input.addEventListener('input', changed);
  const label = element('label', '', 'Filter ');
  label.append(input);
  return { label, input };
}

export function checkbox(text: string, changed: () => void): { label: HTMLElement; input: HTMLInputElement } {
  const input = element('input') as HTMLInputElement;
  input.type = 'checkbox';
  input.addEventListener('change', changed);
  const label = element('label', 'check');
  label.append(input, ` ${text}`);
  return { label, input };
}

/** A heading cell. */
export function headingCell(scope: 'col' | 'row' | 'rowgroup', text: string): HTMLTableCellElement {
  const cell = element('th', '', text) as HTMLTableCellElement;
  cell.scope = scope;
  return cell;
}
