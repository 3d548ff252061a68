import type { Entries } from '../entry';
import { docs, twilio, videosdk, videosdkLacks } from '../evidence';
import type { TwilioMember } from '../names/twilio';
import { shown } from '../proof';
import { READ } from '../read';

const streams = {
  to: 'Participant.streams',
  relation: 'changed-meaning',
  payload: 'One Map of `Stream` objects by stream id, for all kinds; filter by `stream.kind`.',
  notes: 'It contains only what is on: a muted microphone has no stream.',
  steps: ['participants'],
  restsOn: [
    twilio('participant.js', 'this.tracks.set(publication.trackSid, publication);'),
    videosdk('this.streams.set(stream.id, stream);'),
    READ.streamDisabled,
  ],
} as const;

const noDataTracks = {
  relation: 'none',
  instead: 'There are no data tracks: use `meeting.send()` and the event `data`, or `meeting.pubSub`.',
  also: ['Meeting.send', 'Meeting.data', 'pubSub.subscribe'],
  steps: ['data'],
  restsOn: [
    twilio('participant.js', 'const dataTracks = new Map(indexed.dataTracks);'),
    READ.noDataTracks,
    READ.dataEvent,
  ],
} as const;

const noLevel = {
  relation: 'none',
  instead:
    'There is no level from 0 to 5. Calculate one from `getVideoStats()`, `getAudioStats()` and `getTransportStats()`.',
  also: ['Participant.getVideoStats', 'Participant.getAudioStats', 'Participant.getTransportStats'],
  steps: ['network'],
  restsOn: [
    twilio('participant.js', 'return signaling.networkQualityLevel;'),
    twilio('participant.js', 'return signaling.networkQualityStats;'),
    videosdkLacks('networkQuality', 'participant.d.ts'),
    videosdk('return Store.roomClient.getTransportStats({'),
  ],
} as const;

const common = {
  identity: {
    to: 'Participant.displayName',
    relation: 'changed-meaning',
    payload:
      'Twilio’s identity is in the token and unique in the room. `displayName` is set in the browser and need not be unique: show it as text, never as HTML, and do not trust it.',
    notes: 'To know who somebody is, put `participantId` into the token.',
    also: ['Participant.id', 'initMeeting options.name', 'token.participantId'],
    steps: ['connect', 'participants'],
    restsOn: [
      twilio('participant.js', 'return signaling.identity;'),
      videosdk('var displayName = name || random_string_default()({'),
      docs('https://docs.videosdk.live/server-sdk/authentication-and-tokens'),
    ],
  },
  sid: {
    to: 'Participant.id',
    relation: 'changed-meaning',
    payload: 'You may set it (`participantId`); otherwise the SDK generates a random one.',
    timing: 'Twilio assigns a new SID with each connection; your own `participantId` stays the same.',
    also: ['initMeeting options.participantId'],
    steps: ['participants'],
    restsOn: [
      twilio('participant.js', 'return signaling.sid;'),
      videosdk('var peerId = participantId ? participantId.toString() : random_string_default()({'),
    ],
  },
  state: {
    relation: 'none',
    instead:
      'Whoever is in `meeting.participants` is connected; nothing shows that somebody is reconnecting.',
    also: ['Meeting.participants'],
    restsOn: [twilio('participant.js', 'return signaling.state;'), READ.joined, READ.left],
  },
  tracks: streams,
  audioTracks: {
    ...streams,
    payload: 'Filter `streams` for the kinds audio and shareAudio.',
    also: ['Participant.micOn'],
  },
  videoTracks: {
    ...streams,
    payload: 'Filter `streams` for the kinds video and share.',
    notes: 'It contains only what is on: a camera that is off has no stream.',
    also: ['Participant.webcamOn', 'Participant.screenShareOn'],
  },
  dataTracks: noDataTracks,
  networkQualityLevel: noLevel,
  networkQualityStats: noLevel,
} as const;

export const remoteParticipant: Entries<TwilioMember<'RemoteParticipant'>> = common;

const publish = {
  to: 'Meeting.enableWebcam',
  relation: 'changed-meaning',
  payload:
    'One method for each kind of media: `enableWebcam(stream)`, `unmuteMic(stream)`, `enableScreenShare(stream)`. Each takes a `MediaStream` and resolves with nothing.',
  timing:
    'A second call while it is on rejects with 3054, and a call while another one is still running with 3055.',
  notes:
    'The SDK takes the video size from the stream’s `encoderConfig` or from its constraints: a plain `MediaStream` with neither is rejected with 3049. Use `createCameraVideoTrack()` where you can.',
  also: ['Meeting.unmuteMic', 'Meeting.enableScreenShare', 'Meeting.send'],
  steps: ['mute', 'share'],
  restsOn: [
    twilio('localparticipant.js', 'return this._getOrCreateLocalTrackPublication(addedLocalTrack);'),
    READ.webcamAlreadyOn,
    READ.micAlreadyOn,
    READ.shareAlreadyOn,
    READ.layersFromSize,
  ],
} as const;

const unpublish = {
  to: 'Meeting.disableWebcam',
  relation: 'changed-meaning',
  payload: 'One method for each kind of media: `disableWebcam()`, `muteMic()`, `disableScreenShare()`.',
  notes: 'Stops sending and closes the device, as stopping and unpublishing a track do together on Twilio.',
  also: ['Meeting.muteMic', 'Meeting.disableScreenShare'],
  steps: ['mute', 'share'],
  restsOn: [
    twilio('localparticipant.js', 'this._signaling.removeTrack(track._trackSender);'),
    READ.micClosed,
    READ.webcamAlreadyOff,
  ],
} as const;

export const localParticipant: Entries<TwilioMember<'LocalParticipant'>> = {
  ...common,
  state: {
    relation: 'none',
    instead: 'Store the last `state` from `meeting-state-changed`: it is about your own connection.',
    also: ['Meeting.meeting-state-changed'],
    restsOn: [
      twilio('participant.js', 'return signaling.state;'),
      videosdk('this.eventEmitter.emit(EV_MEETING_STATE_CHANGE, { state: state'),
    ],
  },
  signalingRegion: {
    relation: 'none',
    instead: 'The SDK does not expose its signaling region. The region is chosen when the room is created.',
    also: ['REST.POST /v2/rooms'],
    restsOn: [
      twilio('localparticipant.js', 'return signaling.signalingRegion;'),
      videosdkLacks('ignalingRegion'),
    ],
  },
  publishTrack: {
    ...publish,
    proof: shown(
      'share',
      'you-share',
      ['LocalParticipant', 'trackPublished'],
      ['Participant', 'stream-enabled'],
    ),
  },
  publishTracks: publish,
  unpublishTrack: {
    ...unpublish,
    proof: shown('share', 'you-unshare', ['LocalVideoTrack', 'stopped'], ['Participant', 'stream-disabled']),
  },
  unpublishTracks: unpublish,
  setParameters: {
    to: 'Meeting.setWebcamQuality',
    relation: 'changed-meaning',
    payload:
      'Takes low, med or high for the camera instead of bits per second. Audio has no maximum: `encoderConfig` sets channels, sample rate and error correction, not the bit rate.',
    timing: 'Rejects with 3062 while the camera is off, and with 3054 if it already has that quality.',
    also: [
      'createCameraVideoTrack options.bitrateMode',
      'createMicrophoneAudioTrack options.encoderConfig',
      'Errors.ERROR_WEBCAM_NOT_ENABLED',
    ],
    restsOn: [
      twilio('localparticipant.js', "['maxAudioBitrate', 'maxVideoBitrate'].forEach(prop => {"),
      videosdk('return this._webcamProducer.setMaxSpatialLayer(spatialLayers);'),
      READ.audioBitrateUnused,
      READ.audioCodecOptions,
    ],
  },
  setNetworkQualityConfiguration: {
    relation: 'none',
    instead:
      'There is nothing to set: `quality-limitation` always fires, and you request statistics when you need them.',
    also: ['Meeting.quality-limitation', 'Participant.getVideoStats'],
    steps: ['network'],
    restsOn: [
      twilio('localparticipant.js', 'this._signaling.setNetworkQualityConfiguration('),
      READ.qualityLimitation,
      videosdkLacks('networkQuality', 'meeting.d.ts'),
    ],
  },
};

/** For the rows of tracks, which mute and unmute. */
export const muteProofs = {
  microphone: shown('mute', 'you-mute', ['LocalAudioTrack', 'disabled'], ['Participant', 'stream-disabled']),
  microphoneOn: shown(
    'mute',
    'you-unmute',
    ['LocalAudioTrack', 'enabled'],
    ['Participant', 'stream-enabled'],
  ),
  camera: shown(
    'mute',
    'you-camera-off',
    ['LocalVideoTrack', 'disabled'],
    ['Participant', 'stream-disabled'],
  ),
  cameraOn: shown('mute', 'you-camera-on', ['LocalVideoTrack', 'enabled'], ['Participant', 'stream-enabled']),
};
