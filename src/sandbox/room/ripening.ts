/**
 * Lets things be had some time after they came. The real services have to send a track of somebody else's over a connection that has to be
 * opened first; here everything is at hand in one page, and an app would see what it never sees elsewhere.
 */
export class Ripening<T extends object> {
  readonly #ms: number;
  readonly #ripe: (thing: T) => void;
  /** When each can be had. */
  readonly #due = new WeakMap<T, number>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  /**
   * @param ms none: all can be had at once
   * @param ripe is called with each that can be had now and could not when it was asked for
   */
  constructor(ms: number, ripe: (thing: T) => void) {
    this.#ms = ms;
    this.#ripe = ripe;
  }

  /** Whether it can be had. The time runs from when it is asked for the first time. */
  has(thing: T): boolean {
    if (this.#ms === 0) return true;
    const due = this.#due.get(thing);
    if (due !== undefined) return performance.now() >= due;
    this.#due.set(thing, performance.now() + this.#ms);
    this.#wait(thing, this.#ms);
    return false;
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #wait(thing: T, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      // Timers may come a moment early.
      const left = (this.#due.get(thing) ?? 0) - performance.now();
      if (left > 0) this.#wait(thing, left);
      else this.#ripe(thing);
    }, ms);
    this.#timers.add(timer);
  }
}
