import type { Entry } from '../entry';
import type { VideosdkName } from '../names/videosdk';

/** Members that local and remote tracks share. */
export const shared = {
  kind: {
    to: 'Stream.kind',
    relation: 'same',
    payload: '`audio`, `video`, `share` or `shareAudio`: the screen has kinds of its own.',
  },
  name: {
    relation: 'none',
    instead: 'Streams have no names. Tell camera from screen by `stream.kind`.',
    also: ['Stream.kind'],
  },
  isStarted: {
    relation: 'none',
    instead:
      'A stream that `stream-enabled` brings can be shown; the element’s `playing` event says that it runs.',
    also: ['Participant.stream-enabled'],
  },
  mediaStreamTrack: {
    to: 'Stream.track',
    relation: 'renamed',
    steps: ['render', 'participants'],
  },
  detach: {
    relation: 'none',
    instead: 'Set `srcObject` of the element to null, and remove the element if you made it.',
    notes: 'Without an argument Twilio frees all elements of the track; keep your own list of them.',
    steps: ['leave', 'participants'],
  },
  dimensions: {
    relation: 'none',
    instead: 'Read `videoWidth` and `videoHeight` of the element, or `stream.track.getSettings()`.',
    also: ['Stream.track'],
  },
  processor: {
    relation: 'none',
    instead: 'The SDK holds no processor: keep the one whose output you gave to `changeWebcam()`.',
    also: ['Meeting.changeWebcam'],
  },
  processedTrack: {
    relation: 'none',
    instead: '`stream.track` is what is sent, processed or not.',
    also: ['Stream.track'],
  },
} as const satisfies Record<string, Entry>;

/** How to show a track of the kind. */
export const attach = (render: Extract<VideosdkName, `Participant.render${string}`>): Entry => ({
  to: render,
  relation: 'changed-meaning',
  payload:
    'Gives an element made by the SDK. To keep your own: `element.srcObject = new MediaStream([stream.track])`.',
  timing:
    'VideoSDK’s element follows the participant through mute and unmute; your own you set again at each `stream-enabled`.',
  also: ['Stream.track'],
  steps: ['render', 'participants'],
});
