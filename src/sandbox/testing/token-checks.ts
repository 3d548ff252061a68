import { vi } from 'vitest';

/** Turns of the event loop in which nothing is under way any more: what an answer sets off has come to its end by then. */
const QUIET_TURNS = 3;

/**
 * For tests: tokens are checked by WebCrypto, on threads of its own, and how many turns of the event loop that takes
 * depends on the machine. `vi.restoreAllMocks()` ends the watch.
 * @returns a function that waits until no check is under way.
 */
export function watchTokenChecks(): () => Promise<void> {
  let underWay = 0;
  for (const method of ['importKey', 'sign', 'verify'] as const) {
    const real = crypto.subtle[method].bind(crypto.subtle) as (...args: unknown[]) => Promise<unknown>;
    const counted = async (...args: unknown[]): Promise<unknown> => {
      underWay += 1;
      try {
        return await real(...args);
      } finally {
        underWay -= 1;
      }
    };
    vi.spyOn(crypto.subtle, method).mockImplementation(counted as never);
  }
  return async () => {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet = underWay > 0 ? 0 : quiet + 1)
      await new Promise((resolve) => setImmediate(resolve));
  };
}
