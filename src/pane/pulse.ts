const TICK_MS = 1000;
/**
 * Ticks without an answer after which the pane counts as stuck. Ticks, not time: none passes while this page is busy.
 * Loops are stopped sooner, by the check that is compiled into the program; this is for all else.
 */
const MISSED_TICKS = 6;
const ANSWER_MS = 1500;

export interface PulseInit {
  ping(id: number): void;
  onStuck(): void;
}

/** Asks a pane again and again whether it still answers. */
export class Pulse {
  readonly #ping: PulseInit['ping'];
  readonly #waiters = new Map<number, () => void>();
  readonly #timer: ReturnType<typeof setInterval>;
  #nextId = 1;
  #missed = 0;

  constructor({ ping, onStuck }: PulseInit) {
    this.#ping = ping;
    this.#timer = setInterval(() => {
      this.#missed += 1;
      if (this.#missed > MISSED_TICKS) return onStuck();
      this.#ping(this.#nextId++);
    }, TICK_MS);
  }

  /** Takes the pane's answer. */
  answered(id: number): void {
    this.#missed = 0;
    this.#waiters.get(id)?.();
  }

  /** Whether the pane's document answers now. */
  check(): Promise<boolean> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const settle = (answer: boolean): void => {
        clearTimeout(timeout);
        this.#waiters.delete(id);
        resolve(answer);
      };
      const timeout = setTimeout(() => settle(false), ANSWER_MS);
      this.#waiters.set(id, () => settle(true));
      this.#ping(id);
    });
  }

  stop(): void {
    clearInterval(this.#timer);
    for (const settle of this.#waiters.values()) settle();
  }
}
