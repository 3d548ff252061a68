import { READ } from '../read';
import type { ErrorEntries } from './entry';

const badIdentity = {
  to: 'Errors.INVALID_PARTICIPANT_ID',
  relation: 'changed-meaning',
  payload: 'Concerns `participantId`; `name` may be any text.',
  also: ['Errors.UNAUTHORIZED_PARTCIPANT_ID'],
} as const;

const noTrackNames = {
  relation: 'none',
  instead: 'Nothing to move: streams have no names, so nothing can be wrong with them.',
  restsOn: [READ.noStreamName],
} as const;

/** 53200 to 53205: participants; 53300 to 53304: tracks. */
export const participantAndTrack: ErrorEntries = {
  53200: { error: 'ParticipantIdentityInvalidError', ...badIdentity },
  53201: { error: 'ParticipantIdentityTooLongError', ...badIdentity },
  53202: { error: 'ParticipantIdentityCharsInvalidError', ...badIdentity },
  53203: {
    error: 'ParticipantMaxTracksExceededError',
    relation: 'none',
    instead: 'A participant has one camera, one microphone and one screen; a second one rejects with 3054.',
    also: ['Errors.ERROR_ALREADY_IN_REQUESTED_STATE'],
    restsOn: [READ.webcamAlreadyOn, READ.micAlreadyOn, READ.shareAlreadyOn],
  },
  53204: {
    error: 'ParticipantNotFoundError',
    to: 'Errors.REMOVE_PARTICIPANT_FAILED',
    relation: 'changed-meaning',
    payload: '`participant.remove()` rejects; over REST, read the status of the response.',
  },
  53205: {
    error: 'ParticipantDuplicateIdentityError',
    to: 'leaveReason.DUPLICATE_PARTICIPANT',
    relation: 'changed-meaning',
    payload:
      'Reported by `meeting-left` (1011), not as an error. It is the `participantId` that must be unique, not the name.',
    also: ['Errors.DUPLICATE_PARTICIPANT', 'Meeting.meeting-left'],
    steps: ['leave', 'connect', 'roles'],
  },
  53300: {
    error: 'TrackInvalidError',
    to: 'Errors.ERROR_INVALID_CUSTOM_VIDEO_TRACK',
    relation: 'changed-meaning',
    payload: 'The `MediaStream` has no usable track; for audio the code is 3030.',
    also: ['Errors.ERROR_INVALID_CUSTOM_AUDIO_TRACK'],
  },
  53301: { error: 'TrackNameInvalidError', ...noTrackNames },
  53302: { error: 'TrackNameTooLongError', ...noTrackNames },
  53303: { error: 'TrackNameCharsInvalidError', ...noTrackNames },
  53304: { error: 'TrackNameIsDuplicatedError', ...noTrackNames },
};
