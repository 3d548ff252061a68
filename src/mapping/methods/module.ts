import type { Entries } from '../entry';
import { twilio, videosdk, videosdkLacks } from '../evidence';
import type { TwilioMember } from '../names/twilio';
import { noNoisePlugin } from '../noise';
import { shown } from '../proof';
import { READ } from '../read';

const madeByName = videosdk('mediaStream.encoderConfig = encoderConfig ? encoderConfig : "h720p_w1280p";');

export const twilioVideo: Entries<TwilioMember<'twilio-video'>> = {
  connect: {
    to: 'Meeting.join',
    relation: 'changed-meaning',
    payload:
      'Three calls instead of one: `VideoSDK.config(token)`, `VideoSDK.initMeeting({ meetingId, … })`, `meeting.join()`. The room must exist; a name is not enough. Only one meeting per page: `config()` during a meeting breaks the running one.',
    timing:
      '`join()` resolves before you are in. `meeting-joined` fires at the point where `connect()` would resolve. Add listeners before `join()`.',
    notes:
      'If the camera or microphone is refused, `connect()` rejects; `join()` resolves, you are in without it, and only the `error` event reports it. To stop connecting, Twilio’s promise has `cancel()`: it then rejects with “Canceled”, or with 53001 once the socket is open; `meeting.leave()` aborts a running `join()`, which then rejects with 3056.',
    also: ['VideoSDK.config', 'VideoSDK.initMeeting', 'Meeting.meeting-joined', 'Meeting.leave'],
    steps: ['connect', 'shipping', 'switch'],
    proof: shown('connect', 'run', ['connect', 'connect() resolved'], ['Meeting', 'meeting-joined']),
    restsOn: [
      twilio('connect.js', 'return options.createLocalTracks(options).then('),
      twilio('signaling/v2/cancelableroomsignalingpromise.js', "new Error('Canceled')"),
      twilio(
        'signaling/v2/cancelableroomsignalingpromise.js',
        'reject(error || new SignalingConnectionDisconnectedError());',
      ),
      READ.configReplaces,
      READ.joinSettles,
      READ.joinSwallows,
      videosdk('"The join was aborted before it completed."'),
    ],
  },
  createLocalTracks: {
    to: 'VideoSDK.createCameraVideoTrack',
    relation: 'changed-meaning',
    payload: 'One call for each device; each resolves with a `MediaStream` that you pass to `initMeeting()`.',
    also: ['VideoSDK.createMicrophoneAudioTrack', 'initMeeting options.customCameraVideoTrack'],
    steps: ['render', 'before'],
    restsOn: [
      twilio('createlocaltracks.ts', 'audio: isAudioVideoAbsent,'),
      madeByName,
      videosdk(
        'customCameraVideoTrack: customCameraVideoTrack, customMicrophoneAudioTrack: customMicrophoneAudioTrack,',
      ),
    ],
  },
  createLocalVideoTrack: {
    to: 'VideoSDK.createCameraVideoTrack',
    relation: 'changed-meaning',
    payload:
      'A `MediaStream` instead of a `LocalVideoTrack`; a named size (`encoderConfig`) instead of constraints. An unknown name rejects with 3053.',
    also: ['initMeeting options.customCameraVideoTrack', 'createCameraVideoTrack options.encoderConfig'],
    steps: ['render', 'before'],
    restsOn: [
      twilio('createlocaltrack.js', "createLocalTrack('video', options)"),
      READ.videoProfiles,
      videosdk('trackError : errors/* sdkErrors */.q.ERROR_VIDEO_TRACK_CREATION_FAILED);'),
    ],
  },
  createLocalAudioTrack: {
    to: 'VideoSDK.createMicrophoneAudioTrack',
    relation: 'changed-meaning',
    payload: 'A `MediaStream` instead of a `LocalAudioTrack`.',
    also: [
      'initMeeting options.customMicrophoneAudioTrack',
      'createMicrophoneAudioTrack options.encoderConfig',
    ],
    steps: ['render', 'before'],
    restsOn: [
      twilio('createlocaltrack.js', "createLocalTrack('audio', options)"),
      videosdk('key: "createMicrophoneAudioTrack"'),
    ],
  },
  runPreflight: {
    to: 'VideoSDK.runPreCallTest',
    relation: 'changed-meaning',
    payload: 'Returns a promise with `stop()` instead of an emitter. The token is one of the options.',
    notes: 'Tests the camera and microphone as well as the network. `join()` stops a running test.',
    also: ['runPreCallTest options.onStatsChange', 'PreCallTestError.code'],
    steps: ['preflight'],
    proof: shown(
      'preflight',
      'you-check',
      ['PreflightTest', 'completed'],
      ['VideoSDK', 'runPreCallTest() resolved'],
    ),
    restsOn: [
      twilio('preflight/preflighttest.ts', 'export class PreflightTest extends EventEmitter'),
      READ.precall,
      READ.precallResult,
      videosdk('token: options.token, videoTrack:'),
    ],
  },
  isSupported: {
    relation: 'none',
    instead:
      'Check for the features you need, such as `RTCPeerConnection` and `navigator.mediaDevices`; `VideoSDK.checkPermissions()` checks the permissions for devices.',
    also: ['VideoSDK.checkPermissions'],
    steps: ['shipping'],
    restsOn: [twilio('index.ts', "isSupported: require('./util/support')()"), videosdkLacks('isSupported(')],
  },
  version: {
    relation: 'none',
    instead: 'Nothing to move: read `version` from the package’s `package.json` at build time.',
    restsOn: [
      twilio('index.ts', "version: require('../package.json').version"),
      videosdkLacks('version', 'index.d.ts'),
    ],
  },
  Logger: {
    to: 'VideoSDK.setLogLevel',
    relation: 'changed-meaning',
    payload: 'Sets how much is logged to the console; there is no logger object to hook into.',
    restsOn: [twilio('index.ts', "Logger: require('./vendor/loglevel')"), READ.setLogLevel, READ.noLogger],
  },
};

/** Twilio's logger is the library loglevel. */
const loglevel = twilio('index.ts', "Logger: require('./vendor/loglevel')");

const noLogger = {
  relation: 'none',
  instead:
    'There is no logger to write with or to hook into; set how much the SDK logs with `VideoSDK.setLogLevel()`.',
  also: ['VideoSDK.setLogLevel'],
  restsOn: [loglevel, READ.setLogLevel, READ.noLogger],
} as const;

const levelOnly = {
  to: 'VideoSDK.setLogLevel',
  relation: 'changed-meaning',
  payload: 'NONE, ERROR, WARN, INFO, DEBUG or ALL, for the whole SDK; anything else is treated as INFO.',
  restsOn: [
    loglevel,
    videosdk('if (!Object.values(LogLevel/* LogLevel */.$b).includes(level)) {'),
    videosdk('var LogLevel = Object.freeze({ NONE: "NONE",'),
  ],
} as const;

export const logger: Entries<TwilioMember<'Logger'>> = {
  setLevel: levelOnly,
  setDefaultLevel: levelOnly,
  enableAll: { ...levelOnly, payload: '`ALL`, for the whole SDK.' },
  disableAll: { ...levelOnly, payload: '`NONE`, for the whole SDK.' },
  getLevel: noLogger,
  getLogger: noLogger,
  getLoggers: noLogger,
  methodFactory: noLogger,
  levels: noLogger,
  trace: noLogger,
  debug: noLogger,
  log: noLogger,
  info: noLogger,
  warn: noLogger,
  error: noLogger,
  noConflict: noLogger,
  default: noLogger,
};

export const preflightTest: Entries<TwilioMember<'PreflightTest'>> = {
  stop: {
    to: 'VideoSDK.runPreCallTest',
    relation: 'changed-meaning',
    payload: 'Call `stop()` on the promise that `runPreCallTest()` returns; it returns a promise, too.',
    notes: 'The test then resolves with `aborted: true`.',
    steps: ['preflight'],
    restsOn: [twilio('preflight/preflighttest.ts', 'stop():void {'), READ.precall, READ.precallResult],
  },
};

const errorObject = [
  twilio('util/twilioerror.js', 'class TwilioError extends Error'),
  videosdk('this._emitError({ code: sdkError.code, message: sdkError.message'),
  READ.errorEvent,
];

export const twilioError: Entries<TwilioMember<'TwilioError'>> = {
  code: {
    to: 'Meeting.error',
    relation: 'changed-meaning',
    payload:
      '`code` of the object that the event passes, or of the error that a method rejects with. The numbers are different: see Errors.',
    also: ['VideoSDK.Constants'],
    restsOn: errorObject,
  },
  message: {
    to: 'Meeting.error',
    relation: 'changed-meaning',
    payload: '`message` of the same object.',
    restsOn: errorObject,
  },
};

export const noiseCancellation: Entries<TwilioMember<'NoiseCancellation'>> = {
  vendor: noNoisePlugin,
  sourceTrack: noNoisePlugin,
  isEnabled: noNoisePlugin,
  enable: noNoisePlugin,
  disable: noNoisePlugin,
};
