import { watchVisibility } from '../pane/visibility';
import type { Timers } from './timers';

/** Somebody who reads on, or answers the telephone, comes back before. */
const UNSEEN_MS = 10 * 60_000;

/** Said when a run was ended for that. */
export const UNSEEN = 'Stopped, because nobody had looked at it for ten minutes. Run both starts it again.';

/**
 * Notices that nobody looks at a run any more, which costs half a core all the same.
 * @param elements that show it; one that is seen is enough
 * @param timers of the run
 * @param act called once, after ten minutes in which nobody could see the element
 * @returns a function that stops watching.
 */
export function whenUnseen(elements: readonly Element[], timers: Timers, act: () => void): () => void {
  let callOff = (): void => {};
  const seen = new Set(elements);
  const stops = elements.map((element) =>
    watchVisibility(element, (visible) => {
      if (visible) seen.add(element);
      else seen.delete(element);
      callOff();
      callOff = seen.size > 0 ? () => {} : timers.after(UNSEEN_MS, act);
    }),
  );
  return () => stops.forEach((stop) => stop());
}
