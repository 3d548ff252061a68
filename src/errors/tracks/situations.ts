import type { Situation } from '../situation';

export const tracks = {
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
      videosdk: 'Has the code 4050 for it, which no fault of the sandbox’s leads to by itself.',
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
  'custom-track': {
    title: 'A track of your own is no good',
    cause: 'First something that is no track is published, then a track that has ended.',
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
        '`publishTrack()` says what it takes. A track that has ended is published, and shows nothing: ask `track.readyState` first.',
      videosdk: 'It tells by `error`, and goes on with the device of its own.',
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
      twilio: 'You hear of it from the SDK’s log alone, as 53400: watch whether a picture comes.',
      videosdk: 'Told by what you did. The camera is off again: offer to try again.',
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
        'The SDK rejects a promise that no code of yours has: only a listener for `unhandledrejection` hears of it.',
      videosdk: 'The same as for a local description.',
    },
  },
} as const satisfies Record<string, Situation>;
