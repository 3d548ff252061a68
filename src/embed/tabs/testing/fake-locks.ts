/** Web Locks of one browser, as far as windows of the sandbox use them: one holder a name, the others in line. */
export class FakeLocks {
  readonly #tails = new Map<string, Promise<unknown>>();

  request(
    name: string,
    ...rest: [() => unknown] | [{ signal?: AbortSignal }, () => unknown]
  ): Promise<unknown> {
    const hold = rest.at(-1) as () => unknown;
    const { signal } = rest.length > 1 ? (rest[0] as { signal?: AbortSignal }) : {};
    let held = false;
    const turn = (this.#tails.get(name) ?? Promise.resolve()).then(async () => {
      if (signal?.aborted) return undefined;
      held = true;
      return hold();
    });
    this.#tails.set(
      name,
      turn.catch(() => undefined),
    );
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => held || reject(signal.reason as Error));
      turn.then(resolve, reject);
    });
  }
}
