/** How much of something is let through: a store that empties with each use and fills up with time. */
export interface MeterInit {
  perSecond: number;
  /** How many may come at once. */
  burst: number;
}

/** Limits a rate. @param now milliseconds. */
export class Meter {
  readonly #perSecond: number;
  readonly #burst: number;
  #left: number;
  #last = 0;

  constructor({ perSecond, burst }: MeterInit) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#left = burst;
  }

  /** @returns whether one more, or `amount` more at once, is within the limit. */
  take(now: number, amount = 1): boolean {
    const gained = ((now - this.#last) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#burst, this.#left + gained);
    this.#last = now;
    if (this.#left < amount) return false;
    this.#left -= amount;
    return true;
  }

  /** Leaves out the time up to now: nothing fills up in it. @param now milliseconds. */
  pass(now: number): void {
    this.#last = now;
  }
}
