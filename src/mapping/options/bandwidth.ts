import type { Entries, Entry } from '../entry';
import type { TwilioOption } from '../names/twilio';

const adaptive: Entry = {
  to: 'Meeting.enableAdaptiveSubscription',
  relation: 'changed-meaning',
  payload: 'On or off as a whole, once joined.',
  also: ['Meeting.disableAdaptiveSubscription'],
};

const renderSize: Entry = {
  to: 'Participant.setViewPort',
  relation: 'changed-meaning',
  payload: 'Width and height, for each participant, when you know the size of its tile.',
  also: ['Participant.setQuality'],
};

const noLimit: Entry = {
  relation: 'none',
  instead:
    'Receive fewer or smaller pictures: `stream.pause()`, `participant.setQuality()`, or `autoConsume: false`.',
  also: ['Stream.pause', 'Participant.setQuality', 'initMeeting options.autoConsume'],
};

export const bandwidthProfileOptions: Entries<TwilioOption<'BandwidthProfileOptions'>> = { video: adaptive };

export const videoBandwidthProfileOptions: Entries<TwilioOption<'VideoBandwidthProfileOptions'>> = {
  mode: {
    relation: 'none',
    instead: 'No modes. Ask for quality by participant: high for the large picture, low for the others.',
    also: ['Participant.setQuality'],
  },
  maxSubscriptionBitrate: noLimit,
  maxTracks: noLimit,
  dominantSpeakerPriority: {
    relation: 'none',
    instead: 'On `speaker-changed`, ask for high quality of the speaker and low of the one before.',
    also: ['Meeting.speaker-changed', 'Participant.setQuality'],
  },
  trackSwitchOffMode: adaptive,
  clientTrackSwitchOffControl: {
    to: 'Meeting.enableAdaptiveSubscription',
    relation: 'changed-meaning',
    payload:
      '`auto` is adaptive subscription; `manual` is calling `stream.pause()` and `resume()`, which is always allowed.',
    also: ['Stream.pause', 'Stream.resume'],
  },
  contentPreferencesMode: renderSize,
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
  instead: 'Nothing to set: ask `getVideoStats()` and `getAudioStats()` for as much as you need.',
  also: ['Participant.getVideoStats', 'Participant.getAudioStats'],
};

export const networkQualityConfiguration: Entries<TwilioOption<'NetworkQualityConfiguration'>> = {
  local: noVerbosity,
  remote: noVerbosity,
};

export const encodingParameters: Entries<TwilioOption<'EncodingParameters'>> = {
  maxAudioBitrate: {
    to: 'createMicrophoneAudioTrack options.encoderConfig',
    relation: 'changed-meaning',
    payload: 'One of six settings; to change it, make another track and pass it to `changeMic()`.',
    also: ['Meeting.changeMic'],
  },
  maxVideoBitrate: {
    to: 'Meeting.setWebcamQuality',
    relation: 'changed-meaning',
    payload: 'Low, med or high in place of bits per second.',
  },
};

const opusOnly: Entry = {
  relation: 'none',
  instead: 'Sound is Opus; there is no switch for silence. Its bit rate is set with `encoderConfig`.',
  also: ['createMicrophoneAudioTrack options.encoderConfig'],
};

export const opusCodecSettings: Entries<TwilioOption<'OpusCodecSettings'>> = {
  codec: opusOnly,
  dtx: opusOnly,
};

export const vp8CodecSettings: Entries<TwilioOption<'VP8CodecSettings'>> = {
  codec: {
    to: 'createCameraVideoTrack options.codec',
    relation: 'same',
    payload: 'VP8, VP9, AV1 or H264; chosen when the track is made.',
  },
  simulcast: {
    to: 'createCameraVideoTrack options.multiStream',
    relation: 'changed-meaning',
    payload: 'On unless you say false; Twilio’s is off unless you say true. `maxLayer` says how many layers.',
    also: ['createCameraVideoTrack options.maxLayer', 'initMeeting options.multiStream'],
  },
};
