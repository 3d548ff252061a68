import type { Entry } from '../entry';
import { twilio, videosdk, videosdkLacks } from '../evidence';
import { shown } from '../proof';
import { READ } from '../read';

/** What opens devices while one enters, and what happens when they are refused. */
/** Both devices are refused while you join. */
const refusedWhileJoining = shown(
  'refused',
  'you-reload',
  ['connect', 'connect() rejected'],
  ['Meeting', 'error'],
);

const devicesOfJoin = [
  twilio('connect.js', 'return options.createLocalTracks(options).then('),
  twilio('createlocaltracks.ts', "!(options && ('audio' in options || 'video' in options))"),
  READ.micDefault,
  videosdk('* @default false */ micEnabled?: boolean;', 'index.d.ts'),
  READ.joinAsksForDevices,
  READ.joinSwallows,
];

/** Where Twilio's SDK takes what an app puts in place of the browser's. */
const OWN_MEDIA = twilio(
  'createlocaltrack.js',
  "['getUserMedia', 'enumerateDevices', 'MediaStream', 'mapMediaElement', 'disposeMediaElement']",
);

/** Options that several of Twilio's option objects have. */
export const shared = {
  logging: {
    to: 'VideoSDK.setLogLevel',
    relation: 'changed-meaning',
    payload: 'A call for the whole SDK, instead of an option.',
    notes: 'Deprecated by Twilio in favour of `Video.Logger`.',
    restsOn: [
      twilio('connect.js', "name: 'logLevel', newName: 'Video.Logger'"),
      twilio('util/index.js', 'default: logLevel, media: logLevel, signaling: logLevel, webrtc: logLevel'),
      READ.setLogLevel,
    ],
  },
  loggerName: {
    relation: 'none',
    instead: 'There is only one logger, without a name; leave the option out.',
    also: ['VideoSDK.setLogLevel'],
    restsOn: [
      twilio('connect.js', 'const loggerName = options.loggerName || DEFAULT_LOGGER_NAME;'),
      READ.noLogger,
    ],
  },
  ownGetUserMedia: {
    to: 'initMeeting options.customCameraVideoTrack',
    relation: 'changed-meaning',
    payload:
      'Call your own function and pass the `MediaStream` that it returns. For a camera, ask for width and height: a stream without them is rejected with 3049.',
    notes:
      '`join()` still asks for the default devices first, unless `micEnabled` and `webcamEnabled` are false.',
    also: ['initMeeting options.customMicrophoneAudioTrack', 'Meeting.changeWebcam', 'Meeting.changeMic'],
    restsOn: [twilio('createlocaltracks.ts', 'getUserMedia,'), READ.layersFromSize, READ.joinAsksForDevices],
  },
  ownPlatform: {
    relation: 'none',
    instead:
      'The SDK uses the browser’s own functions; if you must replace them, do it before the SDK loads. `getDevices()` lists the devices it sees.',
    also: ['VideoSDK.getDevices'],
    steps: ['devices'],
    restsOn: [
      OWN_MEDIA,
      twilio('signaling/v2/peerconnection.js', 'const RTCPeerConnection = options.RTCPeerConnection;'),
      videosdk('return navigator.mediaDevices.enumerateDevices();'),
      videosdkLacks('enumerateDevices', 'index.d.ts'),
    ],
  },
  ownElements: {
    relation: 'none',
    instead: 'You manage the elements yourself: do it where you set or clear `srcObject`.',
    also: ['Stream.track'],
    steps: ['render'],
    restsOn: [OWN_MEDIA, videosdkLacks('MediaElement', 'index.d.ts'), READ.streamTrack],
  },
  trackName: {
    relation: 'none',
    instead: 'Streams have no names; they have a kind, and participants have `metaData`.',
    also: ['Stream.kind', 'initMeeting options.metaData'],
    steps: ['share'],
    restsOn: [
      twilio('media/track/index.js', 'const name = String(options.name);'),
      READ.noStreamName,
      READ.fourKinds,
    ],
  },
  webkitWorkaround: {
    relation: 'none',
    instead: 'Nothing to move: there is no such option. Test on iOS, and check `stream.track.muted` there.',
    also: ['Stream.track'],
    restsOn: [
      twilio('createlocaltracks.ts', 'fullOptions.audio.workaroundWebKitBug180748'),
      twilio('media/track/localmediatrack.js', 'const workaroundWebKitBug1208516 = isIOS()'),
      videosdkLacks('workaroundWebKit'),
    ],
  },
  priority: {
    relation: 'none',
    instead:
      'There are no publish priorities. Each receiver chooses with `participant.setQuality()`, which rejects with 3068 while the participant has no camera stream. `pin()` is no substitute: everyone is notified of it.',
    also: ['Participant.setQuality'],
    restsOn: [
      twilio('localparticipant.js', "E.INVALID_VALUE('LocalTrackPublishOptions.priority', priorityValues)"),
      READ.noPriority,
      READ.setQuality,
      READ.setQualityRejects,
      READ.pinIsSent,
    ],
  },
  audio: {
    to: 'initMeeting options.micEnabled',
    relation: 'changed-meaning',
    payload: 'True or false. For a certain device or settings, pass `customMicrophoneAudioTrack` as well.',
    notes:
      'The default is true, although VideoSDK’s types say false: always set it. If the microphone is refused, `connect()` rejects; `join()` resolves without it, and only the `error` event reports it.',
    also: ['initMeeting options.customMicrophoneAudioTrack', 'VideoSDK.createMicrophoneAudioTrack'],
    steps: ['connect', 'render', 'refused'],
    proof: refusedWhileJoining,
    restsOn: devicesOfJoin,
  },
  video: {
    to: 'initMeeting options.webcamEnabled',
    relation: 'changed-meaning',
    payload: 'True or false. For a certain device or size, pass `customCameraVideoTrack` as well.',
    notes:
      'The default is true, although VideoSDK’s types say false: always set it. If the camera is refused, `connect()` rejects; `join()` resolves without it, and only the `error` event reports it.',
    also: ['initMeeting options.customCameraVideoTrack', 'VideoSDK.createCameraVideoTrack'],
    steps: ['connect', 'render', 'refused'],
    proof: refusedWhileJoining,
    restsOn: devicesOfJoin,
  },
  tracks: {
    to: 'initMeeting options.customCameraVideoTrack',
    relation: 'changed-meaning',
    payload: 'One `MediaStream` for the camera and one for the microphone, instead of a list of tracks.',
    timing:
      '`join()` asks for the default devices first, whatever you pass, unless `micEnabled` and `webcamEnabled` are false.',
    notes:
      'When the connection is lost, VideoSDK stops the streams you passed and opens the devices again: with the same settings if its `create…()` functions created the streams, with its defaults for plain ones.',
    also: ['initMeeting options.customMicrophoneAudioTrack'],
    steps: ['render', 'before'],
    proof: shown('before', 'you-join', ['connect', 'connect() resolved'], ['Participant', 'stream-enabled']),
    restsOn: [
      twilio('connect.js', 'options.shouldStopLocalTracks = !options.tracks;'),
      READ.joinAsksForDevices,
      READ.plainStreamLacks,
      videosdk('_this.customCameraVideoTrack = null;'),
    ],
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
