import { type Side, SIDES, SIDE_NAMES } from '../../sides';

const PAUSE_MS = 2500;

/** Tells assistive technology what happens in the logs: a summary when a burst of events is over, not every line. */
export class Announcer {
  readonly #region: HTMLElement;
  readonly #heard: Record<Side, { count: number; last: string }> = {
    twilio: { count: 0, last: '' },
    videosdk: { count: 0, last: '' },
  };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(region: HTMLElement) {
    this.#region = region;
  }

  event(side: Side, event: string): void {
    const heard = this.#heard[side];
    heard.count += 1;
    heard.last = event;
    // Not put off by further events: an endless stream of them is announced too, every few seconds.
    this.#timer ??= setTimeout(() => this.#announce(), PAUSE_MS);
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const side of SIDES) this.#heard[side].count = 0;
    this.#region.textContent = '';
  }

  #announce(): void {
    const news = SIDES.filter((side) => this.#heard[side].count > 0).map((side) => {
      const { count, last } = this.#heard[side];
      return `${SIDE_NAMES[side]}: ${count} new ${count === 1 ? 'event' : 'events'}, the last is ${last}.`;
    });
    this.restart();
    this.#region.textContent = news.join(' ');
  }
}
