import { SIDE_VERBS } from '../../run/side-verbs';
import type { PaneView } from './pane-view';

/**
 * What the dock says of a side: what it told last, or why it has told nothing.
 * @param seen the last event; nothing before the first
 */
export function lastText(seen: string | undefined, state: PaneView['state']): string {
  if (seen !== undefined) return seen;
  if (state === 'running') return 'nothing yet';
  return state === 'idle' ? 'is not running' : SIDE_VERBS[state];
}
