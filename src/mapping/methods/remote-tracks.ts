import type { Entries, Entry } from '../entry';
import type { TwilioMember } from '../names/twilio';
import { attach, shared } from './tracks';

const quality = {
  to: 'Participant.setQuality',
  relation: 'changed-meaning',
  payload: '`low`, `med` or `high`: which layer you receive, not who comes first when bandwidth is short.',
  notes: 'Cameras arrive in the lowest layer at first.',
} as const;

const remote = {
  kind: shared.kind,
  name: shared.name,
  isStarted: shared.isStarted,
  mediaStreamTrack: shared.mediaStreamTrack,
  detach: shared.detach,
  sid: {
    to: 'Stream.id',
    relation: 'changed-meaning',
    payload: 'Another id after every unmute, and another one for each who receives it.',
  },
  isSwitchedOff: {
    to: 'Stream.paused',
    relation: 'changed-meaning',
    payload:
      'True when you paused the stream yourself; what adaptive subscription pauses is told by `stream-paused`.',
    also: ['Participant.stream-paused'],
  },
} as const satisfies Record<string, Entry>;

const noAudioPriority = {
  relation: 'none',
  instead: 'Sound has no priority. Pause what you do not want to hear with `stream.pause()`.',
  also: ['Stream.pause'],
} as const;

export const remoteAudioTrack: Entries<TwilioMember<'RemoteAudioTrack'>> = {
  ...remote,
  attach: attach('Participant.renderAudio'),
  isEnabled: {
    to: 'Participant.micOn',
    relation: 'changed-meaning',
    payload: 'A flag of the participant.',
    steps: ['mute'],
  },
  priority: noAudioPriority,
  setPriority: noAudioPriority,
};

const noRemoteProcessor = {
  relation: 'none',
  instead: 'Process `stream.track` yourself, and show the result in your own element.',
  also: ['Stream.track'],
} as const;

export const remoteVideoTrack: Entries<TwilioMember<'RemoteVideoTrack'>> = {
  ...remote,
  attach: attach('Participant.renderVideo'),
  dimensions: shared.dimensions,
  isEnabled: {
    to: 'Participant.webcamOn',
    relation: 'changed-meaning',
    payload: 'A flag of the participant.',
    steps: ['mute'],
  },
  priority: quality,
  setPriority: quality,
  switchOff: {
    to: 'Stream.pause',
    relation: 'changed-meaning',
    payload: 'A promise, which rejects with 3054 when it is paused already.',
    timing: 'Always allowed; Twilio needs `clientTrackSwitchOffControl: "manual"`.',
    also: ['Meeting.pauseAllStreams'],
  },
  switchOn: {
    to: 'Stream.resume',
    relation: 'changed-meaning',
    payload: 'A promise, which rejects with 3054 when it is running already.',
    timing: 'Always allowed; Twilio needs `clientTrackSwitchOffControl: "manual"`.',
    also: ['Meeting.resumeAllStreams'],
  },
  setContentPreferences: {
    to: 'Participant.setViewPort',
    relation: 'changed-meaning',
    payload: 'Width and height as two numbers, on the participant.',
    also: ['Participant.setQuality'],
  },
  processor: noRemoteProcessor,
  processedTrack: noRemoteProcessor,
  addProcessor: noRemoteProcessor,
  removeProcessor: noRemoteProcessor,
};

const noDataTracks = {
  relation: 'none',
  instead:
    'There are no data tracks: messages arrive with the event `data`, or on a topic of `meeting.pubSub`.',
  also: ['Meeting.data', 'pubSub.subscribe'],
} as const;

const toldWithEach = {
  to: 'Meeting.data',
  relation: 'changed-meaning',
  payload: '`reliability` comes with each message; there is no order or lifetime to read.',
} as const;

export const remoteDataTrack: Entries<TwilioMember<'RemoteDataTrack'>> = {
  isEnabled: noDataTracks,
  isSubscribed: {
    ...noDataTracks,
    notes: 'Twilio’s types declare it; its source defines no such property.',
  },
  kind: noDataTracks,
  name: noDataTracks,
  sid: noDataTracks,
  priority: noDataTracks,
  setPriority: noDataTracks,
  reliable: toldWithEach,
  ordered: toldWithEach,
  maxPacketLifeTime: toldWithEach,
  maxRetransmits: toldWithEach,
};
