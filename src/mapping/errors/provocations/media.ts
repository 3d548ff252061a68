import type { Provocation } from '../provocations';

export const media = {
  'too-many-tracks': {
    title: 'The room has too many tracks',
    cause: 'Twilio’s room takes no more tracks. VideoSDK knows no such limit.',
    program: 'publish',
    twilio: [53203],
    videosdk: [],
    handle: {
      twilio: 'Stop the track, and say that nobody sees it.',
      videosdk: 'A participant has one camera, one microphone and one screen at most.',
    },
  },
  'audio-only': {
    title: 'The room takes sound only',
    cause: 'Twilio’s room was made with `AudioOnly`. VideoSDK has no such rooms.',
    program: 'publish',
    twilio: [53125],
    videosdk: [],
    handle: {
      twilio: 'Do not offer the camera in such a room.',
      videosdk: 'Leave the camera out of your own page.',
    },
  },
  'publish-capacity': {
    title: 'A track cannot be published',
    cause: 'The service has no capacity for one more track.',
    program: 'publish',
    twilio: [53305],
    videosdk: ['Errors.SOMETHING_WENT_WRONG'],
    handle: {
      twilio: 'Stop the track, and offer to try again.',
      videosdk: 'The camera is off again: offer to try again.',
    },
  },
  'subscribe-capacity': {
    title: 'A track cannot be received',
    cause: 'Twilio’s service has no capacity for a guest’s tracks.',
    program: 'join',
    twilio: [53305],
    videosdk: [],
    handle: {
      twilio: 'Show the person without a picture; it is tried again only when the track is published anew.',
      videosdk: 'Has the code 4050 for it, which the sandbox does not cause.',
    },
  },
  'track-names': {
    title: 'A track’s name is not accepted',
    cause: 'Four data tracks: blank, too long, with a line break, and with a name that is taken.',
    program: 'track-names',
    twilio: [53301, 53302, 53303, 53304],
    videosdk: [],
    handle: {
      twilio: 'Leave the name out, or make it from the track’s purpose: `camera`, `screen`, `chat`.',
      videosdk: 'Streams have no names: tell them by `stream.kind`.',
    },
  },
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
      twilio: 'The browser’s own error: tell the three apart by `error.name`, and go on without a picture.',
      videosdk:
        'An error of the SDK’s, told by the browser’s words: with other words than Chromium’s the first is 3014.',
    },
  },
  'no-such-camera': {
    title: 'The camera that was chosen is gone',
    cause: 'A camera is asked for by an id that is not there.',
    program: 'no-such-camera',
    twilio: ['OverconstrainedError'],
    videosdk: ['Errors.ERROR_INVALID_CUSTOM_TRACK_CONFIG'],
    handle: {
      twilio: 'Ask again without the id, then list the devices anew.',
      videosdk: 'List the devices anew before you pass an id.',
    },
  },
} as const satisfies Record<string, Provocation>;
