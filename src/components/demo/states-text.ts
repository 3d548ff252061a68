import { SIDE_VERBS } from '../../run/side-verbs';
import { SIDE_NAMES, type Side } from '../../sides';
import type { PaneView } from './pane-view';

type State = PaneView['state'];

/** What has become of a side, in words that follow its name. */
export const VERBS: Readonly<Record<State, string>> = { idle: 'is not running', ...SIDE_VERBS };

/** Says what has become of both sides: in one sentence where it is the same. */
export function statesText({ twilio, videosdk }: Readonly<Record<Side, State>>): string {
  if (twilio === videosdk)
    return `Both sides ${VERBS[twilio].replace(/^is/, 'are').replace(/^has/, 'have')}.`;
  return `${SIDE_NAMES.twilio} ${VERBS[twilio]}. ${SIDE_NAMES.videosdk} ${VERBS[videosdk]}.`;
}
