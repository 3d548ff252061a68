import type { Situation } from '../situation';

export const devices = {
  'no-device': {
    title: 'There is no camera, or none for you',
    cause: 'The person says no, there is no camera, or another program has it: one after the other.',
    program: 'no-device',
    twilio: ['NotAllowedError', 'NotFoundError', 'NotReadableError'],
    videosdk: [
      'Errors.ERROR_CAMERA_ACCESS_DENIED_OR_DISMISSED',
      'Errors.ERROR_CAMERA_NOT_FOUND',
      'Errors.ERROR_CAMERA_IN_USE',
    ],
    handle: {
      twilio: 'The browser’s own error: distinguish the three by `error.name`, and continue without video.',
      videosdk:
        'An SDK error that depends on the browser’s message: Chromium’s messages give 3017, 3021 and 3023. In Firefox and Safari a refusal is 3025, and a camera that is in use 3026.',
    },
  },
  'no-such-camera': {
    title: 'The camera that was chosen is gone',
    cause: 'The program asks for a camera by an id that does not exist.',
    program: 'no-such-camera',
    twilio: ['OverconstrainedError'],
    videosdk: ['Errors.ERROR_INVALID_CUSTOM_TRACK_CONFIG'],
    handle: {
      twilio: 'Ask again without the id, then refresh the list of devices.',
      videosdk: 'Refresh the list of devices before you pass an id.',
    },
  },
  microphone: {
    title: 'There is no microphone, or none for you',
    cause: 'The same three for the microphone.',
    program: 'microphone',
    twilio: ['NotAllowedError', 'NotFoundError', 'NotReadableError'],
    videosdk: [
      'Errors.ERROR_MICROPHONE_ACCESS_DENIED_OR_DISMISSED',
      'Errors.ERROR_MICROPHONE_NOT_FOUND',
      'Errors.ERROR_MICROPHONE_IN_USE',
    ],
    handle: {
      twilio: 'The browser’s own error, as for the camera.',
      videosdk: 'An error of the SDK’s, as for the camera.',
    },
  },
  'system-refuses': {
    title: 'The operating system refuses',
    cause: 'The browser may use the devices, but the system does not let it.',
    program: 'system-refuses',
    twilio: ['NotAllowedError'],
    videosdk: [
      'Errors.ERROR_CAMERA_PERMISSION_DENIED_BY_OS',
      'Errors.ERROR_MICROPHONE_PERMISSION_DENIED_BY_OS',
    ],
    handle: {
      twilio: 'The browser’s own error: only its message says whether the system or the person refused.',
      videosdk: 'Separate codes: send the person to the system’s settings.',
    },
  },
  'none-listed': {
    title: 'The machine has no devices',
    cause: 'Camera and microphone are switched on where the browser lists none.',
    program: 'none-listed',
    twilio: ['NotFoundError'],
    videosdk: ['Errors.ERROR_NO_WEBCAM_DEVICE_FOUND', 'Errors.ERROR_NO_MICROPHONE_DEVICE_FOUND'],
    handle: {
      twilio: 'The browser’s own error: offer to join without a device.',
      videosdk: 'Other codes than before the call, 3051 and 3059: offer to continue without a device.',
    },
  },
  'screen-refused': {
    title: 'The person does not share the screen after all',
    cause: 'The browser asks which screen to share, and the person cancels.',
    program: 'screen-refused',
    twilio: [],
    videosdk: ['Errors.ERROR_GET_DISPLAY_MEDIA_PERMISSION_DENIED'],
    handle: {
      twilio: 'Not part of Twilio’s SDK: you call `getDisplayMedia()` and catch its error yourself.',
      videosdk: 'Catch it and go on: the person has only changed their mind.',
    },
  },
  unplugged: {
    title: 'A device is pulled out',
    cause: 'Camera and microphone end while they are in use.',
    program: 'unplugged',
    twilio: [],
    videosdk: [],
    signs: ['stopped', 'stream-disabled'],
    handle: {
      twilio: 'The track emits `stopped`, and stays published: unpublish it, and offer another device.',
      videosdk:
        '`stream-disabled`, as if you had turned it off: remember whether you did, and offer another device.',
    },
  },
} as const satisfies Record<string, Situation>;
