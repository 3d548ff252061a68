import type { Entries, Entry } from '../entry';
import type { TwilioOption } from '../names/twilio';
import { mediaImplementation, shared } from './shared';

export const createLocalTracksOptions: Entries<TwilioOption<'CreateLocalTracksOptions'>> = {
  ...mediaImplementation,
  audio: {
    to: 'VideoSDK.createMicrophoneAudioTrack',
    relation: 'changed-meaning',
    payload: 'A call of its own.',
    also: ['createMicrophoneAudioTrack options.microphoneId'],
    steps: ['render'],
  },
  video: {
    to: 'VideoSDK.createCameraVideoTrack',
    relation: 'changed-meaning',
    payload: 'A call of its own; the device is `cameraId`, the size `encoderConfig`.',
    also: ['createCameraVideoTrack options.cameraId', 'createCameraVideoTrack options.encoderConfig'],
    steps: ['render'],
  },
  tracks: shared.tracks,
  logLevel: shared.logging,
  loggerName: shared.loggerName,
};

export const createLocalTrackOptions: Entries<TwilioOption<'CreateLocalTrackOptions'>> = {
  ...mediaImplementation,
  name: shared.trackName,
  logLevel: shared.logging,
  workaroundWebKitBug180748: shared.webkitWorkaround,
  workaroundWebKitBug1208516: shared.webkitWorkaround,
};

const noPlugin: Entry = {
  relation: 'none',
  instead:
    'No plugin for noise cancellation in the JavaScript SDK; the browser’s own is set with `noiseConfig`.',
  also: ['createMicrophoneAudioTrack options.noiseConfig'],
};

export const createLocalAudioTrackOptions: Entries<TwilioOption<'CreateLocalAudioTrackOptions'>> = {
  ...createLocalTrackOptions,
  defaultDeviceCaptureMode: {
    relation: 'none',
    instead: 'Listen to `device-changed` and call `changeMic()` when the default device is another one.',
    also: ['VideoSDK.device-changed', 'Meeting.changeMic'],
  },
  noiseCancellationOptions: noPlugin,
};

export const noiseCancellationOptions: Entries<TwilioOption<'NoiseCancellationOptions'>> = {
  sdkAssetsPath: noPlugin,
  vendor: noPlugin,
};

export const localTrackOptions: Entries<TwilioOption<'LocalTrackOptions'>> = {
  name: shared.trackName,
  logLevel: shared.logging,
  workaroundWebKitBug1208516: shared.webkitWorkaround,
};

export const localTrackPublishOptions: Entries<TwilioOption<'LocalTrackPublishOptions'>> = {
  priority: shared.priority,
};

export const mediaStreamTrackPublishOptions: Entries<TwilioOption<'MediaStreamTrackPublishOptions'>> = {
  ...localTrackOptions,
  ...localTrackPublishOptions,
};

const delivery: Entry = {
  to: 'send options.reliability',
  relation: 'changed-meaning',
  payload: 'RELIABLE or UNRELIABLE, said with each message; nothing finer.',
};

export const localDataTrackOptions: Entries<TwilioOption<'LocalDataTrackOptions'>> = {
  ...localTrackOptions,
  ordered: delivery,
  maxPacketLifeTime: delivery,
  maxRetransmits: delivery,
};

const noFrameHook: Entry = {
  relation: 'none',
  instead:
    'There is no hook for frames: process the picture yourself and pass a `MediaStream` to `changeWebcam()`.',
  also: ['Meeting.changeWebcam'],
};

export const addProcessorOptions: Entries<TwilioOption<'AddProcessorOptions'>> = {
  inputFrameBufferType: noFrameHook,
  outputFrameBufferContextType: noFrameHook,
};

export const logLevels: Entries<TwilioOption<'LogLevels'>> = {
  default: shared.logging,
  media: shared.logging,
  signaling: shared.logging,
  webrtc: shared.logging,
};

export const preflightOptions: Entries<TwilioOption<'PreflightOptions'>> = {
  duration: {
    to: 'runPreCallTest options.samplingDuration',
    relation: 'renamed',
    payload:
      'Milliseconds on both sides: 10000 unless said with Twilio, 15000 with VideoSDK (10000 to 120000).',
  },
  region: { relation: 'none', instead: 'No such option; the test takes the nearest servers.' },
};
