import type { Entries } from '../entry';
import { twilio, videosdk, videosdkLacks } from '../evidence';
import type { TwilioEvent } from '../names/twilio';
import { READ } from '../read';

export const preflightTest: Entries<TwilioEvent<'PreflightTest'>> = {
  progress: {
    to: 'runPreCallTest options.onStatsChange',
    relation: 'changed-meaning',
    payload: 'Network statistics so far, instead of the name of the stage just reached.',
    notes: 'A callback in the options, not an event.',
    steps: ['preflight'],
    restsOn: [
      twilio('preflight/preflighttest.ts', "this.emit('progress', name);"),
      videosdk('onStatsChange: options.onStatsChange'),
    ],
  },
  completed: {
    to: 'VideoSDK.runPreCallTest',
    relation: 'changed-meaning',
    payload: 'The promise resolves with `{ aborted, testDuration, camera, microphone, networkQuality }`.',
    notes: 'VideoSDK also tests the camera and microphone, and leaves them open.',
    steps: ['preflight'],
    restsOn: [twilio('preflight/preflighttest.ts', "this.emit('completed', report);"), READ.precallResult],
  },
  failed: {
    to: 'VideoSDK.runPreCallTest',
    relation: 'changed-meaning',
    payload:
      'The promise rejects with a `PreCallTestError`: `message`, and a `code` that is a string, such as `ERROR_PRECALL_INVALID_CONFIG`, not a number. There is no partial report.',
    also: ['PreCallTestError.code', 'PreCallTestError.message'],
    steps: ['preflight'],
    restsOn: [
      twilio('preflight/preflighttest.ts', "this.emit('failed', error, preflightReport);"),
      videosdk('return new PreCallTestError(key, message);'),
    ],
  },
};

/** Names that `connect()`'s deprecated option `eventListener` is called with; they stand in JSDoc, not in types. */
export type SignalingEvent = 'closed' | 'connecting' | 'early' | 'open' | 'waiting';

/** Where `connect()` documents what it says while it reaches the service. */
const signalsOf = (name: SignalingEvent) => twilio('connect.js', `@property {string} name='${name}'`);

const fiveStates = videosdkLacks('"EARLY"');

export const eventListener: Entries<SignalingEvent> = {
  connecting: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: '`{ state: "CONNECTING" }`.',
    timing: 'VideoSDK reports it as soon as `join()` is called.',
    restsOn: [signalsOf('connecting'), videosdk('this.emitMeetingStateChange(state.CONNECTING);')],
  },
  early: {
    relation: 'none',
    instead:
      'Nothing to move: VideoSDK reports that it is connecting, but not the single steps. See `meeting-state-changed`.',
    also: ['Meeting.meeting-state-changed'],
    restsOn: [signalsOf('early'), fiveStates],
  },
  open: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: '`{ state: "CONNECTED" }`.',
    timing: 'On VideoSDK it means that you have joined, not only that the socket is open.',
    restsOn: [signalsOf('open'), videosdk('this.emitMeetingStateChange(state.CONNECTED);')],
  },
  waiting: {
    relation: 'none',
    instead:
      'Nothing to move: it reports a busy server during the first connect. VideoSDK’s `RECONNECTING` comes only after you have joined a meeting; a failed first attempt is `FAILED`, and `join()` rejects.',
    also: ['Meeting.meeting-state-changed', 'Meeting.join'],
    restsOn: [
      signalsOf('waiting'),
      READ.reconnecting,
      videosdk('this.emitMeetingStateChange(state.FAILED);'),
    ],
  },
  closed: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: '`{ state: "DISCONNECTED" }` or `FAILED`; the reason comes with `meeting-left`.',
    also: ['Meeting.meeting-left'],
    restsOn: [
      signalsOf('closed'),
      videosdk('if (sendLeft) this.emitMeetingStateChange(state.DISCONNECTED);'),
    ],
  },
};
