import type { ErrorEntries } from './entry';
import type { Entries } from '../entry';

const negotiation = {
  to: 'Errors.ERROR_WEBCAM_PRODUCE_FAILED',
  relation: 'changed-meaning',
  payload:
    'Told by what you did: 3049 for the camera, 3058 for the microphone, 3061 for the screen, 4050 for receiving.',
  also: [
    'Errors.ERROR_MICROPHONE_PRODUCE_FAILED',
    'Errors.ERROR_SCREENSHARE_PRODUCE_FAILED',
    'Errors.CREATE_CONSUMER_FAILED',
  ],
} as const;

/** 53400 to 53407: media connections. */
export const media: ErrorEntries = {
  53400: { error: 'MediaClientLocalDescFailedError', ...negotiation },
  53401: { error: 'MediaServerLocalDescFailedError', ...negotiation },
  53402: { error: 'MediaClientRemoteDescFailedError', ...negotiation },
  53403: { error: 'MediaServerRemoteDescFailedError', ...negotiation },
  53404: {
    error: 'MediaNoSupportedCodecError',
    to: 'Errors.ERROR_NO_SUPPORTED_VIDEO_CODEC',
    relation: 'changed-meaning',
    payload: '3052 when you cannot send it, 4051 when it cannot be received.',
    also: ['Errors.CODEC_NOT_SUPPORTED', 'Meeting.codec-changed'],
  },
  53405: {
    error: 'MediaConnectionError',
    to: 'Errors.ERROR_MEETING_MEDIA_CONNECTION_FAILED',
    relation: 'changed-meaning',
    payload: 'Comes with `error`; VideoSDK tries to restore the connection by itself.',
    also: ['Meeting.error'],
    steps: ['leave'],
  },
  53407: {
    error: 'MediaDTLSTransportFailedError',
    to: 'Errors.ERROR_MEETING_MEDIA_CONNECTION_FAILED',
    relation: 'changed-meaning',
    payload: 'One code for every failure of a media connection.',
    also: ['Meeting.error'],
  },
};

/** What `getUserMedia()` rejects with reaches a Twilio app as it is. */
export const device: Entries<
  'NotAllowedError' | 'NotFoundError' | 'NotReadableError' | 'OverconstrainedError'
> = {
  NotAllowedError: {
    to: 'Errors.ERROR_CAMERA_ACCESS_DENIED_OR_DISMISSED',
    relation: 'changed-meaning',
    payload: 'By device: 3017 camera, 3018 microphone, 3016 screen. Refused by the system: 3019 and 3020.',
    also: [
      'Errors.ERROR_MICROPHONE_ACCESS_DENIED_OR_DISMISSED',
      'Errors.ERROR_GET_DISPLAY_MEDIA_PERMISSION_DENIED',
      'Errors.ERROR_CAMERA_PERMISSION_DENIED_BY_OS',
    ],
    steps: ['render', 'mute'],
  },
  NotFoundError: {
    to: 'Errors.ERROR_CAMERA_NOT_FOUND',
    relation: 'changed-meaning',
    payload: 'By device: 3021 camera, 3022 microphone. When turned on in a meeting: 3051 and 3059.',
    also: [
      'Errors.ERROR_MICROPHONE_NOT_FOUND',
      'Errors.ERROR_NO_WEBCAM_DEVICE_FOUND',
      'Errors.ERROR_NO_MICROPHONE_DEVICE_FOUND',
    ],
    steps: ['render', 'mute'],
  },
  NotReadableError: {
    to: 'Errors.ERROR_CAMERA_IN_USE',
    relation: 'changed-meaning',
    payload: 'By device: 3023 camera, 3024 microphone.',
    also: ['Errors.ERROR_MICROPHONE_IN_USE'],
    steps: ['render', 'mute'],
  },
  OverconstrainedError: {
    to: 'Errors.ERROR_INVALID_CUSTOM_TRACK_CONFIG',
    relation: 'changed-meaning',
    payload: 'Sizes are chosen by name; one that does not exist is this error.',
    also: ['createCameraVideoTrack options.encoderConfig'],
  },
};
