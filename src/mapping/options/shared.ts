import type { Entry } from '../entry';

/** Options that several of Twilio's option objects have. */
export const shared = {
  logging: {
    to: 'VideoSDK.setLogLevel',
    relation: 'changed-meaning',
    payload: 'A call for the whole SDK, in place of an option.',
    notes: 'Deprecated by Twilio in favour of `Video.Logger`.',
  },
  loggerName: {
    relation: 'none',
    instead: 'There is one logger and it has no name; leave it out.',
    also: ['VideoSDK.setLogLevel'],
  },
  ownGetUserMedia: {
    to: 'initMeeting options.customCameraVideoTrack',
    relation: 'changed-meaning',
    payload: 'Call your own function and pass the `MediaStream` that it gives.',
    also: ['initMeeting options.customMicrophoneAudioTrack', 'Meeting.changeWebcam', 'Meeting.changeMic'],
  },
  ownPlatform: {
    relation: 'none',
    instead: 'The SDK uses what the browser has; replace it there, before the SDK loads, if you must.',
  },
  ownElements: {
    relation: 'none',
    instead: 'Elements are yours: do it where you set or clear `srcObject`.',
  },
  trackName: {
    relation: 'none',
    instead: 'Streams have no names; they have a kind, and participants have `metaData`.',
    also: ['Stream.kind', 'initMeeting options.metaData'],
  },
  webkitWorkaround: {
    relation: 'none',
    instead: 'No such switch; leave it out and test on iOS.',
  },
  priority: {
    relation: 'none',
    instead:
      'There are no publish priorities. The receiver chooses with `participant.setQuality()` and `pin()`.',
    also: ['Participant.setQuality', 'Participant.pin'],
  },
  audio: {
    to: 'initMeeting options.micEnabled',
    relation: 'changed-meaning',
    payload: 'True or false. A chosen device or settings: pass `customMicrophoneAudioTrack` as well.',
    notes: 'Left out, it counts as true, although VideoSDK’s types say false: always say it.',
    also: ['initMeeting options.customMicrophoneAudioTrack', 'VideoSDK.createMicrophoneAudioTrack'],
    steps: ['connect', 'render'],
  },
  video: {
    to: 'initMeeting options.webcamEnabled',
    relation: 'changed-meaning',
    payload: 'True or false. A chosen device or size: pass `customCameraVideoTrack` as well.',
    notes: 'Left out, it counts as true, although VideoSDK’s types say false: always say it.',
    also: ['initMeeting options.customCameraVideoTrack', 'VideoSDK.createCameraVideoTrack'],
    steps: ['connect', 'render'],
  },
  tracks: {
    to: 'initMeeting options.customCameraVideoTrack',
    relation: 'changed-meaning',
    payload: 'One `MediaStream` for the camera and one for the microphone, in place of a list of tracks.',
    notes: 'After a reconnect VideoSDK makes tracks of its own; the ones you gave are stopped.',
    also: ['initMeeting options.customMicrophoneAudioTrack'],
    steps: ['render'],
  },
} as const satisfies Record<string, Entry>;

/** Options by which an app replaces what the browser has. */
export const mediaImplementation = {
  getUserMedia: shared.ownGetUserMedia,
  enumerateDevices: shared.ownPlatform,
  MediaStream: shared.ownPlatform,
  mapMediaElement: shared.ownElements,
  disposeMediaElement: shared.ownElements,
} as const satisfies Record<string, Entry>;
