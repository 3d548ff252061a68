import { ConnectedElement } from '../ui/connected-element';
import { remember } from '../ui/remembered';

/** Switches between light and dark, and remembers it. */
class ThemeToggle extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    const root = document.documentElement;
    const button = this.querySelector('button')!;
    const show = () => button.setAttribute('aria-pressed', String(root.dataset['theme'] === 'dark'));
    const observer = new MutationObserver(show);
    observer.observe(root, { attributeFilter: ['data-theme'] });
    signal.addEventListener('abort', () => observer.disconnect());
    show();
    button.addEventListener(
      'click',
      () => {
        const theme = root.dataset['theme'] === 'dark' ? 'light' : 'dark';
        root.dataset['theme'] = theme;
        remember('theme', theme);
      },
      { signal },
    );
  }
}

customElements.define('crossfade-theme-toggle', ThemeToggle);
