import { ConnectedElement } from '../ui/connected-element';
import { remember } from '../ui/remembered';

/** Folds the menu beside the page into a rail, and remembers it. How it looks before is for the style sheet to say. */
class Rail extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    const button = this.querySelector('button')!;
    const menu = this.nextElementSibling as HTMLElement;
    const isOpen = (): boolean => menu.checkVisibility({ visibilityProperty: true });
    const show = (): void => void (button.ariaExpanded = String(isOpen()));
    button.addEventListener(
      'click',
      () => {
        const chosen = isOpen() ? 'rail' : 'open';
        document.documentElement.dataset['menu'] = chosen;
        remember('menu', chosen);
        show();
      },
      { signal },
    );
    window.addEventListener('resize', show, { signal });
    show();
    bringIntoView(menu.querySelector<HTMLElement>('[aria-current]'));
  }
}

/** The page that is open stands in sight, however long the menu is. Nothing but the menu scrolls. */
function bringIntoView(current: HTMLElement | null): void {
  const pane = current?.closest('sl-sidebar-pane');
  if (!current || !pane) return;
  const { bottom } = current.getBoundingClientRect();
  const below = bottom - pane.getBoundingClientRect().bottom;
  if (below > 0) pane.scrollTop += below + pane.clientHeight / 3;
}

customElements.define('crossfade-rail', Rail);
