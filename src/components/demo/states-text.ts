import { SIDE_VERBS } from '../../run/side-verbs';
import { SIDES, SIDE_NAMES, type Side } from '../../sides';
import type { PaneView } from './pane-view';

type State = PaneView['state'];

/** What has become of a side, in words that follow its name. */
export const VERBS: Readonly<Record<State, string>> = { idle: 'is not running', ...SIDE_VERBS };

const OF_BOTH: Readonly<Record<State, string>> = {
  idle: 'Neither side is running.',
  loading: 'Both sides are still starting.',
  running: 'Both sides are running.',
  failed: 'Both sides have failed.',
  stopped: 'Both sides have stopped.',
};

/** Says what has become of both sides: in one sentence where it is the same. */
export function statesText(states: Readonly<Record<Side, State>>): string {
  if (states.twilio === states.videosdk) return OF_BOTH[states.twilio];
  return SIDES.map((side) => `${SIDE_NAMES[side]} ${VERBS[states[side]]}.`).join(' ');
}
