import { ConnectedElement } from '../ui/connected-element';
import { copyAndSay } from '../ui/copy';

/** Copies the page's twin in Markdown. */
class PageTools extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    const button = this.querySelector('button')!;
    const label = this.querySelector<HTMLElement>('[aria-live]')!;
    const address = this.querySelector('a')!.href;
    const text = async (): Promise<string> => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
      return response.text();
    };
    button.addEventListener('click', () => void copyAndSay(text(), label), { signal });
  }
}

customElements.define('crossfade-page-tools', PageTools);
