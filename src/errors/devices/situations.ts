import type { Situation } from '../situation';

export const devices = {
  'no-device': {
    title: 'The camera cannot be used',
    cause:
      'Three cases, one after the other: the person refuses, there is no camera, another program is using it.',
    program: 'no-device',
    twilio: ['NotAllowedError', 'NotFoundError', 'NotReadableError'],
    videosdk: [
      'Errors.ERROR_CAMERA_ACCESS_DENIED_OR_DISMISSED',
      'Errors.ERROR_CAMERA_NOT_FOUND',
      'Errors.ERROR_CAMERA_IN_USE',
    ],
    handle: {
      twilio:
        'You get the browser’s own error: distinguish the three by `error.name`, and continue without video.',
      videosdk:
        'You get an error of the SDK, which it chooses by the browser’s message: Chromium’s messages give 3017, 3021 and 3023. In Firefox and Safari, a refusal gives 3025, and a camera that is in use gives 3026.',
    },
  },
  'no-such-camera': {
    title: 'The chosen camera is gone',
    cause: 'The program asks for a camera by an id that does not exist.',
    program: 'no-such-camera',
    twilio: ['OverconstrainedError'],
    videosdk: ['Errors.ERROR_INVALID_CUSTOM_TRACK_CONFIG'],
    handle: {
      twilio: 'Ask for a camera without the id, then refresh the list of devices.',
      videosdk: 'Refresh the list of devices before you pass an id.',
    },
  },
  microphone: {
    title: 'The microphone cannot be used',
    cause: 'The same three cases as for the camera.',
    program: 'microphone',
    twilio: ['NotAllowedError', 'NotFoundError', 'NotReadableError'],
    videosdk: [
      'Errors.ERROR_MICROPHONE_ACCESS_DENIED_OR_DISMISSED',
      'Errors.ERROR_MICROPHONE_NOT_FOUND',
      'Errors.ERROR_MICROPHONE_IN_USE',
    ],
    handle: {
      twilio: 'You get the browser’s own error, as for the camera.',
      videosdk: 'You get an error of the SDK, as for the camera.',
    },
  },
  'system-refuses': {
    title: 'The operating system refuses',
    cause: 'The person has allowed the devices, but the operating system does not let the browser use them.',
    program: 'system-refuses',
    twilio: ['NotAllowedError'],
    videosdk: [
      'Errors.ERROR_CAMERA_PERMISSION_DENIED_BY_OS',
      'Errors.ERROR_MICROPHONE_PERMISSION_DENIED_BY_OS',
    ],
    handle: {
      twilio:
        'You get the browser’s own error: only its message says whether the system or the person refused.',
      videosdk: 'There are separate codes for this: send the person to the system’s settings.',
    },
  },
  'none-listed': {
    title: 'The machine has no devices',
    cause: 'The programs turn on the camera and the microphone, but the browser lists neither.',
    program: 'none-listed',
    twilio: ['NotFoundError'],
    videosdk: ['Errors.ERROR_NO_WEBCAM_DEVICE_FOUND', 'Errors.ERROR_NO_MICROPHONE_DEVICE_FOUND'],
    handle: {
      twilio: 'You get the browser’s own error: offer to join without a device.',
      videosdk:
        'The codes differ from those before the call, they are 3051 and 3059: offer to continue without a device.',
    },
  },
  'screen-refused': {
    title: 'The person decides not to share the screen',
    cause: 'The browser asks which screen to share, and the person cancels.',
    program: 'screen-refused',
    twilio: [],
    videosdk: ['Errors.ERROR_GET_DISPLAY_MEDIA_PERMISSION_DENIED'],
    handle: {
      twilio: 'Twilio’s SDK is not involved: you call `getDisplayMedia()` yourself, and catch its error.',
      videosdk: 'Catch the error and carry on: the person has only changed their mind.',
    },
  },
  unplugged: {
    title: 'A device is unplugged',
    cause: 'The camera and the microphone end while they are in use.',
    program: 'unplugged',
    twilio: [],
    videosdk: [],
    signs: ['stopped', 'stream-disabled'],
    handle: {
      twilio: 'The track emits `stopped`, but stays published: unpublish it, and offer another device.',
      videosdk:
        '`stream-disabled` fires, as if you had turned the device off: remember whether you did, and offer another device.',
    },
  },
} as const satisfies Record<string, Situation>;
