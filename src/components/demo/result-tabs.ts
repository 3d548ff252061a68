import { recall, remember } from '../ui/remembered';

/** The tabs beneath the pictures. Which one is open is remembered. */
export class ResultTabs {
  readonly #tabs: HTMLElement[];
  readonly #root: HTMLElement;
  /** Under what it is remembered. */
  readonly #key: string;
  #opened: (key: string) => void = () => {};

  /** @param root holds the tabs and their panels; `data-remembers` tells them from those of other workspaces */
  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#key = root.dataset['remembers'] ?? 'results';
    this.#tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
    for (const tab of this.#tabs) tab.addEventListener('click', () => this.#choose(tab), { signal });
    root
      .querySelector('[role=tablist]')
      ?.addEventListener('keydown', (event) => this.#move(event as KeyboardEvent), { signal });
    const stored = recall(this.#key);
    if (this.#tabs.some(({ dataset }) => dataset['tab'] === stored)) this.open(stored!);
  }

  /** Told which panel was opened, and at once which is open. */
  onOpen(opened: (key: string) => void): void {
    this.#opened = opened;
    opened(this.current);
  }

  get current(): string {
    return this.#tabs.find((tab) => tab.ariaSelected === 'true')?.dataset['tab'] ?? '';
  }

  panel(key: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`[data-panel=${key}]`)!;
  }

  open(key: string): void {
    for (const tab of this.#tabs) {
      const isOpen = tab.dataset['tab'] === key;
      tab.ariaSelected = String(isOpen);
      tab.tabIndex = isOpen ? 0 : -1;
      this.panel(tab.dataset['tab'] ?? '').hidden = !isOpen;
    }
    this.#opened(key);
  }

  #choose(tab: HTMLElement): void {
    this.open(tab.dataset['tab'] ?? '');
    remember(this.#key, this.current);
  }

  #move(event: KeyboardEvent): void {
    const at = this.#tabs.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = this.#tabs.at(to % this.#tabs.length)!;
    tab.focus();
    this.#choose(tab);
  }
}
