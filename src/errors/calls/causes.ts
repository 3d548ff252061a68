import type { calls } from './situations';
import type { Cause } from '../../run/cause';
import { tokens, videosdkToken } from '../access';

const CANNOT_REMOVE = 4066;

export const callCauses: Record<keyof typeof calls, Cause> = {
  'too-early': {},
  twice: {},
  'unknown-event': {},
  'nothing-to-stop': {},
  'not-a-moderator': {
    // Somebody to remove, who needs neither a picture nor a voice.
    prepare: ({ rooms }) => void rooms.videosdk.join({ id: 'guest-ada', name: 'Ada' }),
    ...tokens({ videosdk: videosdkToken({ permissions: ['allow_join'] }) }),
  },
  'cannot-remove': {
    joined(side, { faults, rooms }) {
      if (side === 'twilio') return;
      faults.service(side).failNext(1, CANNOT_REMOVE);
      rooms.videosdk.join({ id: 'guest-ada', name: 'Ada' });
    },
  },
  mode: {},
  'runs-already': {},
  'wrong-arguments': {},
};
