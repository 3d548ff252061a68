import type { Entries } from '../entry';
import type { TwilioMember } from '../names/twilio';
import { shown } from '../proof';

export const twilioVideo: Entries<TwilioMember<'twilio-video'>> = {
  connect: {
    to: 'Meeting.join',
    relation: 'changed-meaning',
    payload:
      'Three calls for one: `VideoSDK.config(token)`, `VideoSDK.initMeeting({ meetingId, … })`, `meeting.join()`. The room must exist; a name is not enough.',
    timing:
      '`join()` resolves before you are in. `meeting-joined` is the moment that `connect()` resolves at. Add listeners before `join()`.',
    notes:
      'To give up while connecting, Twilio’s promise has `cancel()`; with VideoSDK call `meeting.leave()` once joined.',
    also: ['VideoSDK.config', 'VideoSDK.initMeeting', 'Meeting.meeting-joined'],
    steps: ['connect'],
    proof: shown('connect', 'run', ['connect', 'connect() resolved'], ['Meeting', 'meeting-joined']),
  },
  createLocalTracks: {
    to: 'VideoSDK.createCameraVideoTrack',
    relation: 'changed-meaning',
    payload: 'One call for each device; each gives a `MediaStream`, to be passed to `initMeeting()`.',
    also: ['VideoSDK.createMicrophoneAudioTrack', 'initMeeting options.customCameraVideoTrack'],
    steps: ['render'],
  },
  createLocalVideoTrack: {
    to: 'VideoSDK.createCameraVideoTrack',
    relation: 'changed-meaning',
    payload:
      'A `MediaStream` in place of a `LocalVideoTrack`; sizes by name (`encoderConfig`) in place of constraints.',
    also: ['initMeeting options.customCameraVideoTrack', 'createCameraVideoTrack options.encoderConfig'],
    steps: ['render'],
  },
  createLocalAudioTrack: {
    to: 'VideoSDK.createMicrophoneAudioTrack',
    relation: 'changed-meaning',
    payload: 'A `MediaStream` in place of a `LocalAudioTrack`.',
    also: [
      'initMeeting options.customMicrophoneAudioTrack',
      'createMicrophoneAudioTrack options.encoderConfig',
    ],
    steps: ['render'],
  },
  runPreflight: {
    to: 'VideoSDK.runPreCallTest',
    relation: 'changed-meaning',
    payload: 'A promise with `stop()` in place of an emitter. The token goes into the options.',
    notes: 'Tests camera and microphone besides the network.',
    also: ['runPreCallTest options.onStatsChange', 'PreCallTestError.code'],
  },
  isSupported: {
    relation: 'none',
    instead: 'Check for what you need, such as `RTCPeerConnection` and `navigator.mediaDevices`.',
  },
  version: {
    relation: 'none',
    instead: 'The class has no version; read `version` of the package’s `package.json` when you build.',
  },
  Logger: {
    to: 'VideoSDK.setLogLevel',
    relation: 'changed-meaning',
    payload: 'Sets how much goes to the console; there is no logger object to hook into.',
  },
};

const noLogger = {
  relation: 'none',
  instead:
    'There is no logger to write with or to hook into; set how much the SDK says with `VideoSDK.setLogLevel()`.',
  also: ['VideoSDK.setLogLevel'],
} as const;

const levelOnly = {
  to: 'VideoSDK.setLogLevel',
  relation: 'changed-meaning',
  payload: 'NONE, ERROR, WARN, INFO, DEBUG or ALL, for the whole SDK.',
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
    payload: '`stop()` of the promise that `runPreCallTest()` returns; itself a promise.',
    notes: 'The test then resolves with `aborted: true`.',
  },
};

export const twilioError: Entries<TwilioMember<'TwilioError'>> = {
  code: {
    to: 'Meeting.error',
    relation: 'changed-meaning',
    payload:
      '`code` of what the event brings, or of the error that a method rejects with: other numbers, see Errors.',
    also: ['VideoSDK.Constants'],
  },
  message: {
    to: 'Meeting.error',
    relation: 'changed-meaning',
    payload: '`message` of the same object.',
  },
};

const noKrisp = {
  relation: 'none',
  instead:
    'No plugin for noise cancellation in the JavaScript SDK; the browser’s own is set with `noiseConfig`.',
  also: ['createMicrophoneAudioTrack options.noiseConfig'],
} as const;

export const noiseCancellation: Entries<TwilioMember<'NoiseCancellation'>> = {
  vendor: noKrisp,
  sourceTrack: noKrisp,
  isEnabled: noKrisp,
  enable: noKrisp,
  disable: noKrisp,
};
