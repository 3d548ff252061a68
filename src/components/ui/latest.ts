/** Of what was begun several times and is still under way, the last one counts. */
export class Latest {
  #last = new AbortController();

  /** Begins anew. @returns a signal that is aborted when something else has begun since: what comes then comes too late */
  begin(): AbortSignal {
    this.cancel();
    this.#last = new AbortController();
    return this.#last.signal;
  }

  /** Makes whatever is under way come too late. */
  cancel(): void {
    this.#last.abort();
  }
}
