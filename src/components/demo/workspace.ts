import { SIDES } from '../../sides';
import { isSingleKey, recall, remember } from '../ui/remembered';
import { ResultTabs } from './result-tabs';
import type { Sash } from './sash';

/** Where a reader wants the pictures larger. */
const LARGER = 'larger';
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
    on('[data-enlarge]', () => this.#enlarge(!root.hasAttribute('data-large')));
    on('[data-keys]', () => void this.#listKeys());
    on('[data-sizes]', () => {
      this.#enlarge(false);
      for (const sash of root.querySelectorAll<Sash>('crossfade-sash')) sash.reset();
    });
    // A height that the reader gives them is another choice.
    root
      .querySelector('[data-size=panes]')
      ?.addEventListener('input', () => this.#enlarge(false), { signal });
    if (recall(LARGER)) this.#enlarge(true);
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
  #enlarge(larger: boolean): void {
    this.#root.toggleAttribute('data-large', larger);
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-enlarge]'))
      button.ariaPressed = String(larger);
    remember(LARGER, larger ? 'yes' : '');
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented && event.key !== 'Enter') return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return this.#run();
    }
    if (event.key === 'Escape') return this.#closeMenus(null);
    if (!isSingleKey(event)) return;
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
    listKeys();
  }
}
