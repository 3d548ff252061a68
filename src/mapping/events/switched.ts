import type { Entry } from '../entry';
import { inferred, twilio, videosdk } from '../evidence';
import { READ } from '../read';
import type { Evidence } from '../schema';

const switches = twilio(
  'media/track/remotetrackpublication.js',
  "this.emit(isSwitchedOff ? 'trackSwitchedOff' : 'trackSwitchedOn',",
);

/**
 * What becomes of a track that is switched off, in all classes that tell it.
 * @param given what Twilio gives there
 * @param emitted where that can be read
 */
export const switchedOff = (given: string, emitted: Evidence = switches) =>
  ({
    to: 'Participant.stream-paused',
    relation: 'changed-meaning',
    payload: `\`{ kind, reason }\` instead of ${given}.`,
    timing: 'Fires when the server pauses a stream, which `meeting.enableAdaptiveSubscription()` allows.',
    also: ['Meeting.enableAdaptiveSubscription'],
    steps: ['quality', 'receive'],
    restsOn: [
      emitted,
      READ.subManagerPaused,
      READ.streamPaused,
      inferred(
        'We could not test here when the server pauses a stream, and whether it ever does so without being asked.',
      ),
    ],
  }) as const satisfies Entry;

/** The same for one that is switched on again; takes what {@link switchedOff} takes. */
export const switchedOn = (given: string, emitted: Evidence = switches) =>
  ({
    to: 'Participant.stream-resumed',
    relation: 'changed-meaning',
    payload: `\`{ kind, reason }\` instead of ${given}.`,
    timing: 'Fires when the server resumes a stream that it had paused.',
    also: ['Meeting.enableAdaptiveSubscription'],
    steps: ['quality', 'receive'],
    restsOn: [
      emitted,
      videosdk('this._eventEmitter.emit("SUB_MANAGER_RESUMED", payload);'),
      inferred('We could not test here when the server resumes a stream.'),
    ],
  }) as const satisfies Entry;
