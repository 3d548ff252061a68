import { watchVisibility } from '../pane/visibility';
import type { Timers } from './timers';

/** Somebody who reads on, or answers the telephone, comes back before. */
const UNSEEN_MS = 10 * 60_000;

/** Said when a run was ended for that. */
export const UNSEEN = 'Stopped, because nobody had looked at it for ten minutes. Run both starts it again.';

/**
 * Notices that nobody looks at a run any more, which costs half a core all the same.
 * @param element that shows it
 * @param timers of the run
 * @param act called once, after ten minutes in which nobody could see the element
 * @returns a function that stops watching.
 */
export function whenUnseen(element: Element, timers: Timers, act: () => void): () => void {
  let callOff = (): void => {};
  return watchVisibility(element, (visible) => {
    callOff();
    callOff = visible ? () => {} : timers.after(UNSEEN_MS, act);
  });
}
