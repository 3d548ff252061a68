import type { Entries, Entry } from '../entry';
import { inferred, twilio, videosdk, videosdkLacks } from '../evidence';
import type { TwilioOption } from '../names/twilio';
import { READ } from '../read';

const profile = (code: string) => twilio('connect.js', code);
const CODEC = profile('({ codec }) => isCodecSupported(codec, kind).then(');

const adaptive: Entry = {
  to: 'Meeting.enableAdaptiveSubscription',
  relation: 'changed-meaning',
  payload: 'Turned on or off as a whole, once you have joined.',
  also: ['Meeting.disableAdaptiveSubscription'],
  steps: ['quality'],
  restsOn: [
    profile('validateBandwidthProfile(options.bandwidthProfile)'),
    twilio('util/validate.js', "{ prop: 'trackSwitchOffMode', values: Object.values(trackSwitchOffMode) }"),
    twilio('util/validate.js', 'bandwidthProfile.video'),
    READ.adaptive,
    inferred('What the service then pauses or lowers could not be tested here.'),
  ],
};

/** The size that a picture is shown in, told by hand. */
const renderSize: Entry = {
  to: 'Participant.setViewPort',
  relation: 'changed-meaning',
  payload: 'Takes width and height for each participant, if you know the size of its tile.',
  also: ['Participant.setQuality', 'Participant.renderVideo'],
  steps: ['quality'],
  restsOn: [
    twilio(
      'media/track/remotevideotrack.js',
      'this._setRenderHint({ renderDimensions: contentPreferences.renderDimensions });',
    ),
    ...['high', 'low', 'standard'].map((name) => profile(`@property {VideoTrack.Dimensions} [${name}]`)),
    READ.viewPort,
    READ.renderAuto,
  ],
};

const noLimit: Entry = {
  relation: 'none',
  instead:
    'Receive fewer or smaller videos: `stream.pause()`, `participant.setQuality()`, or `autoConsume: false`.',
  also: ['Stream.pause', 'Participant.setQuality', 'initMeeting options.autoConsume'],
  steps: ['quality'],
  restsOn: [
    profile('@property {number} [maxSubscriptionBitrate]'),
    twilio('util/validate.js', "{ prop: 'maxTracks', type: 'number' }"),
    videosdkLacks('maxBitrate', 'participant.d.ts'),
    READ.setQuality,
    READ.alreadyPaused,
  ],
};

export const bandwidthProfileOptions: Entries<TwilioOption<'BandwidthProfileOptions'>> = { video: adaptive };

export const videoBandwidthProfileOptions: Entries<TwilioOption<'VideoBandwidthProfileOptions'>> = {
  mode: {
    relation: 'none',
    instead:
      'There are no modes. Ask for a quality per participant: high for the large video, low for the others.',
    also: ['Participant.setQuality', 'Participant.renderVideo'],
    steps: ['quality'],
    restsOn: [
      profile('@property {BandwidthProfileMode} [mode="grid"]'),
      READ.setQuality,
      READ.setQualityRejects,
      videosdkLacks('"presentation"'),
    ],
  },
  maxSubscriptionBitrate: noLimit,
  maxTracks: noLimit,
  dominantSpeakerPriority: {
    relation: 'none',
    instead: 'On `speaker-changed`, ask for high quality for the speaker and low for the previous one.',
    also: ['Meeting.speaker-changed', 'Participant.setQuality'],
    steps: ['quality'],
    restsOn: [profile('dominantSpeakerPriority'), READ.setQuality, READ.noPriority],
  },
  trackSwitchOffMode: adaptive,
  clientTrackSwitchOffControl: {
    to: 'Participant.renderVideo',
    relation: 'changed-meaning',
    payload:
      '`auto` corresponds to `renderVideo()`, which pauses a camera while its element is out of sight; with your own element you do it yourself. `manual` means calling `stream.pause()` and `resume()`, which is always allowed.',
    also: ['Stream.pause', 'Stream.resume'],
    steps: ['quality', 'receive'],
    restsOn: [
      twilio('media/track/remotevideotrack.js', "options.clientTrackSwitchOffControl !== 'auto'"),
      READ.renderPauses,
      READ.alreadyPaused,
    ],
  },
  contentPreferencesMode: {
    to: 'Participant.renderVideo',
    relation: 'changed-meaning',
    payload:
      '`auto` corresponds to `renderVideo()`, which picks the layer by the size of its element; `manual` corresponds to `setViewPort()` or `setQuality()`.',
    also: ['Participant.setViewPort', 'Participant.setQuality'],
    steps: ['quality'],
    restsOn: [
      twilio('media/track/remotevideotrack.js', "options.contentPreferencesMode !== 'auto'"),
      READ.renderAuto,
      READ.viewPort,
    ],
  },
  renderDimensions: renderSize,
};

export const videoRenderDimensions: Entries<TwilioOption<'VideoRenderDimensions'>> = {
  high: renderSize,
  standard: renderSize,
  low: renderSize,
};

export const videoContentPreferences: Entries<TwilioOption<'VideoContentPreferences'>> = {
  renderDimensions: renderSize,
};

const noVerbosity: Entry = {
  relation: 'none',
  instead: 'There is nothing to set: call `getVideoStats()` and `getAudioStats()` when you need details.',
  also: ['Participant.getVideoStats', 'Participant.getAudioStats'],
  steps: ['network'],
  restsOn: [
    twilio(
      'networkqualityconfiguration.js',
      'inRange(networkQualityConfiguration.local, DEFAULT_NQ_LEVEL_LOCAL, MAX_NQ_LEVEL)',
    ),
    twilio(
      'networkqualityconfiguration.js',
      'inRange(networkQualityConfiguration.remote, DEFAULT_NQ_LEVEL_REMOTE, MAX_NQ_LEVEL)',
    ),
    videosdk('return Store.roomClient.getConsumerRemoteStats(streamId);'),
  ],
};

export const networkQualityConfiguration: Entries<TwilioOption<'NetworkQualityConfiguration'>> = {
  local: noVerbosity,
  remote: noVerbosity,
};

export const encodingParameters: Entries<TwilioOption<'EncodingParameters'>> = {
  maxAudioBitrate: {
    relation: 'none',
    instead:
      'There is no maximum for audio. `encoderConfig` sets channels, sample rate and error correction, not the bit rate; for another setting, create another track and, while `micOn`, pass it to `changeMic()`.',
    also: ['createMicrophoneAudioTrack options.encoderConfig', 'Meeting.changeMic', 'Participant.micOn'],
    restsOn: [
      twilio('encodingparameters.js', 'maxAudioBitrate'),
      READ.audioBitrateUnused,
      READ.changeMicOpens,
    ],
  },
  maxVideoBitrate: {
    to: 'Meeting.setWebcamQuality',
    relation: 'changed-meaning',
    payload: 'Takes low, med or high instead of bits per second; rejects with 3062 while the camera is off.',
    restsOn: [
      twilio('encodingparameters.js', 'maxVideoBitrate'),
      videosdk('return this._webcamProducer.setMaxSpatialLayer(spatialLayers);'),
    ],
  },
};

const opusOnly: Entry = {
  relation: 'none',
  instead:
    'There is nothing to choose: audio is always Opus, and less is sent during silence (DTX). `encoderConfig` sets channels, sample rate and error correction.',
  also: ['createMicrophoneAudioTrack options.encoderConfig'],
  restsOn: [
    CODEC,
    profile("case 'opus': { return Object.assign({ dtx: true }, settings);"),
    READ.audioCodecOptions,
  ],
};

export const opusCodecSettings: Entries<TwilioOption<'OpusCodecSettings'>> = {
  codec: opusOnly,
  dtx: opusOnly,
};

export const vp8CodecSettings: Entries<TwilioOption<'VP8CodecSettings'>> = {
  codec: {
    to: 'createCameraVideoTrack options.codec',
    relation: 'same',
    payload:
      'VP8, VP9, AV1 or H264; chosen when the track is created. VP9 and AV1 are sent without simulcast.',
    restsOn: [
      CODEC,
      profile("case 'vp8': { return Object.assign({ simulcast: false }, settings);"),
      videosdk('mediaStream.codec = codec;'),
      READ.noMultiStream,
    ],
  },
  simulcast: {
    to: 'createCameraVideoTrack options.multiStream',
    relation: 'changed-meaning',
    payload: 'On by default; Twilio’s is off by default. `maxLayer` sets the number of layers.',
    notes: 'With VP9 or AV1 it is ignored, and `error` reports 3046.',
    also: ['createCameraVideoTrack options.maxLayer', 'initMeeting options.multiStream'],
    restsOn: [
      profile("case 'vp8': { return Object.assign({ simulcast: false }, settings);"),
      videosdk('mediaStream.multiStream = multiStream;'),
      READ.noMultiStream,
    ],
  },
};
