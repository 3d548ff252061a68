import type { Situation } from '../situation';

const serverDoesIt = 'Your server does this over REST, and gets the answer there.';
const followStates =
  'Listen to `recording-state-changed` and similar events, and offer only what fits the state.';

export const calls = {
  'too-early': {
    title: 'A method is called before you have joined',
    cause:
      'VideoSDK’s program leaves a meeting that it has not joined. With Twilio there is no room before `connect()` resolves.',
    program: 'too-early',
    twilio: [],
    videosdk: ['Errors.ERROR_ACTION_PERFORMED_BEFORE_MEETING_JOINED'],
    handle: {
      twilio: 'Nothing to do: you get the room only once you have joined.',
      videosdk: 'Enable the buttons when `meeting-joined` fires.',
    },
  },
  twice: {
    title: 'Something already done is done again',
    cause: 'The microphone is already muted, and the program mutes it again.',
    program: 'twice',
    twilio: [],
    videosdk: ['Errors.ERROR_ALREADY_IN_REQUESTED_STATE'],
    handle: {
      twilio: 'Nothing to do: you may call `disable()` twice.',
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
      twilio: 'Nothing warns you: look up the name in the mapping.',
      videosdk: 'The call throws at once: correct the name.',
    },
  },
  'nothing-to-stop': {
    title: 'Something that is not running is stopped',
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
      twilio: serverDoesIt,
      videosdk: followStates,
    },
  },
  'not-a-moderator': {
    title: 'You do not have permission to moderate',
    cause: 'VideoSDK’s program removes a guest with a token that lacks `allow_mod`.',
    program: 'moderate',
    twilio: [],
    videosdk: ['Errors.INVALID_PERMISSIONS'],
    handle: {
      twilio: 'Cannot happen: only your server can remove somebody.',
      videosdk: 'Show the button only to people whose token has `allow_mod`.',
    },
  },
  'cannot-remove': {
    title: 'Somebody cannot be removed',
    cause: 'VideoSDK’s program tries to remove a guest, and the service fails to do it.',
    program: 'moderate',
    twilio: [],
    videosdk: ['Errors.REMOVE_PARTICIPANT_FAILED'],
    handle: {
      twilio: serverDoesIt,
      videosdk: 'The person is still in the meeting: offer to try again.',
    },
  },
  mode: {
    title: 'The mode does not allow it',
    cause: 'VideoSDK’s program has joined with the mode `SIGNALLING_ONLY`, and turns on its camera.',
    program: 'mode',
    twilio: [],
    videosdk: ['Errors.ERROR_ACTION_NOT_SUPPORTED_IN_MODE'],
    handle: {
      twilio: 'Twilio has no modes: if somebody should only listen, do not publish.',
      videosdk: 'Show the button only in a mode that allows it; `changeMode()` switches modes.',
    },
  },
  'runs-already': {
    title: 'Something that is running is started again',
    cause: 'VideoSDK’s program starts recording and similar features twice, and closes the whiteboard twice.',
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
      twilio: serverDoesIt,
      videosdk: followStates,
    },
  },
  'wrong-arguments': {
    title: 'An argument is wrong',
    cause: 'The programs make several calls, each with a wrong argument.',
    program: 'wrong-arguments',
    twilio: [],
    videosdk: [
      'Errors.ERROR_MEDIA_NOT_READY',
      'Errors.ERROR_INVALID_MODE',
      'Errors.ERROR_WEBCAM_NOT_ENABLED',
      'Errors.INVALID_LIVESTREAM_CONFIG',
    ],
    handle: {
      twilio:
        'Some calls throw a `TypeError`, and others silently accept the argument: TypeScript’s types help.',
      videosdk: 'Each call reports its own code: correct the call.',
    },
  },
} as const satisfies Record<string, Situation>;
