import type { Entries, Entry } from '../entry';
import { docs, inferred, twilio, videosdk, videosdkLacks } from '../evidence';
import type { TwilioOption } from '../names/twilio';
import { shown } from '../proof';
import { READ } from '../read';
import { mediaImplementation, shared } from './shared';

const connect = (code: string) => twilio('connect.js', code);

const noIce: Entry = {
  relation: 'none',
  instead: 'The service provides its own servers. To force a protocol, use `preferredProtocol`.',
  also: ['initMeeting options.preferredProtocol'],
  steps: ['shipping'],
  restsOn: [
    connect('@property {Array<RTCIceServer>} iceServers'),
    connect('@property {RTCIceTransportPolicy} [iceTransportPolicy="all"]'),
    twilio(
      'signaling/v2/peerconnection.js',
      'getConfiguration(Object.assign({}, options, options.rtcConfiguration))',
    ),
    videosdkLacks('iceServers', 'index.d.ts'),
    videosdk('case "TCP_ONLY": preferredProtocol = preferredProtocol.toUpperCase();'),
  ],
};

const noDscp: Entry = {
  relation: 'none',
  instead:
    'Nothing to move: there is no such option. VideoSDK always asks the browser for a high priority for audio.',
  restsOn: [
    connect('enableDscp: false,'),
    connect("name: 'dscpTagging', newName: 'enableDscp'"),
    videosdk('networkPriority = "high";'),
    videosdkLacks('dscp', 'index.d.ts'),
  ],
};

export const connectOptions: Entries<TwilioOption<'ConnectOptions'>> = {
  ...mediaImplementation,
  name: {
    to: 'initMeeting options.meetingId',
    relation: 'changed-meaning',
    payload:
      'The id of an existing room. Twilio creates a room of that name if there is none; with VideoSDK your server creates it and keeps the id.',
    also: ['REST.POST /v2/rooms'],
    steps: ['connect'],
    proof: shown('connect', 'run', ['connect', 'connect() resolved'], ['Meeting', 'meeting-joined']),
    restsOn: [
      connect('@property {?string} [name=null]'),
      videosdk('"\'meetingId\' is empty, please verify it or generate new meetingId using the API."'),
      docs('https://docs.videosdk.live/api-reference/realtime-communication/create-room'),
    ],
  },
  audio: shared.audio,
  video: shared.video,
  tracks: shared.tracks,
  automaticSubscription: {
    to: 'initMeeting options.autoConsume',
    relation: 'renamed',
    payload:
      'With false you choose in the browser, with `consumeWebcamStreams()` and `consumeMicStreams()` of a participant; Twilio needs rules over REST.',
    also: ['Participant.consumeWebcamStreams', 'Participant.consumeMicStreams'],
    steps: ['receive'],
    restsOn: [
      connect('automaticSubscription: true,'),
      videosdk('autoConsume: autoConsume,'),
      videosdk('return Store.roomClient.consumeWebcamStreams(this.id);'),
    ],
  },
  dominantSpeaker: {
    to: 'Meeting.speaker-changed',
    relation: 'changed-meaning',
    payload: 'No option is needed: the event always fires.',
    steps: ['participants'],
    proof: shown(
      'participants',
      'guest-speaks',
      ['Room', 'dominantSpeakerChanged'],
      ['Meeting', 'speaker-changed'],
    ),
    restsOn: [
      connect('dominantSpeaker: false,'),
      videosdk('this.eventEmitter.emit(EV_SPEAKER_CHANGED, peerId);'),
    ],
  },
  networkQuality: {
    to: 'Meeting.quality-limitation',
    relation: 'changed-meaning',
    payload:
      'No option is needed: the event reports what limits you, and you can request statistics of anyone.',
    also: ['Participant.getVideoStats'],
    steps: ['network'],
    restsOn: [connect('networkQuality: false,'), READ.qualityLimitation],
  },
  receiveTranscriptions: {
    to: 'Meeting.startTranscription',
    relation: 'changed-meaning',
    payload: 'A call after joining, instead of an option; it starts the transcription for everyone.',
    also: ['Meeting.transcription-text'],
    restsOn: [
      connect('receiveTranscriptions: false,'),
      videosdk('return this._socketRequest("startTranscription", {'),
      inferred('The request names no participant: from that we infer that it starts for everyone.'),
    ],
  },
  bandwidthProfile: {
    to: 'Meeting.enableAdaptiveSubscription',
    relation: 'changed-meaning',
    payload:
      'A call after joining, without modes or limits. `renderVideo()` does for its own element what Twilio’s `auto` settings do.',
    also: ['Participant.renderVideo', 'Participant.setQuality', 'Participant.setViewPort'],
    steps: ['quality'],
    restsOn: [connect('validateBandwidthProfile(options.bandwidthProfile)'), READ.adaptive, READ.renderAuto],
  },
  preferredVideoCodecs: {
    to: 'createCameraVideoTrack options.codec',
    relation: 'changed-meaning',
    payload:
      'One codec, chosen when the track is created: VP8, VP9, AV1 or H264. `auto` has no counterpart. VP9 and AV1 are sent without simulcast; if you ask for both, `error` reports 3046.',
    also: ['initMeeting options.codecSwitchEnabled', 'createCameraVideoTrack options.multiStream'],
    steps: ['quality'],
    restsOn: [
      connect("options.preferredVideoCodecs === 'auto'"),
      READ.noMultiStream,
      videosdk('mediaStream.codec = codec;'),
    ],
  },
  preferredAudioCodecs: {
    relation: 'none',
    instead:
      'There is nothing to choose: audio is Opus. `encoderConfig` sets channels, sample rate and error correction.',
    also: ['createMicrophoneAudioTrack options.encoderConfig'],
    restsOn: [connect('preferredAudioCodecs: [],'), READ.audioCodecOptions],
  },
  maxAudioBitrate: {
    relation: 'none',
    instead:
      'There is no maximum for audio. `encoderConfig` chooses one of six settings for channels, sample rate and error correction; the bit rates in its documentation are not applied in 1.1.1.',
    also: ['createMicrophoneAudioTrack options.encoderConfig'],
    restsOn: [connect('maxAudioBitrate: null,'), READ.audioBitrateUnused, READ.audioCodecOptions],
  },
  maxVideoBitrate: {
    to: 'createCameraVideoTrack options.bitrateMode',
    relation: 'changed-meaning',
    payload:
      '`high_quality`, `balanced` or `bandwidth_optimized`; the bit rate follows from it and from `encoderConfig`.',
    also: ['createCameraVideoTrack options.encoderConfig'],
    restsOn: [
      connect('maxVideoBitrate: null,'),
      videosdk('encoding.maxBitrate = encoding.bitrates[sdkType][bitrateMode];'),
    ],
  },
  region: {
    relation: 'none',
    instead: 'The region is chosen when the room is created (`geoFence`).',
    also: ['REST.POST /v2/rooms'],
    steps: ['shipping'],
    restsOn: [
      connect('region: DEFAULT_REGION,'),
      videosdkLacks('region?:', 'index.d.ts'),
      docs('https://docs.videosdk.live/api-reference/realtime-communication/create-room'),
    ],
  },
  notifyWarnings: {
    relation: 'none',
    instead: 'Nothing warns you about media missing from a recording.',
    also: ['Meeting.recording-state-changed'],
    restsOn: [
      twilio('signaling/v2/twilioconnectiontransport.js', 'value: options.notifyWarnings'),
      twilio('util/twiliowarning.js', "recordingMediaLost: 'recording-media-lost'"),
      videosdkLacks('recording-media'),
    ],
  },
  insights: {
    to: 'initMeeting options.debugMode',
    relation: 'changed-meaning',
    payload: 'Both send data about the call to the vendor. False turns off VideoSDK’s detailed logs.',
    steps: ['shipping'],
    restsOn: [
      connect('const EventPublisher = options.insights ? InsightsPublisher : NullInsightsPublisher;'),
      videosdk('* Enables detailed SDK logs in the dashboard.', 'index.d.ts'),
    ],
  },
  eventListener: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: 'An event with the state, instead of single signaling steps.',
    notes: 'Deprecated by Twilio in favour of `Video.Logger`.',
    restsOn: [
      connect("name: 'eventListener', newName: 'Video.Logger'"),
      videosdk('this.emitMeetingStateChange(state.CONNECTING);'),
    ],
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
