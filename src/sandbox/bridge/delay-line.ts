/** A network that delivers this many messages late is as good as broken. */
const MAX_WAITING = 10_000;

interface Waiting<T> {
  message: T;
  /** When it was put in, in milliseconds of the page's clock. */
  since: number;
}

/** Carries messages in one direction, in order, at once or late. */
export class DelayLine<T> {
  readonly #deliver: (message: T) => void;
  #waiting: Waiting<T>[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delayMs = 0;

  constructor(deliver: (message: T) => void) {
    this.#deliver = deliver;
  }

  /** @returns false when too much is waiting already; the message is then lost. */
  put(message: T): boolean {
    if (this.#delayMs === 0 && this.#waiting.length === 0) {
      this.#deliver(message);
      return true;
    }
    if (this.#waiting.length >= MAX_WAITING) return false;
    this.#waiting.push({ message, since: performance.now() });
    this.#schedule();
    return true;
  }

  /** @param milliseconds for each message, those that wait included; Infinity holds them until it is less. */
  setDelay(milliseconds: number): void {
    this.#delayMs = milliseconds;
    this.#schedule();
  }

  /** Loses what is waiting. */
  clear(): void {
    this.#waiting = [];
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [first] = this.#waiting;
    if (!first || this.#delayMs === Infinity) return;
    const wait = Math.max(0, first.since + this.#delayMs - performance.now());
    this.#timer = setTimeout(() => this.#flush(), wait);
  }

  #flush(): void {
    const due = performance.now() - this.#delayMs;
    // The deliverer may clear the line.
    for (let next = this.#waiting[0]; next && next.since <= due; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#deliver(next.message);
    }
    this.#schedule();
  }
}
