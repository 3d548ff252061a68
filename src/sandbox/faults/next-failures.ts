/** Counts down how many of the next attempts fail, and with which code. */
export class NextFailures<Code extends number> {
  #left = 0;
  #code: Code | undefined;

  /** @param code that of an ordinary failure when left out. */
  set(count: number, code?: Code): void {
    this.#left = count;
    this.#code = code;
  }

  /**
   * Counts one attempt that may have to fail.
   * @param ordinary the code of a failure for which none was asked.
   * @returns the code with which it fails, if it does.
   */
  take(ordinary: Code): Code | undefined {
    if (this.#left <= 0) return undefined;
    this.#left--;
    return this.#code ?? ordinary;
  }
}
