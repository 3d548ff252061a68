import { docs, videosdkLacks } from '../evidence';
import type { ErrorEntries } from './entry';

const badName = {
  to: 'Errors.INVALID_MEETING_ID',
  relation: 'changed-meaning',
  payload: 'Your own names do not matter; what matters is the id that the REST API created.',
  steps: ['connect'],
} as const;

const restAnswers = {
  relation: 'none',
  instead:
    'Rooms are created over REST only: check the status and the message of the response on your server.',
  also: ['REST.POST /v2/rooms'],
  restsOn: [
    videosdkLacks('createRoom'),
    docs('https://docs.videosdk.live/api-reference/realtime-communication/create-room'),
  ],
} as const;

const noSuchThing = {
  ...restAnswers,
  instead: 'Nothing to move: VideoSDK’s rooms have no such setting.',
} as const;

/** 53100 to 53125: rooms. */
export const room: ErrorEntries = {
  53100: { error: 'RoomNameInvalidError', ...badName },
  53101: { error: 'RoomNameTooLongError', ...badName },
  53102: { error: 'RoomNameCharsInvalidError', ...badName },
  53103: {
    error: 'RoomCreateFailedError',
    ...restAnswers,
    instead:
      'Joining never creates a room. Creating it over REST fails on your server, with a status and a message.',
    steps: ['connect'],
  },
  53104: {
    error: 'RoomConnectFailedError',
    to: 'Errors.ERROR_UNABLE_TO_JOIN_MEETING',
    relation: 'changed-meaning',
    payload: '`join()` rejects, and the state is `FAILED`.',
    also: ['Meeting.meeting-state-changed', 'leaveReason.JOIN_ROOM_FAILED'],
    steps: ['connect'],
  },
  53105: {
    error: 'RoomMaxParticipantsExceededError',
    to: 'Errors.MAX_PARTCIPANT_REACHED',
    relation: 'changed-meaning',
    payload:
      'The SDK spells the name this way. Limits of the account have their own codes, 4026, 4027 and 4041.',
    also: ['Errors.MAX_SPEAKER_REACHED'],
    steps: ['connect', 'roles'],
  },
  53106: {
    error: 'RoomNotFoundError',
    to: 'Errors.INVALID_MEETING_ID',
    relation: 'changed-meaning',
    payload: 'Common when a name is passed instead of an id. A room that was disabled gives 4052.',
    also: ['Errors.MEETING_ID_DISABLED'],
    steps: ['connect'],
  },
  53107: { error: 'RoomMaxParticipantsOutOfRangeError', ...restAnswers },
  53108: { error: 'RoomTypeInvalidError', ...noSuchThing },
  53109: { error: 'RoomTimeoutOutOfRangeError', ...restAnswers },
  53110: { error: 'RoomStatusCallbackMethodInvalidError', ...noSuchThing },
  53111: { error: 'RoomStatusCallbackInvalidError', ...restAnswers },
  53112: { error: 'RoomStatusInvalidError', ...noSuchThing },
  53113: {
    error: 'RoomRoomExistsError',
    relation: 'none',
    instead:
      'Creating a room twice with the same `customRoomId` returns the existing room, without an error.',
    also: ['REST.POST /v2/rooms'],
    restsOn: [docs('https://docs.videosdk.live/server-sdk/reference/rooms')],
  },
  53114: { error: 'RoomInvalidParametersError', ...restAnswers },
  53115: { error: 'RoomMediaRegionInvalidError', ...restAnswers },
  53116: { error: 'RoomMediaRegionUnavailableError', ...restAnswers },
  53117: {
    error: 'RoomSubscriptionOperationNotSupportedError',
    to: 'Errors.ERROR_ACTION_NOT_SUPPORTED_IN_MODE',
    relation: 'changed-meaning',
    payload: 'What is allowed depends on the mode of the participant, not on a type of room.',
    also: ['initMeeting options.mode'],
  },
  53118: {
    error: 'RoomCompletedError',
    to: 'leaveReason.MEETING_END_API',
    relation: 'changed-meaning',
    payload:
      'Reported by `meeting-left`, not as an error: 1009 when your server ended it, 1006 when somebody called `end()`; that follows from the wording of the codes.',
    also: ['leaveReason.ROOM_CLOSE', 'leaveReason.REMOVE_ALL', 'Meeting.meeting-left'],
    steps: ['leave'],
  },
  53124: { error: 'RoomAudioOnlyFlagNotSupportedError', ...noSuchThing },
  53125: { error: 'RoomTrackKindNotSupportedError', ...noSuchThing },
};
