import type { Entries } from '../entry';
import { twilio, twilioLacks, videosdk } from '../evidence';
import type { TwilioMember } from '../names/twilio';
import { READ } from '../read';
import type { Evidence } from '../schema';

const declaredOnly = {
  relation: 'none',
  instead: 'Read `isTrackEnabled` with Twilio, and `micOn` or `webcamOn` of the participant with VideoSDK.',
  notes: 'Twilio’s types declare it, but its source has no such property.',
  also: ['Participant.micOn', 'Participant.webcamOn'],
  steps: ['mute'],
  restsOn: [
    twilio('./tsdef/TrackPublication.d.ts', 'isEnabled: boolean;'),
    twilioLacks('media/track/trackpublication.js', 'isEnabled'),
    READ.mediaStatus,
  ],
} as const;

/** The types of both SDKs declare it, on every publication and on every stream. */
const publication = (code: string) => twilio('media/track/trackpublication.js', code);

const common = {
  isEnabled: declaredOnly,
  kind: {
    to: 'Stream.kind',
    relation: 'same',
    payload: '`audio`, `video`, `share` or `shareAudio`: a shared screen has its own kinds.',
    restsOn: [twilio('media/track/localtrackpublication.js', 'value: track.kind'), READ.fourKinds],
  },
  trackName: {
    relation: 'none',
    instead:
      'Streams have no names. Use `stream.kind` to tell the camera from the screen, and `metaData` or a message for anything else.',
    also: ['Stream.kind', 'initMeeting options.metaData'],
    steps: ['share'],
    restsOn: [publication('value: trackName'), READ.noStreamName, READ.fourKinds],
  },
  trackSid: {
    to: 'Stream.id',
    relation: 'changed-meaning',
    payload: 'The id changes with every unmute, and each receiver sees a different one.',
    restsOn: [publication('value: trackSid'), READ.streamId, videosdk('consumerId = payload.consumerId;')],
  },
} as const;

const isTrackEnabled = (
  flag: 'Participant.micOn' | 'Participant.webcamOn',
  read: Evidence = READ.twilioDataAlwaysOn,
) =>
  ({
    to: flag,
    relation: 'changed-meaning',
    payload: 'A flag on the participant; while it is off, there is no stream.',
    steps: ['mute'],
    restsOn: [read, READ.mediaStatus, READ.streamDisabled],
  }) as const;

const track = {
  to: 'Stream.track',
  relation: 'same',
  payload: 'A plain `MediaStreamTrack`; Twilio wraps it in its own class.',
  restsOn: [twilio('media/track/localtrackpublication.js', 'value: track }'), READ.streamTrack],
} as const;

const noPriority = {
  relation: 'none',
  instead:
    'There are no publish priorities. Each receiver chooses with `participant.setQuality()`, which rejects with 3068 while the participant has no camera stream. `pin()` is no substitute: everyone is notified of it.',
  also: ['Participant.setQuality'],
  restsOn: [
    twilio('media/track/localtrackpublication.js', 'this._signaling.setPriority(priority);'),
    READ.noPriority,
    READ.setQuality,
    READ.setQualityRejects,
    READ.pinIsSent,
  ],
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
    payload: 'Returns a promise; also closes the microphone.',
    steps: ['mute'],
    restsOn: [twilio('media/track/localtrackpublication.js', 'this._unpublish(this);'), READ.micClosed],
  },
};

export const localVideoTrackPublication: Entries<TwilioMember<'LocalVideoTrackPublication'>> = {
  ...local,
  isTrackEnabled: isTrackEnabled('Participant.webcamOn'),
  unpublish: {
    to: 'Meeting.disableWebcam',
    relation: 'changed-meaning',
    payload: 'Returns a promise; also closes the camera. For the screen, use `disableScreenShare()`.',
    also: ['Meeting.disableScreenShare'],
    steps: ['mute'],
    restsOn: [
      twilio('media/track/localtrackpublication.js', 'this._unpublish(this);'),
      READ.webcamAlreadyOff,
    ],
  },
};

const noDataTracks = {
  relation: 'none',
  instead: 'There are no data tracks, so there is nothing to publish before `meeting.send()`.',
  also: ['Meeting.send', 'pubSub.publish'],
  steps: ['data'],
  restsOn: [twilio('localparticipant.js', 'LocalDataTrackPublication'), READ.noDataTracks, READ.sendLimit],
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

/** What a remote publication is, stands in a file of its own. */
const remotely = (code: string) => twilio('media/track/remotetrackpublication.js', code);
const isEnabledRemotely = remotely('isTrackEnabled: { enumerable: true, get() { return signaling.isEnabled;');

const remote = {
  ...common,
  kind: { ...common.kind, restsOn: [remotely('value: signaling.kind'), READ.fourKinds] },
  publishPriority: {
    ...noPriority,
    restsOn: [remotely('return signaling.priority;'), ...noPriority.restsOn.slice(1)],
  },
  isSubscribed: {
    relation: 'none',
    instead:
      'A stream in `participant.streams` is one you receive. To choose, set `autoConsume: false` and call the `consume…()` methods.',
    also: ['Participant.streams', 'initMeeting options.autoConsume', 'Participant.consumeWebcamStreams'],
    restsOn: [
      twilio('media/track/remotetrackpublication.js', 'return !!this._track;'),
      READ.streamEnabled,
      videosdk('return Store.roomClient.consumeWebcamStreams(this.id);'),
    ],
  },
  track: {
    ...track,
    payload: 'A plain `MediaStreamTrack`, never null: without a track there is no stream.',
    restsOn: [remotely('return this._track;'), READ.streamTrack],
  },
} as const;

export const remoteAudioTrackPublication: Entries<TwilioMember<'RemoteAudioTrackPublication'>> = {
  ...remote,
  isTrackEnabled: isTrackEnabled('Participant.micOn', isEnabledRemotely),
};

export const remoteVideoTrackPublication: Entries<TwilioMember<'RemoteVideoTrackPublication'>> = {
  ...remote,
  isTrackEnabled: isTrackEnabled('Participant.webcamOn', isEnabledRemotely),
};

const noRemoteData = {
  ...noDataTracks,
  instead:
    'There are no data tracks: messages arrive with the event `data`, or on a topic of `meeting.pubSub`.',
  also: ['Meeting.data', 'pubSub.subscribe'],
  restsOn: [twilio('participant.js', 'data: RemoteDataTrackPublication,'), READ.noDataTracks, READ.dataEvent],
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
