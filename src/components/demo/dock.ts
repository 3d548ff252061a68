import type { Observation } from '../../pane/observation';
import { SIDES, SIDE_NAMES, type Side } from '../../sides';
import { element } from '../ui/element';
import { watchInView } from '../ui/in-view';
import { part } from '../ui/part';
import { lastText } from './last-text';
import type { PaneView } from './pane-view';
import { addStyles } from '../ui/late-styles';
import styles from './dock.css?inline';

addStyles(styles);

/** What SDKs report on their own, again and again: it would cover what came of a press. */
const CHATTER: ReadonlySet<string> = new Set([
  'dominantSpeakerChanged',
  'networkQualityLevelChanged',
  'quality-limitation',
  'speaker-changed',
  'state',
  'trackDimensionsChanged',
  'dimensionsChanged',
]);

/**
 * Keeps a run in sight while its page is read: what stands in the demo's status, the last event of each side, and the buttons.
 * It is there for as long as nothing of the demo's panes can be seen.
 */
export class Dock {
  readonly #root: HTMLElement;
  readonly #button = element('button', { type: 'button', className: 'button' });
  readonly #said = element('span', 'dock-said');
  readonly #last: Record<Side, HTMLElement>;
  readonly #seen = new Map<Side, string>();
  readonly #element: HTMLElement;
  #inView = true;

  /** @param root the demo */
  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    const last = (): HTMLElement => element('span', 'dock-last');
    this.#last = { twilio: last(), videosdk: last() };
    const back = element('a', { className: 'button', href: `#${root.id}` }, 'Show');
    back.append(element('span', 'sr-only', ' the demo'));
    this.#element = element('div', { className: 'dock not-content wide', hidden: true }, [
      this.#button,
      ...SIDES.map((name) =>
        element('span', { className: 'dock-side', dataset: { side: name } }, [
          element('span', 'side-name', SIDE_NAMES[name]),
          ' ',
          this.#last[name],
        ]),
      ),
      this.#said,
      back,
    ]);
    this.#element.role = 'group';
    this.#element.ariaLabel = 'The run';
    this.#button.addEventListener('click', () => this.#press(), { signal });
    root.after(this.#element);
    signal.addEventListener('abort', () => this.#element.remove());
    watchInView(part(root, '.panes'), (inView) => this.#show(inView || document.hidden), signal);
    const watcher = new MutationObserver(() => this.#say());
    watcher.observe(part(root, '[data-status]'), { childList: true, characterData: true, subtree: true });
    watcher.observe(this.#stop, { attributeFilter: ['aria-disabled'] });
    signal.addEventListener('abort', () => watcher.disconnect());
    this.#say();
  }

  /** A side starts anew. */
  restart(sides: readonly Side[] = SIDES): void {
    for (const side of sides) this.#seen.delete(side);
    this.#sayLast();
  }

  see(side: Side, { event, subject }: Observation): void {
    if (CHATTER.has(event)) return;
    this.#seen.set(side, subject && subject !== 'You' ? `${event} ${subject}` : event);
    this.#sayLast();
  }

  #show(inView: boolean): void {
    this.#inView = inView;
    const held = this.#element.contains(document.activeElement);
    if (!held || !inView) this.#element.hidden = inView;
    else
      this.#element.addEventListener('focusout', () => (this.#element.hidden = this.#inView), { once: true });
  }

  #press(): void {
    (this.#runs ? this.#stop : part(this.#root, '[data-run]')).click();
  }

  #say(): void {
    // The bar has buttons of the same words: read aloud, each has a name of its own.
    const [shown, more] = this.#runs ? ['Stop', ' the run'] : ['Run both', ' programs'];
    this.#button.replaceChildren(shown, element('span', 'sr-only', more));
    this.#said.textContent = part(this.#root, '[data-status]').textContent;
    // The status changes with the states of the sides.
    this.#sayLast();
  }

  #sayLast(): void {
    for (const side of SIDES) {
      const state = part(this.#root, `.pane[data-side=${side}]`).dataset['state'] as PaneView['state'];
      this.#last[side].textContent = lastText(this.#seen.get(side), state);
    }
  }

  get #stop(): HTMLElement {
    return part(this.#root, '[data-stop]');
  }

  get #runs(): boolean {
    return this.#stop.ariaDisabled === 'false';
  }
}
