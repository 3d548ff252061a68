import type { Entries, Entry } from '../entry';
import { twilio, videosdk, videosdkLacks } from '../evidence';
import type { TwilioOption } from '../names/twilio';
import { noNoisePlugin } from '../noise';
import { shown } from '../proof';
import { READ } from '../read';
import { mediaImplementation, shared } from './shared';

export const createLocalTracksOptions: Entries<TwilioOption<'CreateLocalTracksOptions'>> = {
  ...mediaImplementation,
  audio: {
    to: 'VideoSDK.createMicrophoneAudioTrack',
    relation: 'changed-meaning',
    payload: 'A separate call.',
    also: ['createMicrophoneAudioTrack options.microphoneId'],
    steps: ['render'],
    restsOn: [
      twilio('createlocaltracks.ts', 'audio: isAudioVideoAbsent,'),
      videosdk('key: "createMicrophoneAudioTrack"'),
    ],
  },
  video: {
    to: 'VideoSDK.createCameraVideoTrack',
    relation: 'changed-meaning',
    payload: 'A separate call; the device is `cameraId`, the size `encoderConfig`.',
    also: ['createCameraVideoTrack options.cameraId', 'createCameraVideoTrack options.encoderConfig'],
    steps: ['render'],
    restsOn: [
      twilio('createlocaltracks.ts', 'video: isAudioVideoAbsent,'),
      READ.videoProfiles,
      videosdk('deviceId: cameraId ? { exact: cameraId } : undefined,'),
    ],
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

export const createLocalAudioTrackOptions: Entries<TwilioOption<'CreateLocalAudioTrackOptions'>> = {
  ...createLocalTrackOptions,
  defaultDeviceCaptureMode: {
    relation: 'none',
    instead:
      'Listen to `device-changed`, and call `changeMic()` with the id of the new default device, but only while `meeting.localParticipant.micOn`: without an id it switches to another device in the list, and while muted it opens the microphone.',
    also: ['VideoSDK.device-changed', 'Meeting.changeMic', 'Participant.micOn'],
    steps: ['devices'],
    proof: shown(
      'devices',
      'devices-plugged',
      ['LocalAudioTrack', 'started'],
      ['VideoSDK', 'device-changed'],
    ),
    restsOn: [
      twilio('media/track/localaudiotrack.js', "? options?.defaultDeviceCaptureMode || 'auto'"),
      READ.changeMicOpens,
      READ.changeMicNext,
      videosdk('key: "addDeviceChangeEvent"'),
    ],
  },
  noiseCancellationOptions: noNoisePlugin,
};

export const noiseCancellationOptions: Entries<TwilioOption<'NoiseCancellationOptions'>> = {
  sdkAssetsPath: noNoisePlugin,
  vendor: noNoisePlugin,
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
  payload:
    'RELIABLE or UNRELIABLE, chosen for each message; there are no finer settings. RELIABLE is resent up to five times, and neither keeps the order; Twilio’s default keeps it and resends without limit.',
  steps: ['data'],
  restsOn: [
    twilio('media/track/localdatatrack.js', 'maxPacketLifeTime: null, maxRetransmits: null, ordered: true'),
    READ.reliableIsFive,
    READ.noOrder,
    videosdk('ordered: false, label: "unreliable_data_producer",'),
  ],
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
    'There is no hook for frames: process the video yourself and pass a `MediaStream` to `changeWebcam()`, while `webcamOn`.',
  also: ['Meeting.changeWebcam', 'Participant.webcamOn'],
  restsOn: [
    twilio(
      'media/track/videotrack.js',
      'let { inputFrameBufferType, outputFrameBufferContextType } = this._processorOptions;',
    ),
    videosdkLacks('rocessor', 'meeting.d.ts'),
    READ.changeWebcamOpens,
  ],
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
      'Milliseconds on both sides. The default is 10000 with Twilio, 15000 with VideoSDK (10000 to 120000).',
    steps: ['preflight'],
    proof: shown(
      'preflight',
      'you-check',
      ['PreflightTest', 'completed'],
      ['VideoSDK', 'runPreCallTest() resolved'],
    ),
    restsOn: [
      twilio('preflight/preflighttest.ts', '[duration=10000]'),
      videosdk('var DEFAULT_SAMPLING_MS = 15000; var MIN_SAMPLING_MS = 10000; var MAX_SAMPLING_MS = 120000;'),
    ],
  },
  region: {
    relation: 'none',
    instead: 'Nothing to move: `runPreCallTest()` takes no region.',
    also: ['VideoSDK.runPreCallTest'],
    restsOn: [
      twilio('preflight/preflighttest.ts', "region = 'gll'"),
      videosdkLacks('region?:', 'index.d.ts'),
    ],
  },
};
