import type { Observation } from '../../pane/observation';
import { SIDES, SIDE_NAMES, type Side } from '../../sides';
import { element } from '../ui/element';
import { watchInView } from '../ui/in-view';
import { part } from '../ui/part';
import { recall, remember } from '../ui/remembered';
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

/** Where a reader wants the pictures in the dock. They are drawn and decoded then while the page is read, which costs. */
const PICTURES = 'dock-pictures';

/**
 * Keeps a run in sight while its page is read: what stands in the demo's status, the last event of each side, the buttons, and
 * both sides' pictures where the reader wants them. It is there for as long as neither the demo's panes nor its bar can be seen.
 */
export class Dock {
  readonly #root: HTMLElement;
  readonly #button = element('button', { type: 'button', className: 'button' });
  readonly #said = element('span', 'dock-said');
  readonly #last: Record<Side, HTMLElement>;
  readonly #told = new Map<Side, string>();
  readonly #element: HTMLElement;
  readonly #panes: HTMLElement;
  /** Keeps the place of the panes while they are shown in the dock. */
  readonly #place = element('div', 'panes-place');
  readonly #pictures = element('button', { type: 'button', className: 'button dock-pictures' }, 'Pictures');
  readonly #seen: Record<'panes' | 'place' | 'bar', boolean> = { panes: true, place: true, bar: true };

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
      this.#pictures,
      back,
    ]);
    this.#element.role = 'group';
    this.#element.ariaLabel = 'The run';
    this.#button.addEventListener('click', () => this.#press(), { signal });
    root.after(this.#element);
    this.#panes = part(root, '.panes');
    // Before them: the line beneath the panes measures what stands above it.
    this.#panes.before(this.#place);
    this.#pictures.ariaPressed = String(recall(PICTURES) === 'on');
    this.#pictures.addEventListener('click', () => this.#togglePictures(), { signal });
    signal.addEventListener('abort', () => {
      this.#dock(false);
      this.#place.remove();
      this.#element.remove();
    });
    const watched = { panes: this.#panes, place: this.#place, bar: part(root, '.bar') };
    for (const name of ['panes', 'place', 'bar'] as const)
      watchInView(
        watched[name],
        (inView) => {
          this.#seen[name] = inView || document.hidden;
          this.#show();
        },
        signal,
      );
    const sizes = new ResizeObserver(() =>
      this.#panes.style.setProperty('--dock-height', `${this.#element.offsetHeight}px`),
    );
    sizes.observe(this.#element);
    signal.addEventListener('abort', () => sizes.disconnect());
    const watcher = new MutationObserver(() => this.#say());
    watcher.observe(part(root, '[data-status]'), { childList: true, characterData: true, subtree: true });
    watcher.observe(this.#stop, { attributeFilter: ['aria-disabled'] });
    signal.addEventListener('abort', () => watcher.disconnect());
    this.#say();
  }

  /** A side starts anew. */
  restart(sides: readonly Side[] = SIDES): void {
    for (const side of sides) this.#told.delete(side);
    this.#sayLast();
  }

  see(side: Side, { event, subject }: Observation): void {
    if (CHATTER.has(event)) return;
    this.#told.set(side, subject && subject !== 'You' ? `${event} ${subject}` : event);
    this.#sayLast();
  }

  /** Whether the demo itself can be seen: panes that are in the dock are not in their place. */
  get #inView(): boolean {
    return this.#seen.bar || (this.#isDocked ? this.#seen.place : this.#seen.panes);
  }

  get #isDocked(): boolean {
    return this.#root.hasAttribute('data-docked');
  }

  #show(): void {
    const inView = this.#inView;
    const held = this.#element.contains(document.activeElement);
    if (!held || !inView) this.#element.hidden = inView;
    else
      this.#element.addEventListener('focusout', () => (this.#element.hidden = this.#inView), { once: true });
    this.#dock(!inView && this.#pictures.ariaPressed === 'true' && this.#pictures.offsetWidth > 0);
  }

  #togglePictures(): void {
    const on = this.#pictures.ariaPressed !== 'true';
    this.#pictures.ariaPressed = String(on);
    remember(PICTURES, on ? 'on' : 'off');
    this.#show();
  }

  /** Shows the panes above the dock, or in their place. They are not moved in the page: a frame that is moved loads anew. */
  #dock(docked: boolean): void {
    if (docked === this.#isDocked) return;
    if (docked) this.#place.style.height = `${this.#panes.offsetHeight}px`;
    this.#root.toggleAttribute('data-docked', docked);
    if (docked) {
      this.#panes.popover = 'manual';
      this.#panes.showPopover();
    } else {
      this.#panes.popover = null;
      this.#place.style.height = '0';
    }
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
      this.#last[side].textContent = lastText(this.#told.get(side), state);
    }
  }

  get #stop(): HTMLElement {
    return part(this.#root, '[data-stop]');
  }

  get #runs(): boolean {
    return this.#stop.ariaDisabled === 'false';
  }
}
