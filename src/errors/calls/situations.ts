import type { Situation } from '../situation';

export const calls = {
  'too-early': {
    title: 'A method is called before you are in',
    cause:
      'VideoSDK’s program leaves a meeting that it has not joined. Twilio has no room before `connect()` resolves.',
    program: 'too-early',
    twilio: [],
    videosdk: ['Errors.ERROR_ACTION_PERFORMED_BEFORE_MEETING_JOINED'],
    handle: {
      twilio: 'Nothing to do: you get the room only when you are in.',
      videosdk: 'Enable the buttons on `meeting-joined`.',
    },
  },
  twice: {
    title: 'What is done already is done again',
    cause: 'The microphone is already muted, and is muted again.',
    program: 'twice',
    twilio: [],
    videosdk: ['Errors.ERROR_ALREADY_IN_REQUESTED_STATE'],
    handle: {
      twilio: 'Nothing to do: `disable()` may be called twice.',
      videosdk: 'Check `meeting.localParticipant.micOn` first, or ignore 3054.',
    },
  },
  'unknown-event': {
    title: 'An event is misspelt',
    cause: 'Both programs listen for `connected`, which neither SDK has.',
    program: 'unknown-event',
    twilio: [],
    videosdk: ['Errors.ERROR_INVALID_PARAMETER'],
    handle: {
      twilio: 'Nothing warns you: look the name up in the mapping.',
      videosdk: 'It throws at once: correct the name.',
    },
  },
  'nothing-to-stop': {
    title: 'What does not run is stopped',
    cause:
      'VideoSDK’s program stops a recording, a livestream, an HLS stream and a transcription, but none is running.',
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
  'not-a-moderator': {
    title: 'You may not moderate',
    cause: 'VideoSDK’s program removes a guest with a token that lacks `allow_mod`.',
    program: 'moderate',
    twilio: [],
    videosdk: ['Errors.INVALID_PERMISSIONS'],
    handle: {
      twilio: 'There is nothing to refuse: only your server can remove somebody.',
      videosdk: 'Offer the button only to those whose token has `allow_mod`.',
    },
  },
  'cannot-remove': {
    title: 'Somebody cannot be removed',
    cause: 'VideoSDK’s program removes a guest, and the service fails to do it.',
    program: 'moderate',
    twilio: [],
    videosdk: ['Errors.REMOVE_PARTICIPANT_FAILED'],
    handle: {
      twilio: 'Your server does it over REST and reads the answer there.',
      videosdk: 'The person is still there: offer to try again.',
    },
  },
  mode: {
    title: 'The mode does not allow it',
    cause: 'VideoSDK’s program has joined with the mode `SIGNALLING_ONLY`, and turns its camera on.',
    program: 'mode',
    twilio: [],
    videosdk: ['Errors.ERROR_ACTION_NOT_SUPPORTED_IN_MODE'],
    handle: {
      twilio: 'There are no modes: to only listen, do not publish.',
      videosdk: 'Show the button only in the right mode; `changeMode()` switches modes.',
    },
  },
  'runs-already': {
    title: 'What runs is started again',
    cause: 'VideoSDK’s program starts recording and the like twice, and closes the whiteboard twice.',
    program: 'runs-already',
    twilio: [],
    videosdk: [
      'Errors.PREV_RECORDING_PROCESSING',
      'Errors.PREV_RTMP_RECORDING_PROCESSING',
      'Errors.PREV_HLS_STREAMING_PROCESSING',
      'Errors.START_TRANSCRIPTION_FAILED',
      'Errors.START_WHITEBOARD_FAILED',
      'Errors.STOP_WHITEBOARD_FAILED',
    ],
    handle: {
      twilio: 'Your server does it over REST and reads the answer there.',
      videosdk: 'Follow `recording-state-changed` and its like, and offer what fits the state.',
    },
  },
  'wrong-arguments': {
    title: 'Arguments are wrong',
    cause: 'Each call has a wrong argument.',
    program: 'wrong-arguments',
    twilio: [],
    videosdk: [
      'Errors.ERROR_MEDIA_NOT_READY',
      'Errors.ERROR_INVALID_MODE',
      'Errors.ERROR_WEBCAM_NOT_ENABLED',
      'Errors.INVALID_LIVESTREAM_CONFIG',
    ],
    handle: {
      twilio: 'Some throw a `TypeError`, and others are silently accepted: TypeScript’s types help.',
      videosdk: 'Each has its own code: correct the call.',
    },
  },
} as const satisfies Record<string, Situation>;
