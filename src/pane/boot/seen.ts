import { cut, PAYLOAD_LENGTH } from '../limits';
import type { Observation } from '../observation';

/** What stands in the log as the emitter of what a program says it has seen, and of what it has not. */
export const SEEN = 'Seen';
export const NOT_SEEN = 'Not seen';

/** The event by which a program of `src/checks` tells what it has seen. */
const EVENT = 'crossfade-seen';
const ROW_LENGTH = 80;

/**
 * Reports what the program tells that it has seen of a row of the mapping. It is the program's word: such programs stand
 * beside what they have seen, to be read.
 */
export function watchSeen(report: (observation: Observation) => void): void {
  window.addEventListener(EVENT, (event) => {
    const { row, text, holds } = { ...((event as CustomEvent).detail as Record<string, unknown> | null) };
    report({
      emitter: holds === true ? SEEN : NOT_SEEN,
      event: cut(String(row), ROW_LENGTH),
      payload: cut(String(text), PAYLOAD_LENGTH),
      time: performance.timeOrigin + performance.now(),
    });
  });
}
