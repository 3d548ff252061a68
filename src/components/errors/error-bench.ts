import { takePress } from '../../run/replay-link';
import { messageOf } from '../../sandbox/message-of';
import { ConnectedElement } from '../ui/connected-element';
import { part } from '../ui/part';
import type { Provocation } from './provocation';

/** Opens a workspace in the entry whose button was pressed, which provokes its error there. It is loaded by then. */
class ErrorBench extends ConnectedElement {
  #bench: HTMLElement | undefined;
  #running: Provocation | undefined;

  protected override connected(signal: AbortSignal): void {
    this.addEventListener(
      'click',
      ({ target }) => {
        const button = (target as Element).closest<HTMLElement>('[data-provoke]');
        if (button) void this.#provoke(button);
      },
      { signal },
    );
    window.addEventListener('hashchange', () => this.#follow(), { signal });
    signal.addEventListener('abort', () => this.#close());
    this.#follow();
  }

  /** Who pressed “Provoke it” in the mapping has asked for it; who came by an address presses here. */
  #follow(): void {
    const id = location.hash.slice(1);
    const button = id && this.querySelector<HTMLElement>(`[data-provoke="${CSS.escape(id)}"]`);
    if (!button || !takePress(location.hash)) return;
    button.focus();
    void this.#provoke(button);
  }

  async #provoke(button: HTMLElement): Promise<void> {
    this.#close();
    const bench = this.#open(button);
    try {
      const { Provocation } = await import('./provocation');
      if (this.#bench !== bench) return;
      this.#running = new Provocation(bench, button);
      await this.#running.start();
    } catch (error) {
      const trouble = part(bench, '.bench-trouble');
      trouble.textContent = `This could not be provoked: ${messageOf(error)} Try again.`;
      trouble.hidden = false;
    }
  }

  /** A fresh workspace in the entry of a button, which is brought to the top of the screen. */
  #open(button: HTMLElement): HTMLElement {
    const entry = button.closest('li')!;
    const { content } = part<HTMLTemplateElement>(this, 'template[data-bench]');
    const bench = document.importNode(content, true).firstElementChild as HTMLElement;
    const { dataset } = part(bench, '.demo');
    dataset['name'] = button.dataset['program'] ?? '';
    dataset['entry'] = button.dataset['provoke'] ?? '';
    (entry.querySelector(':scope > p') ?? button).after(bench);
    entry.scrollIntoView({ block: 'start' });
    return (this.#bench = bench);
  }

  #close(): void {
    this.#running?.end();
    this.#running = undefined;
    this.#bench?.remove();
    this.#bench = undefined;
  }
}

customElements.define('crossfade-error-bench', ErrorBench);
