// How programs wait.
import type { ArgumentsOf, Emitter, EventOf } from './events.ts';

/**
 * Resolves with what the next such event brings.
 * @param counts says whether it is the one; all are when left out.
 */
export function once<T extends Emitter, E extends EventOf<T>>(
  emitter: T,
  event: E,
  counts: (...args: ArgumentsOf<T, E>) => boolean = () => true,
): Promise<ArgumentsOf<T, E>> {
  return new Promise((resolve) => {
    const heard = (...happened: ArgumentsOf<T, E>): void => {
      if (!counts(...happened)) return;
      emitter.off(event, heard as never);
      resolve(happened);
    };
    emitter.on(event, heard as never);
  });
}

/** Asks again and again until the answer is yes. */
export async function until(condition: () => unknown): Promise<void> {
  while (!(await condition())) await sleep(50);
}

/** Waits; a test has to say why nothing can be waited for instead. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The code with which something is refused, or `accepted`. */
export function codeOf(promise: Promise<unknown>): Promise<number | string> {
  return promise.then(
    () => 'accepted',
    (error: { code?: number }) => error.code ?? String(error),
  );
}

/** What an error says, or `nothing`. */
export function messageOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing',
    (error: Error) => error.message,
  );
}
