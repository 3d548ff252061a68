import { concluded, LOCAL, NOTHING, read, type Act } from './told';
import type { TwilioOption, TwilioOptions } from '../names/twilio';

const ownPlatform = {
  getUserMedia: LOCAL,
  enumerateDevices: LOCAL,
  MediaStream: LOCAL,
  mapMediaElement: LOCAL,
  disposeMediaElement: LOCAL,
} as const;
const logging = { logLevel: LOCAL, loggerName: LOCAL } as const;
const name = read(NOTHING, '`trackName` of the publication and `name` of the track.');
const priority = read(NOTHING, '`publishPriority` of the publication.');
const broughtAlong = concluded(
  '`trackPublished` on the participant for data tracks; audio and video are already published by then.',
  '`trackPublished` and `trackSubscribed` after `participantConnected`.',
);
const delivery = read(NOTHING, 'The same property of the `RemoteDataTrack`.');
const coarser = read(NOTHING, 'Nothing: the track arrives in another quality.');
const codec = read(NOTHING, 'Nothing: the track arrives in another codec.');
const receivedLess = concluded(
  '`trackSwitchedOff` and `trackSwitchedOn`, `dimensionsChanged` on the tracks, as the service decides.',
);
const made = { ...ownPlatform, name, logLevel: LOCAL } as const;
const webkit = { workaroundWebKitBug180748: LOCAL, workaroundWebKitBug1208516: LOCAL } as const;

/** Every option of twilio-video: what it lets be observed, or that it stays with you. */
export const twilioOptions: {
  readonly [Options in keyof TwilioOptions]: Readonly<Record<TwilioOption<Options>, Act>>;
} = {
  ConnectOptions: {
    ...ownPlatform,
    ...logging,
    name: read('`name` of the room.', '`participantConnected` in the room of that name.'),
    audio: broughtAlong,
    video: broughtAlong,
    tracks: broughtAlong,
    automaticSubscription: concluded('With false, no `trackSubscribed` until your server’s rules say so.'),
    dominantSpeaker: read('`dominantSpeakerChanged` on the room.'),
    networkQuality: read('`networkQualityLevelChanged` on the participants.'),
    receiveTranscriptions: read('`transcription` on the room, while the room is transcribed.'),
    bandwidthProfile: receivedLess,
    preferredVideoCodecs: codec,
    preferredAudioCodecs: codec,
    maxAudioBitrate: coarser,
    maxVideoBitrate: coarser,
    region: read('`signalingRegion` of the participant.'),
    notifyWarnings: read('`trackWarning` and `trackWarningsCleared` on the participant and the room.'),
    insights: LOCAL,
    eventListener: LOCAL,
    iceServers: LOCAL,
    iceTransportPolicy: LOCAL,
    rtcConfiguration: LOCAL,
    RTCPeerConnection: LOCAL,
    enableDscp: LOCAL,
    dscpTagging: LOCAL,
  },
  BandwidthProfileOptions: { video: receivedLess },
  VideoBandwidthProfileOptions: {
    mode: receivedLess,
    maxSubscriptionBitrate: receivedLess,
    maxTracks: receivedLess,
    dominantSpeakerPriority: receivedLess,
    trackSwitchOffMode: receivedLess,
    clientTrackSwitchOffControl: receivedLess,
    contentPreferencesMode: receivedLess,
    renderDimensions: receivedLess,
  },
  VideoRenderDimensions: { high: receivedLess, standard: receivedLess, low: receivedLess },
  VideoContentPreferences: { renderDimensions: receivedLess },
  NetworkQualityConfiguration: {
    local: read('`networkQualityLevelChanged` on your own participant.'),
    remote: read('`networkQualityLevelChanged` on the participants of the others.'),
  },
  EncodingParameters: { maxAudioBitrate: coarser, maxVideoBitrate: coarser },
  OpusCodecSettings: { codec, dtx: read(NOTHING, 'Nothing: less is sent in silence.') },
  VP8CodecSettings: { codec, simulcast: read(NOTHING, 'Nothing: each receiver gets its own size.') },
  CreateLocalTracksOptions: { ...ownPlatform, ...logging, audio: LOCAL, video: LOCAL, tracks: LOCAL },
  CreateLocalTrackOptions: { ...made, ...webkit },
  CreateLocalAudioTrackOptions: {
    ...made,
    ...webkit,
    defaultDeviceCaptureMode: LOCAL,
    noiseCancellationOptions: LOCAL,
  },
  NoiseCancellationOptions: { sdkAssetsPath: LOCAL, vendor: LOCAL },
  LocalTrackOptions: { name, logLevel: LOCAL, workaroundWebKitBug1208516: LOCAL },
  LocalDataTrackOptions: {
    name,
    logLevel: LOCAL,
    workaroundWebKitBug1208516: LOCAL,
    ordered: delivery,
    maxPacketLifeTime: delivery,
    maxRetransmits: delivery,
  },
  LocalTrackPublishOptions: { priority },
  MediaStreamTrackPublishOptions: { name, priority, logLevel: LOCAL, workaroundWebKitBug1208516: LOCAL },
  AddProcessorOptions: { inputFrameBufferType: LOCAL, outputFrameBufferContextType: LOCAL },
  LogLevels: { default: LOCAL, media: LOCAL, signaling: LOCAL, webrtc: LOCAL },
  PreflightOptions: { duration: LOCAL, region: LOCAL },
};
