import type { Situation } from '../situation';

export const tracks = {
  'too-many-tracks': {
    title: 'The room has too many tracks',
    cause: 'Twilio’s room accepts no more tracks. VideoSDK has no such limit.',
    program: 'publish',
    twilio: [53203],
    videosdk: [],
    handle: {
      twilio: 'Stop the track, and tell the user that nobody sees it.',
      videosdk: 'A participant has at most one camera, one microphone and one screen.',
    },
  },
  'audio-only': {
    title: 'The room takes sound only',
    cause: 'Twilio’s room was created with `AudioOnly`. VideoSDK has no such rooms.',
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
      twilio: 'Show the person without video; Twilio tries again only when the track is published again.',
      videosdk: 'VideoSDK has the code 4050 for this, but no fault of the sandbox causes it by itself.',
    },
  },
  'track-names': {
    title: 'A track’s name is not accepted',
    cause: 'Four data tracks, with these names: blank, too long, with a line break, and already taken.',
    program: 'track-names',
    twilio: [53301, 53302, 53303, 53304],
    videosdk: [],
    handle: {
      twilio: 'Leave out the name, or name the track after its purpose: `camera`, `screen`, `chat`.',
      videosdk: 'Streams have no names: distinguish them by `stream.kind`.',
    },
  },
  'custom-track': {
    title: 'Your own track cannot be used',
    cause: 'First something that is not a track is published, then a track that has ended.',
    program: 'custom-track',
    twilio: [],
    videosdk: [
      'Errors.ERROR_INVALID_CUSTOM_VIDEO_TRACK',
      'Errors.ERROR_INVALID_CUSTOM_AUDIO_TRACK',
      'Errors.ERROR_CUSTOM_VIDEO_TRACK_ENDED',
      'Errors.ERROR_CUSTOM_AUDIO_TRACK_ENDED',
    ],
    handle: {
      twilio:
        'The error of `publishTrack()` says what it accepts. A track that has ended is published, but shows nothing: check `track.readyState` first.',
      videosdk: 'It emits `error`, and continues with a device that it opens itself.',
    },
  },
  'local-description': {
    title: 'The browser cannot make a connection',
    cause: '`setLocalDescription()` fails.',
    program: 'local-description',
    twilio: [],
    videosdk: [
      'Errors.ERROR_WEBCAM_PRODUCE_FAILED',
      'Errors.ERROR_MICROPHONE_PRODUCE_FAILED',
      'Errors.ERROR_SCREENSHARE_PRODUCE_FAILED',
    ],
    handle: {
      twilio: 'Only the SDK’s log reports it, as 53400: check whether video arrives.',
      videosdk: 'The method that you called reports it. The camera is off again: offer to try again.',
    },
  },
  'remote-description': {
    title: 'The browser does not accept the service’s answer',
    cause: '`setRemoteDescription()` fails.',
    program: 'remote-description',
    twilio: [53402],
    videosdk: [
      'Errors.ERROR_WEBCAM_PRODUCE_FAILED',
      'Errors.ERROR_MICROPHONE_PRODUCE_FAILED',
      'Errors.ERROR_SCREENSHARE_PRODUCE_FAILED',
    ],
    handle: {
      twilio:
        'The SDK rejects a promise that your code does not have: only a listener for `unhandledrejection` gets it.',
      videosdk: 'The same as for a local description.',
    },
  },
} as const satisfies Record<string, Situation>;
