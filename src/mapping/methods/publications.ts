import type { Entries } from '../entry';
import type { TwilioMember } from '../names/twilio';

const declaredOnly = {
  relation: 'none',
  instead: 'Read `isTrackEnabled` with Twilio, and `micOn` or `webcamOn` of the participant with VideoSDK.',
  notes: 'Twilio’s types declare it; its source defines no such property.',
  also: ['Participant.micOn', 'Participant.webcamOn'],
} as const;

const common = {
  isEnabled: declaredOnly,
  kind: {
    to: 'Stream.kind',
    relation: 'same',
    payload: '`audio`, `video`, `share` or `shareAudio`: the screen has kinds of its own.',
  },
  trackName: {
    relation: 'none',
    instead:
      'Streams have no names. Tell camera from screen by `stream.kind`; say more in `metaData` or a message.',
    also: ['Stream.kind', 'initMeeting options.metaData'],
  },
  trackSid: {
    to: 'Stream.id',
    relation: 'changed-meaning',
    payload: 'Another id after every unmute, and another one for each who receives it.',
  },
} as const;

const isTrackEnabled = (flag: 'Participant.micOn' | 'Participant.webcamOn') =>
  ({
    to: flag,
    relation: 'changed-meaning',
    payload: 'A flag of the participant; the stream itself is gone while it is off.',
    steps: ['mute'],
  }) as const;

const track = {
  to: 'Stream.track',
  relation: 'same',
  payload: 'A plain `MediaStreamTrack`; Twilio wraps it in a class of its own.',
} as const;

const noPriority = {
  relation: 'none',
  instead:
    'There are no publish priorities. The receiver chooses with `participant.setQuality()` and `pin()`.',
  also: ['Participant.setQuality', 'Participant.pin'],
} as const;

const local = {
  ...common,
  track,
  priority: noPriority,
  setPriority: noPriority,
} as const;

export const localAudioTrackPublication: Entries<TwilioMember<'LocalAudioTrackPublication'>> = {
  ...local,
  isTrackEnabled: isTrackEnabled('Participant.micOn'),
  unpublish: {
    to: 'Meeting.muteMic',
    relation: 'changed-meaning',
    payload: 'A promise; closes the microphone too.',
    steps: ['mute'],
  },
};

export const localVideoTrackPublication: Entries<TwilioMember<'LocalVideoTrackPublication'>> = {
  ...local,
  isTrackEnabled: isTrackEnabled('Participant.webcamOn'),
  unpublish: {
    to: 'Meeting.disableWebcam',
    relation: 'changed-meaning',
    payload: 'A promise; closes the camera too. For the screen it is `disableScreenShare()`.',
    also: ['Meeting.disableScreenShare'],
    steps: ['mute'],
  },
};

const noDataTracks = {
  relation: 'none',
  instead: 'There are no data tracks, and nothing to publish before `meeting.send()`.',
  also: ['Meeting.send', 'pubSub.publish'],
} as const;

const declaredOnlyForData = { ...noDataTracks, notes: declaredOnly.notes } as const;

export const localDataTrackPublication: Entries<TwilioMember<'LocalDataTrackPublication'>> = {
  isEnabled: declaredOnlyForData,
  isTrackEnabled: noDataTracks,
  kind: noDataTracks,
  trackName: noDataTracks,
  trackSid: noDataTracks,
  track: noDataTracks,
  priority: noDataTracks,
  setPriority: noDataTracks,
  unpublish: noDataTracks,
};

const remote = {
  ...common,
  publishPriority: noPriority,
  isSubscribed: {
    relation: 'none',
    instead:
      'A stream in `participant.streams` is one you receive. To choose, set `autoConsume: false` and call the `consume…()` methods.',
    also: ['Participant.streams', 'initMeeting options.autoConsume', 'Participant.consumeWebcamStreams'],
  },
  track: { ...track, payload: 'A plain `MediaStreamTrack`, never null: no stream, no track.' },
} as const;

export const remoteAudioTrackPublication: Entries<TwilioMember<'RemoteAudioTrackPublication'>> = {
  ...remote,
  isTrackEnabled: isTrackEnabled('Participant.micOn'),
};

export const remoteVideoTrackPublication: Entries<TwilioMember<'RemoteVideoTrackPublication'>> = {
  ...remote,
  isTrackEnabled: isTrackEnabled('Participant.webcamOn'),
};

const noRemoteData = {
  ...noDataTracks,
  instead:
    'There are no data tracks: messages arrive with the event `data`, or on a topic of `meeting.pubSub`.',
  also: ['Meeting.data', 'pubSub.subscribe'],
} as const;

export const remoteDataTrackPublication: Entries<TwilioMember<'RemoteDataTrackPublication'>> = {
  isEnabled: { ...noRemoteData, notes: declaredOnly.notes },
  isTrackEnabled: noRemoteData,
  isSubscribed: noRemoteData,
  kind: noRemoteData,
  trackName: noRemoteData,
  trackSid: noRemoteData,
  track: noRemoteData,
  publishPriority: noRemoteData,
};
