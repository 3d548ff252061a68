import type { Entry } from '../entry';
import type { Evidence } from '../schema';
import { twilio, videosdk, videosdkLacks } from '../evidence';
import type { VideosdkName } from '../names/videosdk';
import { READ } from '../read';

/** What all of Twilio's tracks of media have. */
const mediaTrack = (code: string) => twilio('media/track/mediatrack.js', code);
const videoTrack = (code: string) => twilio('media/track/videotrack.js', code);

/** Members that local and remote tracks share. */
export const shared = {
  kind: {
    to: 'Stream.kind',
    relation: 'same',
    payload: '`audio`, `video`, `share` or `shareAudio`: a shared screen has its own kinds.',
    restsOn: [
      mediaTrack('super(mediaTrackTransceiver.id, mediaTrackTransceiver.kind, options);'),
      READ.fourKinds,
    ],
  },
  name: {
    relation: 'none',
    instead: 'Streams have no names. Use `stream.kind` to tell the camera from the screen.',
    also: ['Stream.kind'],
    steps: ['share'],
    restsOn: [
      twilio('media/track/index.js', 'const name = String(options.name);'),
      READ.noStreamName,
      READ.fourKinds,
    ],
  },
  isStarted: {
    relation: 'none',
    instead:
      'A stream from `stream-enabled` can be shown; the element’s `playing` event tells you that it plays.',
    also: ['Participant.stream-enabled'],
    restsOn: [mediaTrack('return isStarted;'), READ.streamEnabled, videosdkLacks('isStarted')],
  },
  mediaStreamTrack: {
    to: 'Stream.track',
    relation: 'renamed',
    steps: ['render', 'participants'],
    restsOn: [mediaTrack('return this._unprocessedTrack || mediaTrackTransceiver.track;'), READ.streamTrack],
  },
  detach: {
    relation: 'none',
    instead: 'Set `srcObject` of the element to null, and remove the element if you created it.',
    notes: 'Without an argument Twilio detaches all elements of the track; keep your own list of them.',
    steps: ['leave', 'participants'],
    restsOn: [
      READ.twilioDetach,
      videosdkLacks('detach', 'stream.d.ts'),
      videosdkLacks('detach', 'participant.d.ts'),
    ],
  },
  dimensions: {
    relation: 'none',
    instead: 'Read `videoWidth` and `videoHeight` of the element, or `stream.track.getSettings()`.',
    also: ['Stream.track'],
    restsOn: [
      videoTrack('this.dimensions.width = this._dummyEl.videoWidth;'),
      videosdkLacks('dimension', 'stream.d.ts'),
      READ.streamTrack,
    ],
  },
  processor: {
    relation: 'none',
    instead:
      'The SDK has no processors: keep a reference to the one whose output you passed to `changeWebcam()`.',
    also: ['Meeting.changeWebcam'],
    restsOn: [videoTrack('this.processor = processor;'), videosdkLacks('rocessor', 'meeting.d.ts')],
  },
  processedTrack: {
    relation: 'none',
    instead: '`stream.track` is what is sent, processed or not.',
    also: ['Stream.track'],
    restsOn: [videoTrack('this.processedTrack = this._outputFrame.captureStream('), READ.streamTrack],
  },
} as const satisfies Record<string, Entry>;

/** How to show a track of the kind. */
export const attach = (render: Extract<VideosdkName, `Participant.render${string}`>): Entry => ({
  to: render,
  relation: 'changed-meaning',
  payload: `Returns ${RENDERED[render]} Pass an object, \`{}\` at least: without it the call throws a \`TypeError\`, although the types say that it is optional. To keep your own element: \`element.srcObject = new MediaStream([stream.track])\`.`,
  timing:
    'VideoSDK’s element follows the participant through mute and unmute; your own element needs a new `srcObject` at each `stream-enabled`.',
  notes: PLAYS[render],
  also: ['Stream.track'],
  steps: ['render', 'participants'],
  restsOn: [READ.twilioAttach, ...MADE[render]],
});

type Render = Extract<VideosdkName, `Participant.render${string}`>;

const RENDERED: Readonly<Record<Render, string>> = {
  'Participant.renderVideo': 'a container with a muted `<video>` in it.',
  'Participant.renderAudio': 'a bare, hidden `<audio>`, and null for yourself.',
};

const PLAYS: Readonly<Record<Render, string>> = {
  'Participant.renderVideo':
    'By default it pauses a camera that is out of sight and picks the layer by the element’s size, as Twilio’s `auto` modes do.',
  'Participant.renderAudio':
    'A browser can block audio until somebody has clicked on the page. Twilio’s element then stays silent; VideoSDK logs an error to the console. With your own element, handle the rejection of `play()` and offer a button.',
};

const MADE: Readonly<Record<Render, readonly Evidence[]>> = {
  'Participant.renderVideo': [
    videosdk('function renderVideo(_ref6) { var _this5 = this; var _ref6$type = _ref6.type,'),
    videosdk('containerDiv.appendChild(videoElement);'),
    READ.renderAuto,
    READ.renderPauses,
  ],
  'Participant.renderAudio': [
    videosdk('function renderAudio(_ref7) { var _ref7$type = _ref7.type,'),
    videosdk('if (this.local) return null;'),
    videosdk('audioElement.style.display = "none";'),
    videosdk('return console.error("Failed to play new audio:", error);'),
  ],
};
