import type { ActionName } from '../../demos/actions';
import { element } from '../ui/element';

/**
 * Makes the actions that a page's text names buttons.
 * @param take takes one
 */
export function offerTries(take: (action: ActionName | 'run') => void, signal: AbortSignal): void {
  for (const name of document.querySelectorAll<HTMLElement>('strong[data-try]')) {
    const { try: action = '' } = name.dataset;
    const button = element('button', { type: 'button', className: 'try', dataset: { try: action } }, [
      ...name.childNodes,
    ]);
    // The bar has a button of the same text.
    button.ariaLabel = `Try it: ${button.textContent}`;
    name.replaceWith(button);
  }
  document.addEventListener(
    'click',
    ({ target }) => {
      const pressed = (target as Element).closest<HTMLElement>('button[data-try]');
      if (pressed) take(pressed.dataset['try'] as ActionName);
    },
    { signal },
  );
}
