/** Runs asynchronous steps one after the other: negotiations on one peer connection must not overlap. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `step` when all earlier ones have ended, however they ended. @returns what the step gives or throws. */
  run<T>(step: () => T | Promise<T>): Promise<T> {
    const result = this.#last.then(step);
    this.#last = result.catch(() => {});
    return result;
  }
}
