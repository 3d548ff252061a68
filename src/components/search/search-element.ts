import { ConnectedElement } from '../ui/connected-element';
import { isSingleKey } from '../ui/remembered';
import type { Palette } from './palette';

/** Opens the palette: by its button, by `/` and `Ctrl/Cmd-K`, and by `?q=` in the address. Nothing is loaded before. */
class Search extends ConnectedElement {
  #palette: Promise<Palette> | undefined;

  protected override connected(signal: AbortSignal): void {
    const button = this.querySelector('button');
    if (!button) return;
    for (const opener of [button, ...document.querySelectorAll<HTMLElement>('[data-search]')])
      opener.hidden = false;
    button.addEventListener('click', () => void this.#open(), { signal });
    // It is there when the press comes.
    for (const intent of ['pointerenter', 'focus'])
      button.addEventListener(intent, () => void this.#load().catch(() => undefined), { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    // Elsewhere in the page too something can lead here.
    document.addEventListener(
      'click',
      (event) => {
        const opener = (event.target as Element).closest<HTMLElement>('[data-search]');
        if (opener) void this.#open(opener.dataset['search']);
      },
      { signal },
    );
    const asked = new URLSearchParams(location.search).get('q');
    if (asked !== null) void this.#open(asked);
  }

  #key(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const commanded = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
    const slashed = key === '/' && isSingleKey(event);
    if (event.defaultPrevented || !(commanded || slashed)) return;
    event.preventDefault();
    void this.#open();
  }

  #load(): Promise<Palette> {
    const root = this.dataset['root'] ?? '/';
    this.#palette ??= import('./palette').then(({ Palette }) => new Palette(root));
    // A failed load is tried again at the next press.
    this.#palette.catch(() => (this.#palette = undefined));
    return this.#palette;
  }

  async #open(text?: string): Promise<void> {
    this.querySelector('p')?.remove();
    const palette = await this.#load().catch(() => undefined);
    if (palette) return palette.open(text);
    const failed = document.createElement('p');
    failed.role = 'alert';
    failed.textContent = 'The search could not be loaded. Check your connection and try again.';
    this.append(failed);
  }
}

customElements.define('crossfade-search', Search);
