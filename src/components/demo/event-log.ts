import type { Observation } from '../../pane/observation';
import { element } from '../ui/element';
import { sinceRun } from '../ui/since-run';
import { StaysAtEnd } from '../ui/stays-at-end';

/** How many events a log keeps; older ones are dropped and counted. */
const KEPT = 300;

/** One side's list of observed SDK events. */
export class EventLog {
  readonly #list: HTMLElement;
  readonly #count: HTMLElement;
  readonly #end: StaysAtEnd;
  #startedAt = 0;
  #total = 0;
  #dropped: HTMLElement | undefined;

  constructor(list: HTMLElement, count: HTMLElement) {
    this.#list = list;
    this.#count = count;
    this.#end = new StaysAtEnd(list);
  }

  get total(): number {
    return this.#total;
  }

  /** Empties the log. @param startedAt when Run was pressed, in milliseconds since the epoch */
  restart(startedAt: number): void {
    this.#startedAt = startedAt;
    this.#total = 0;
    this.#dropped = undefined;
    this.#count.textContent = '';
    this.#list.replaceChildren();
    this.#end.emptied();
  }

  add(observation: Observation): void {
    this.#list.append(row(observation, this.#startedAt));
    this.#total += 1;
    this.#count.textContent = String(this.#total);
    if (this.#total > KEPT) this.#dropOldest();
    this.#end.grown();
  }

  /** Points out the newest event: it is what the reader came to see. */
  markLast(): void {
    const item = this.#list.lastElementChild;
    item?.classList.add('log-marked');
    item?.append(' ', element('strong', 'log-mark', 'Replayed'));
  }

  #dropOldest(): void {
    if (!this.#dropped) {
      this.#dropped = document.createElement('li');
      this.#dropped.className = 'dropped';
      this.#list.prepend(this.#dropped);
    }
    this.#dropped.nextElementSibling?.remove();
    this.#dropped.textContent = `${this.#total - KEPT} older events are not kept.`;
  }
}

function row(observation: Observation, startedAt: number): HTMLElement {
  const { emitter, subject, event, payload, time } = observation;
  const what = document.createElement('span');
  what.append(
    element('b', 'log-event', event),
    ' ',
    element('span', 'log-emitter', subject ? `${emitter} ${subject}` : emitter),
  );
  const item = document.createElement('li');
  Object.assign(item.dataset, {
    ...{ emitter, event, time: String(time) },
    observation: JSON.stringify(observation),
  });
  item.append(
    element('span', 'log-time', sinceRun(time - startedAt)),
    ' ',
    what,
    ' ',
    element('span', 'log-payload', payload),
  );
  return item;
}
