import { ACTIONS, type ActionName } from '../../demos/actions';
import { element } from '../ui/element';
import { part } from '../ui/part';
import type { ActionState } from '../../run/session-types';

/**
 * The buttons of a demo's bar. Those that make no sense now are `aria-disabled`, never gone or `disabled`: focus stays
 * where it is and the reason can be read.
 */
export class ActionBar {
  readonly #root: HTMLElement;
  readonly names: readonly ActionName[];
  /** Pressed, and not taken back by a press since. */
  readonly #pressed = new Set<ActionName>();
  readonly #guests = new Map<ActionName, string | undefined>();
  /** What each does. Fetched when somebody comes to the bar, or an action can be taken. */
  #explanations: Readonly<Record<ActionName, string>> | undefined;
  #learning: Promise<void> | undefined;
  #states: readonly ActionState[] = [];

  constructor(root: HTMLElement, perform: (action: ActionName) => void) {
    this.#root = root;
    for (const coming of ['pointerover', 'focusin'] as const)
      root.addEventListener(coming, () => this.#learn(), { once: true });
    const buttons = [...root.querySelectorAll<HTMLElement>('[data-action]')];
    this.names = buttons.map((button) => button.dataset['action'] as ActionName);
    for (const [index, name] of this.names.entries()) {
      const button = buttons[index];
      if (!button) continue;
      addReason(button, name);
      button.addEventListener('click', () => {
        this.#pressed.add(name);
        const undone = ACTIONS[name].after;
        if (undone) this.#pressed.delete(undone);
        perform(name);
      });
    }
  }

  show(states: readonly ActionState[]): void {
    this.#states = states;
    const enabled = new Set(states.flatMap(({ name, enabled }) => (enabled ? [name] : [])));
    if (enabled.size > 0) this.#learn();
    for (const { undoes, name } of this.#pairs) {
      // Nobody knows of a room elsewhere which of the two makes sense: it is what was not pressed last.
      const both = enabled.has(name) && enabled.has(undoes);
      if (both ? this.#pressed.has(undoes) : enabled.has(name)) this.#swap(undoes, name);
      else if (enabled.has(undoes)) this.#swap(name, undoes);
    }
    for (const { name, enabled, reason, guest } of states) {
      allow(part(this.#root, `[data-action="${name}"]`), enabled);
      this.#guests.set(name, guest);
      const explanation = this.#explanations?.[name] ?? '';
      const text = enabled ? explanationFor(explanation, guest) : (reason ?? 'Not possible now.');
      part(this.#root, `[data-reason="${name}"]`).textContent = text;
    }
  }

  #learn(): void {
    this.#learning ??= import('../../demos/explanations').then(
      ({ EXPLANATIONS }) => {
        this.#explanations = EXPLANATIONS;
        for (const name of this.names) part(this.#root, `[data-action="${name}"]`).title = EXPLANATIONS[name];
        this.show(this.#states);
      },
      () => void (this.#learning = undefined), // Without a network: the next time that one can be taken.
    );
  }

  disableAll(reason: string): void {
    this.#pressed.clear();
    for (const { undoes, name } of this.#pairs) this.#swap(name, undoes);
    this.show(this.names.map((name) => ({ name, enabled: false, reason })));
  }

  /** Actions that take another back, and share its place. */
  get #pairs(): { name: ActionName; undoes: ActionName }[] {
    return this.names.flatMap((name) => {
      const undoes = ACTIONS[name].after;
      return undoes && this.names.includes(undoes) ? [{ name, undoes }] : [];
    });
  }

  #swap(gone: ActionName, shown: ActionName): void {
    const [old, button] = [gone, shown].map((name) => part(this.#root, `[data-action="${name}"]`));
    const focused = old === document.activeElement;
    button!.hidden = false;
    if (focused) button!.focus();
    old!.hidden = true;
  }

  isAllowed(name: ActionName): boolean {
    return isAllowed(part(this.#root, `[data-action="${name}"]`));
  }

  /** An action in words, with the guest whom it is about where there are several. */
  label(name: ActionName): string {
    const guest = this.#guests.get(name);
    return guest ? `${ACTIONS[name].label} (${guest})` : ACTIONS[name].label;
  }

  /** What an action does, or why it makes no sense now. */
  explanation(name: ActionName): string {
    return part(this.#root, `[data-reason="${name}"]`).textContent ?? '';
  }
}

/** Why the action makes no sense now, or what it does: read aloud with its button alone, and not as text of the page. */
function addReason(button: HTMLElement, name: ActionName): void {
  const reason = element('span', { hidden: true, id: `reason-${name}`, dataset: { reason: name } });
  reason.textContent = 'Press Run both first.';
  button.setAttribute('aria-describedby', reason.id);
  button.after(reason);
}

export function allow(button: HTMLElement, allowed: boolean): void {
  button.setAttribute('aria-disabled', String(!allowed));
}

export function isAllowed(button: HTMLElement): boolean {
  return button.getAttribute('aria-disabled') === 'false';
}

const explanationFor = (explanation: string, guest: string | undefined): string =>
  guest ? `${explanation} Guest: ${guest}.` : explanation;
