/** Timers that can all be stopped at once. */
export class Timers {
  readonly #running = new Set<ReturnType<typeof setTimeout>>();

  /** @returns what calls it off. */
  after(delayMs: number, act: () => void): () => void {
    const timer = setTimeout(() => {
      this.#running.delete(timer);
      act();
    }, delayMs);
    this.#running.add(timer);
    return () => {
      clearTimeout(timer);
      this.#running.delete(timer);
    };
  }

  stop(): void {
    for (const timer of this.#running) clearTimeout(timer);
    this.#running.clear();
  }
}
