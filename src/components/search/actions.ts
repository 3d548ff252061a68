import { element } from '../ui/element';

/**
 * What the page itself can do now: its buttons with `data-palette`, by that name or their own, and once something is typed the
 * actions of its demo, too. A menu that is closed hides none of them.
 */
function pageActions(typed: boolean): HTMLButtonElement[] {
  const selector = typed ? 'button[data-palette], button[data-action]' : 'button[data-palette]';
  return [...document.querySelectorAll<HTMLButtonElement>(selector)].filter(
    (own) =>
      !own.disabled &&
      !own.hidden &&
      own.ariaDisabled !== 'true' &&
      (own.checkVisibility() || own.closest('details.menu:not([open])')),
  );
}

/**
 * The actions that fit what was typed, each as a button that presses the page's own.
 * @param done called before: the palette is out of the way then
 */
export function actionList(typed: string, done: () => void): HTMLLIElement[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return pageActions(words.length > 0)
    .filter((own) => words.every((word) => nameOf(own).toLowerCase().includes(word)))
    .map((own) => {
      const button = element('button', { type: 'button' }, [
        element('span', 'search-title', nameOf(own)),
        ' ',
        element('span', 'search-kind', 'On this page'),
      ]);
      button.addEventListener('click', () => {
        done();
        own.click();
      });
      return element('li', {}, [button]);
    });
}

const nameOf = (button: HTMLButtonElement): string => button.dataset['palette'] || button.textContent.trim();
