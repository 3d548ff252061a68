import type { ConsoleLine } from '../../pane/console-line';
import { SIDES, SIDE_NAMES, type Side } from '../../sides';
import { element } from '../ui/element';
import { sinceRun } from '../ui/since-run';
import { addStyles } from '../ui/late-styles';
import { StaysAtEnd } from '../ui/stays-at-end';
import styles from './console.css?inline';

addStyles(styles);

/** How many lines a side keeps; older ones are dropped and counted. */
const KEPT = 200;

/** What both programs, and the SDKs in them, print with `console`. */
export class ConsoleView {
  readonly #lists: Record<Side, HTMLElement>;
  readonly #ends: Record<Side, StaysAtEnd>;
  readonly #dropped: Record<Side, number> = { twilio: 0, videosdk: 0 };
  readonly #onLine: (side: Side, line: number) => void;
  #startedAt = 0;

  /**
   * @param panel holds it
   * @param onLine a line of a program was pressed
   */
  constructor(panel: HTMLElement, onLine: (side: Side, line: number) => void) {
    this.#onLine = onLine;
    const list = (side: Side): HTMLElement => {
      const made = element('ol', { className: 'log console', tabIndex: 0 });
      // Explicit role: without markers Safari takes it away.
      made.role = 'list';
      made.ariaLabel = `${SIDE_NAMES[side]} console`;
      return made;
    };
    this.#lists = { twilio: list('twilio'), videosdk: list('videosdk') };
    this.#ends = {
      twilio: new StaysAtEnd(this.#lists.twilio),
      videosdk: new StaysAtEnd(this.#lists.videosdk),
    };
    panel.replaceChildren(
      ...SIDES.map((side) =>
        element('div', { className: 'log-side', dataset: { side } }, [
          element('p', 'log-title', [element('span', 'side-name', SIDE_NAMES[side])]),
          this.#lists[side],
        ]),
      ),
    );
  }

  /** A side, or both, start anew. @param startedAt when Run was pressed, in milliseconds since the epoch */
  restart(startedAt: number, sides: readonly Side[] = SIDES): void {
    this.#startedAt = startedAt;
    for (const side of sides) {
      this.#lists[side].replaceChildren();
      this.#ends[side].emptied();
      this.#dropped[side] = 0;
    }
  }

  add(side: Side, line: ConsoleLine): void {
    const list = this.#lists[side];
    if (line.missed) list.append(element('li', 'dropped', `${line.missed} lines came too fast to be shown.`));
    list.append(this.#item(side, line));
    while (list.childElementCount > KEPT) {
      list.firstElementChild?.remove();
      this.#dropped[side] += 1;
    }
    if (this.#dropped[side] > 0) list.dataset['dropped'] = `${this.#dropped[side]} older lines are not kept.`;
    this.#ends[side].grown();
  }

  #item(side: Side, { level, text, line, time }: ConsoleLine): HTMLElement {
    const item = element('li', { dataset: { level } }, [
      element('span', 'log-time', sinceRun(time - this.#startedAt)),
      element('span', 'console-text', [
        ...(level === 'warn' || level === 'error' ? [element('b', '', `${level} `)] : []),
        text,
      ]),
    ]);
    if (line) {
      const lead = element('button', { type: 'button', className: 'console-line' }, `line ${line}`);
      lead.append(element('span', 'sr-only', ` of ${SIDE_NAMES[side]}`));
      lead.addEventListener('click', () => this.#onLine(side, line));
      item.append(lead);
    }
    return item;
  }
}
