import type { Entries } from '../entry';
import type { TwilioEvent } from '../names/twilio';

export const preflightTest: Entries<TwilioEvent<'PreflightTest'>> = {
  progress: {
    to: 'runPreCallTest options.onStatsChange',
    relation: 'changed-meaning',
    payload: 'Figures of the network so far, in place of the name of the stage just reached.',
    notes: 'A callback in the options, not an event.',
  },
  completed: {
    to: 'VideoSDK.runPreCallTest',
    relation: 'changed-meaning',
    payload: 'The promise resolves with `{ aborted, testDuration, camera, microphone, networkQuality }`.',
    notes: 'VideoSDK tests camera and microphone too.',
  },
  failed: {
    to: 'VideoSDK.runPreCallTest',
    relation: 'changed-meaning',
    payload:
      'The promise rejects with a `PreCallTestError`: `code` and `message`. There is no partial report.',
    also: ['PreCallTestError.code'],
  },
};

/** Names that `connect()`'s deprecated option `eventListener` is called with; they stand in JSDoc, not in types. */
export type SignalingEvent = 'closed' | 'connecting' | 'early' | 'open' | 'waiting';

export const eventListener: Entries<SignalingEvent> = {
  connecting: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: '`{ state: "CONNECTING" }`.',
  },
  early: {
    relation: 'none',
    instead: 'Nothing to move: VideoSDK says when it connects, not how it tries.',
  },
  open: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: '`{ state: "CONNECTED" }`.',
    timing: 'VideoSDK means joined, not only that the socket is open.',
  },
  waiting: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: '`{ state: "RECONNECTING" }`.',
    timing: 'After a first attempt has failed.',
  },
  closed: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: '`{ state: "DISCONNECTED" }` or `FAILED`; the reason comes with `meeting-left`.',
    also: ['Meeting.meeting-left'],
  },
};
