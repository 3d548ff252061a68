/** How many messages a client takes of a topic, and what becomes of the others. */
export interface PaceInit {
  /** In {@link WINDOW_MS}. */
  limit: number;
  /** Whether the others are lost; else they come later. */
  drops: boolean;
  /** How many batches may wait; what comes then is lost. */
  maxQueue: number;
}

const WINDOW_MS = 500;

/** Gives a client no more of a topic than it wants to take at a time (docs/protocols/videosdk.md, 7). */
export class Pace<T> {
  readonly #init: PaceInit;
  readonly #deliver: (batch: T[]) => void;
  readonly #waiting: T[] = [];
  #taken = 0;
  #window: ReturnType<typeof setTimeout> | undefined;

  constructor(init: PaceInit, deliver: (batch: T[]) => void) {
    this.#init = init;
    this.#deliver = deliver;
  }

  take(message: T): void {
    const { limit, drops, maxQueue } = this.#init;
    if (this.#taken < limit) {
      this.#give([message]);
    } else if (!drops && this.#waiting.length < limit * maxQueue) {
      this.#waiting.push(message);
    }
  }

  /** Delivers what waits, and nothing after it. */
  close(): void {
    clearTimeout(this.#window);
    if (this.#waiting.length > 0) this.#deliver(this.#waiting.splice(0));
  }

  #give(batch: T[]): void {
    this.#taken += batch.length;
    this.#window ??= setTimeout(() => this.#next(), WINDOW_MS);
    this.#deliver(batch);
  }

  #next(): void {
    this.#window = undefined;
    this.#taken = 0;
    const batch = this.#waiting.splice(0, this.#init.limit);
    if (batch.length > 0) this.#give(batch);
  }
}
