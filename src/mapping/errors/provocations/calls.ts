import type { Provocation } from '../provocations';

export const calls = {
  'too-early': {
    title: 'A method is called before you are in',
    cause:
      'VideoSDK’s program leaves a meeting that it has not joined. Twilio has no room before `connect()` resolves.',
    program: 'too-early',
    twilio: [],
    videosdk: ['Errors.ERROR_ACTION_PERFORMED_BEFORE_MEETING_JOINED'],
    handle: {
      twilio: 'Nothing to do: the room comes when you are in.',
      videosdk: 'Enable the buttons on `meeting-joined`.',
    },
  },
  twice: {
    title: 'What is done already is done again',
    cause: 'The microphone is off, and is muted.',
    program: 'twice',
    twilio: [],
    videosdk: ['Errors.ERROR_ALREADY_IN_REQUESTED_STATE'],
    handle: {
      twilio: 'Nothing to do: `disable()` may be called twice.',
      videosdk: 'Ask `meeting.localParticipant.micOn` first, or let 3054 pass.',
    },
  },
  'unknown-event': {
    title: 'An event is misspelt',
    cause: 'Both programs listen for `connected`, which neither SDK has.',
    program: 'unknown-event',
    twilio: [],
    videosdk: ['Errors.ERROR_INVALID_PARAMETER'],
    handle: {
      twilio: 'Nothing tells you: look the name up in the mapping.',
      videosdk: 'It throws while you write: correct the name.',
    },
  },
  'nothing-to-stop': {
    title: 'What does not run is stopped',
    cause:
      'VideoSDK’s program stops a recording, a livestream, an HLS stream and a transcription; none runs.',
    program: 'nothing-to-stop',
    twilio: [],
    videosdk: [
      'Errors.STOP_RECORDING_FAILED',
      'Errors.STOP_LIVESTREAM_FAILED',
      'Errors.STOP_HLS_FAILED',
      'Errors.STOP_TRANSCRIPTION_FAILED',
    ],
    handle: {
      twilio: 'Your server does it over REST and reads the answer there.',
      videosdk: 'Follow `recording-state-changed` and its like, and offer what fits the state.',
    },
  },
} as const satisfies Record<string, Provocation>;
