import type { Entries } from '../entry';
import type { TwilioMember } from '../names/twilio';
import { shown } from '../proof';

const streams = {
  to: 'Participant.streams',
  relation: 'changed-meaning',
  payload: 'One Map of `Stream` by stream id, for all kinds; filter by `stream.kind`.',
  notes: 'Only what is on: a muted microphone has no stream.',
  steps: ['participants'],
} as const;

const noDataTracks = {
  relation: 'none',
  instead: 'There are no data tracks: `meeting.send()` and the event `data`, or `meeting.pubSub`.',
  also: ['Meeting.send', 'Meeting.data', 'pubSub.subscribe'],
} as const;

const noLevel = {
  relation: 'none',
  instead:
    'No level from 0 to 5. Work one out of `getVideoStats()`, `getAudioStats()` and `getTransportStats()`.',
  also: ['Participant.getVideoStats', 'Participant.getAudioStats', 'Participant.getTransportStats'],
} as const;

const common = {
  identity: {
    to: 'Participant.displayName',
    relation: 'changed-meaning',
    payload:
      'Twilio’s identity is in the token and unique in the room. `displayName` is set in the browser and need not be: show it as text, never as HTML, and do not trust it.',
    notes: 'For who somebody is, put `participantId` into the token.',
    also: ['Participant.id', 'initMeeting options.name', 'token.participantId'],
    steps: ['connect', 'participants'],
  },
  sid: {
    to: 'Participant.id',
    relation: 'changed-meaning',
    payload: 'You may choose it (`participantId`); otherwise the SDK makes one up.',
    timing: 'Twilio gives a new SID at each connection; a `participantId` of yours stays.',
    also: ['initMeeting options.participantId'],
    steps: ['participants'],
  },
  state: {
    relation: 'none',
    instead: 'Whoever is in `meeting.participants` is connected; nothing tells of reconnecting.',
    also: ['Meeting.participants'],
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
    'One method for each thing: `enableWebcam(stream)`, `unmuteMic(stream)`, `enableScreenShare(stream)`. Each takes a `MediaStream` and resolves with nothing.',
  timing: 'A second call while it is on rejects with 3054.',
  also: ['Meeting.unmuteMic', 'Meeting.enableScreenShare', 'Meeting.send'],
  steps: ['mute', 'share'],
} as const;

const unpublish = {
  to: 'Meeting.disableWebcam',
  relation: 'changed-meaning',
  payload: 'One method for each thing: `disableWebcam()`, `muteMic()`, `disableScreenShare()`.',
  notes: 'Closes what was sent and the device, as stopping and unpublishing do together with Twilio.',
  also: ['Meeting.muteMic', 'Meeting.disableScreenShare'],
  steps: ['mute', 'share'],
} as const;

export const localParticipant: Entries<TwilioMember<'LocalParticipant'>> = {
  ...common,
  signalingRegion: { relation: 'none', instead: 'The SDK does not tell which region it signals through.' },
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
      'Low, med or high for the camera in place of bits per second. Sound has its `encoderConfig`, set once.',
    also: ['createCameraVideoTrack options.bitrateMode', 'createMicrophoneAudioTrack options.encoderConfig'],
  },
  setNetworkQualityConfiguration: {
    relation: 'none',
    instead: 'Nothing to set: `quality-limitation` fires always, and figures come when you ask.',
    also: ['Meeting.quality-limitation', 'Participant.getVideoStats'],
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
