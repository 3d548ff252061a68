import type { ErrorEntries } from './entry';
import { twilio, videosdk } from '../evidence';
import { READ } from '../read';
import type { Entries } from '../entry';

const negotiation = {
  to: 'Errors.ERROR_WEBCAM_PRODUCE_FAILED',
  relation: 'changed-meaning',
  payload:
    'The code depends on what you did: 3049 for the camera, 3058 for the microphone, 3061 for the screen, 4050 for receiving.',
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
    payload: 'The code is 3052 if you cannot send the codec, 4051 if it cannot be received.',
    also: ['Errors.CODEC_NOT_SUPPORTED', 'Meeting.codec-changed'],
  },
  53405: {
    error: 'MediaConnectionError',
    to: 'Errors.ERROR_MEETING_MEDIA_CONNECTION_FAILED',
    relation: 'changed-meaning',
    payload: 'Reported by `error`; VideoSDK tries to restore the connection by itself.',
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
    payload:
      'The code depends on the device: 3017 for the camera, 3018 for the microphone, 3016 for the screen. In Firefox and Safari a refused camera gives 3025. If the system refuses, the codes are 3019 and 3020; if the refusal is worded differently, 3014 and 3015.',
    timing:
      'While you join, `connect()` rejects; `join()` resolves and you are in without the device: only the `error` event reports it.',
    also: [
      'Errors.ERROR_MICROPHONE_ACCESS_DENIED_OR_DISMISSED',
      'Errors.ERROR_GET_DISPLAY_MEDIA_PERMISSION_DENIED',
      'Errors.ERROR_CAMERA_PERMISSION_DENIED_BY_OS',
      'Errors.ERROR_CAMERA_PERMISSION_OR_AUTOPLAY_ISSUE',
    ],
    steps: ['before', 'refused'],
    restsOn: [
      videosdk('} else if (error.message.includes("The request is not allowed by the user agent")) {'),
      READ.joinSwallows,
      twilio('connect.js', 'return options.createLocalTracks(options).then('),
    ],
  },
  NotFoundError: {
    to: 'Errors.ERROR_CAMERA_NOT_FOUND',
    relation: 'changed-meaning',
    payload:
      'The code depends on the device: 3021 for the camera, 3022 for the microphone. In Firefox, which reports a refusal by the system in the same way, they are 3019 and 3020. When a device is turned on in a meeting, they are 3051 and 3059.',
    also: [
      'Errors.ERROR_MICROPHONE_NOT_FOUND',
      'Errors.ERROR_NO_WEBCAM_DEVICE_FOUND',
      'Errors.ERROR_NO_MICROPHONE_DEVICE_FOUND',
    ],
    steps: ['before', 'refused'],
    restsOn: [videosdk('// Firefox surfaces an OS-level denial as NotFoundError.')],
  },
  NotReadableError: {
    to: 'Errors.ERROR_CAMERA_IN_USE',
    relation: 'changed-meaning',
    payload:
      'The code depends on the device: 3024 for the microphone; for the camera 3023 if the browser says “Device in use”, as Chromium does, otherwise 3026.',
    also: ['Errors.ERROR_MICROPHONE_IN_USE', 'Errors.ERROR_VIDEO_SOURCE_INITIATION_FAILED'],
    steps: ['before', 'refused'],
    restsOn: [videosdk('if (error.message === "Device in use") {')],
  },
  OverconstrainedError: {
    to: 'Errors.ERROR_INVALID_CUSTOM_TRACK_CONFIG',
    relation: 'changed-meaning',
    payload:
      'A `cameraId` or `microphoneId` that does not exist, or an unknown codec, gives 3071. Sizes are chosen by name (`encoderConfig`); an unknown name gives 3053.',
    also: ['Errors.ERROR_VIDEO_TRACK_CREATION_FAILED', 'createCameraVideoTrack options.encoderConfig'],
    restsOn: [
      videosdk(
        'throw new utils_sdkError/* SdkError */.Fp(errors/* sdkErrors */.q.ERROR_INVALID_CUSTOM_TRACK_CONFIG, _message3);',
      ),
      READ.videoProfiles,
    ],
  },
};
