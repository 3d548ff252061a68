import type { Entries, Entry } from '../entry';
import type { TwilioOption } from '../names/twilio';
import { mediaImplementation, shared } from './shared';

const noIce: Entry = {
  relation: 'none',
  instead: 'The service names its own servers. To force a protocol there is `preferredProtocol`.',
  also: ['initMeeting options.preferredProtocol'],
};

const noDscp: Entry = { relation: 'none', instead: 'No such switch; leave it out.' };

export const connectOptions: Entries<TwilioOption<'ConnectOptions'>> = {
  ...mediaImplementation,
  name: {
    to: 'initMeeting options.meetingId',
    relation: 'changed-meaning',
    payload:
      'The id of a room that exists. Twilio makes a room of that name when there is none; with VideoSDK your server creates it and keeps the id.',
    also: ['REST.POST /v2/rooms'],
    steps: ['connect'],
  },
  audio: shared.audio,
  video: shared.video,
  tracks: shared.tracks,
  automaticSubscription: {
    to: 'initMeeting options.autoConsume',
    relation: 'renamed',
    payload:
      'With false you choose in the browser, by `consumeWebcamStreams()` and `consumeMicStreams()` of a participant; Twilio wants REST rules.',
    also: ['Participant.consumeWebcamStreams', 'Participant.consumeMicStreams'],
  },
  dominantSpeaker: {
    to: 'Meeting.speaker-changed',
    relation: 'changed-meaning',
    payload: 'No option: the event always fires.',
    steps: ['participants'],
  },
  networkQuality: {
    to: 'Meeting.quality-limitation',
    relation: 'changed-meaning',
    payload: 'No option: the event always fires, and figures come when you ask.',
    also: ['Participant.getVideoStats'],
  },
  receiveTranscriptions: {
    to: 'Meeting.startTranscription',
    relation: 'changed-meaning',
    payload: 'A call once joined, in place of an option; it starts the transcription for all.',
    also: ['Meeting.transcription-text'],
  },
  bandwidthProfile: {
    to: 'Meeting.enableAdaptiveSubscription',
    relation: 'changed-meaning',
    payload: 'A call once joined, without modes or limits.',
    also: ['Participant.setQuality', 'Participant.setViewPort'],
  },
  preferredVideoCodecs: {
    to: 'createCameraVideoTrack options.codec',
    relation: 'changed-meaning',
    payload: 'One codec, chosen when the track is made: VP8, VP9, AV1 or H264. `auto` has no counterpart.',
    also: ['initMeeting options.codecSwitchEnabled', 'createCameraVideoTrack options.multiStream'],
  },
  preferredAudioCodecs: {
    relation: 'none',
    instead: 'Sound is Opus; its bit rate is set with `encoderConfig`.',
    also: ['createMicrophoneAudioTrack options.encoderConfig'],
  },
  maxAudioBitrate: {
    to: 'createMicrophoneAudioTrack options.encoderConfig',
    relation: 'changed-meaning',
    payload: 'One of six settings, from 16 to 192 kbit/s.',
  },
  maxVideoBitrate: {
    to: 'createCameraVideoTrack options.bitrateMode',
    relation: 'changed-meaning',
    payload:
      '`high_quality`, `balanced` or `bandwidth_optimized`; the figure follows from it and from `encoderConfig`.',
    also: ['createCameraVideoTrack options.encoderConfig'],
  },
  region: {
    relation: 'none',
    instead: 'The region is chosen when the room is created (`geoFence`).',
    also: ['REST.POST /v2/rooms'],
  },
  notifyWarnings: {
    relation: 'none',
    instead: 'Nothing warns of media missing from a recording.',
    also: ['Meeting.recording-state-changed'],
  },
  insights: {
    to: 'initMeeting options.debugMode',
    relation: 'changed-meaning',
    payload: 'Both send data on the call to the vendor. False turns off VideoSDK’s detailed logs.',
  },
  eventListener: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: 'An event with the state, in place of single steps of signaling.',
    notes: 'Deprecated by Twilio in favour of `Video.Logger`.',
  },
  logLevel: shared.logging,
  loggerName: shared.loggerName,
  iceServers: noIce,
  iceTransportPolicy: noIce,
  rtcConfiguration: noIce,
  RTCPeerConnection: shared.ownPlatform,
  enableDscp: noDscp,
  dscpTagging: noDscp,
};
