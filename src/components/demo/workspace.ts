import { SIDES } from '../../sides';
import { recall, remember } from '../ui/remembered';
import { ResultTabs } from './result-tabs';
import type { Sash } from './sash';

/** Where a reader has switched off the keys that are letters and digits alone. */
const KEYS = 'single-keys';
/** In pixels, as the style sheet has it: 44rem. */
const NARROW = 704;

/** How a demo's parts share the screen, and the keys that lead from one to the other. Knows nothing of runs. */
export class Workspace {
  readonly tabs: ResultTabs;
  readonly #root: HTMLElement;
  readonly #run: () => void;

  /** @param run what Ctrl-Enter does */
  constructor(root: HTMLElement, signal: AbortSignal, run: () => void) {
    this.#root = root;
    this.#run = run;
    const [, step] = /\/steps\/([a-z]+)\/$/.exec(location.pathname) ?? [];
    if (step) remember('last-step', step);
    this.tabs = new ResultTabs(root.querySelector<HTMLElement>('.results')!, signal);
    const on = (selector: string, act: (pressed: HTMLElement) => void): void => {
      for (const each of root.querySelectorAll<HTMLElement>(selector))
        each.addEventListener('click', () => act(each), { signal });
    };
    on('[data-show]', ({ dataset }) => this.#show(dataset['show'] ?? 'both'));
    on('[data-enlarge]', () => this.#enlarge());
    on('[data-keys]', () => void this.#listKeys());
    on('[data-sizes]', () => {
      for (const sash of root.querySelectorAll<Sash>('crossfade-sash')) sash.reset();
    });
    window.addEventListener('keydown', (event) => this.#press(event), { signal });
    document.addEventListener('pointerdown', ({ target }) => this.#closeMenus(target), { signal });
    root.addEventListener(
      'focusout',
      ({ relatedTarget }) => relatedTarget && this.#closeMenus(relatedTarget),
      {
        signal,
      },
    );
    // A narrow screen shows one program at a time, until the reader says otherwise.
    this.#show(recall('shown') ?? ((root.clientWidth || innerWidth) < NARROW ? 'twilio' : 'both'), false);
  }

  /** Makes sure that a side's program is seen. */
  show(side: string): void {
    if (this.#root.dataset['shown'] !== 'both') this.#show(side, false);
  }

  /** On a narrow screen: which programs are seen. */
  #show(shown: string, chosen = true): void {
    this.#root.dataset['shown'] = shown;
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-show]'))
      button.ariaPressed = String(button.dataset['show'] === shown);
    if (chosen) remember('shown', shown);
  }

  /** The pictures of both sides, or as before. */
  #enlarge(): void {
    const large = this.#root.toggleAttribute('data-large');
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-enlarge]'))
      button.ariaPressed = String(large);
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented && event.key !== 'Enter') return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return this.#run();
    }
    if (event.key === 'Escape') return this.#closeMenus(null);
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (recall(KEYS) === 'off') return;
    const side = SIDES[Number(event.key) - 1];
    if (side) this.#goTo(side);
    else if (event.key === '?') void this.#listKeys();
    else return;
    event.preventDefault();
  }

  /** Puts the focus into a side's program. */
  #goTo(side: string): void {
    this.show(side);
    const figure = this.#root.querySelector(`figure.program[data-side=${side}]`);
    figure?.querySelector<HTMLElement>('.cm-content, pre')?.focus();
  }

  #closeMenus(target: EventTarget | null): void {
    for (const menu of this.#root.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
      if (target instanceof Node && menu.contains(target)) continue;
      const focused = target === null && menu.contains(document.activeElement);
      menu.open = false;
      if (focused) menu.querySelector('summary')?.focus();
    }
  }

  async #listKeys(): Promise<void> {
    const { listKeys } = await import('./keys');
    listKeys(recall(KEYS) !== 'off', (on) => remember(KEYS, on ? 'on' : 'off'));
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
