import type { EventEmitter } from 'events';
import { FIXED, known, seen, YOURS, type MethodOf, type State } from './told';
import type { TwilioEmitters, TwilioEvent } from '../names/twilio';

/** Of whom there is something before you come: the room, and the others in it with what they publish. */
type Of = 'Room' | 'RemoteParticipant' | Remote<'TrackPublication'> | Remote<'Track'>;
type Remote<What extends string> = `Remote${'Audio' | 'Video' | 'Data'}${What}`;
type PropertyOf<Class extends Of> = Exclude<
  keyof TwilioEmitters[Class],
  MethodOf<TwilioEmitters[Class]> | keyof EventEmitter
> &
  string;

const inParticipants = seen(
  '`room.participants` contains everyone who was there; `participantConnected` does not fire for them.',
);
const inTracks = seen(
  '`participant.tracks` contains what was published; `trackPublished` does not fire for it.',
);
const subscribedAnew = seen('`trackSubscribed` also fires for tracks that are already published.');
const off = seen('No event: `isTrackEnabled` of the publication is false, and the track is there.');
const priority = seen('No event: read `publishPriority` of the publication.');
const level = known(
  '`networkQualityLevel` is null until the first `networkQualityLevelChanged`, which fires if you asked for network quality.',
);
const gone = known('Nothing: people who have left and tracks that are no longer published are not there.');
const reconnecting = known('No event: `state` of the participant is `reconnecting`.');
const recorded = known('No event: `room.isRecording` is true from the start.');
const speaker = known(
  '`room.dominantSpeaker` is null until the service names the speaker with `dominantSpeakerChanged`.',
);
const texts = seen('Nothing: messages sent before are lost.');
const transcribed = known('No event says that transcription is running: the next text shows it.');
const identity = known('A property that is correct from the start and does not change.');

const publication = {
  isEnabled: FIXED,
  kind: FIXED,
  trackName: FIXED,
  trackSid: FIXED,
  isTrackEnabled: off,
  isSubscribed: YOURS,
  track: YOURS,
  publishPriority: priority,
} as const;
/** Data is on as long as it is published. */
const dataPublication = { ...publication, isTrackEnabled: FIXED } as const;
const track = {
  kind: FIXED,
  name: FIXED,
  sid: FIXED,
  mediaStreamTrack: FIXED,
  isStarted: YOURS,
  isSwitchedOff: YOURS,
  isEnabled: off,
  priority: YOURS,
} as const;
const picture = { dimensions: YOURS, processor: YOURS, processedTrack: YOURS } as const;
const data = {
  kind: FIXED,
  name: FIXED,
  sid: FIXED,
  isEnabled: FIXED,
  isSubscribed: YOURS,
  priority: YOURS,
} as const;
const delivery = {
  ordered: FIXED,
  reliable: FIXED,
  maxPacketLifeTime: FIXED,
  maxRetransmits: FIXED,
} as const;

/** Every property of these classes: how one who joins later learns what it was. */
export const twilioStates: { readonly [Class in Of]: Readonly<Record<PropertyOf<Class>, State>> } = {
  Room: {
    localParticipant: YOURS,
    participants: inParticipants,
    dominantSpeaker: speaker,
    name: FIXED,
    sid: FIXED,
    state: YOURS,
    isRecording: recorded,
    mediaRegion: FIXED,
  },
  RemoteParticipant: {
    identity,
    sid: FIXED,
    state: reconnecting,
    tracks: inTracks,
    audioTracks: inTracks,
    videoTracks: inTracks,
    dataTracks: inTracks,
    networkQualityLevel: level,
    networkQualityStats: level,
  },
  RemoteAudioTrackPublication: publication,
  RemoteVideoTrackPublication: publication,
  RemoteDataTrackPublication: dataPublication,
  RemoteAudioTrack: track,
  RemoteVideoTrack: { ...track, ...picture },
  RemoteDataTrack: { ...data, ...delivery },
};

const switching = { trackSwitchedOff: YOURS, trackSwitchedOn: YOURS } as const;
const ofTracks = {
  trackPublished: inTracks,
  trackUnpublished: gone,
  trackSubscribed: subscribedAnew,
  trackUnsubscribed: gone,
  trackSubscriptionFailed: YOURS,
  trackDisabled: off,
  trackEnabled: off,
  trackStarted: YOURS,
  trackDimensionsChanged: YOURS,
  trackMessage: texts,
  trackPublishPriorityChanged: priority,
  ...switching,
} as const;
const ofPublication = {
  subscribed: subscribedAnew,
  unsubscribed: gone,
  subscriptionFailed: YOURS,
  trackDisabled: off,
  trackEnabled: off,
  publishPriorityChanged: priority,
  ...switching,
} as const;
const ofTrack = {
  disabled: off,
  enabled: off,
  switchedOff: YOURS,
  switchedOn: YOURS,
  started: YOURS,
} as const;

/** Every event of these classes, likewise: of what it tells, when that was so before. */
export const twilioStateEvents: { readonly [Class in Of]: Readonly<Record<TwilioEvent<Class>, State>> } = {
  Room: {
    disconnected: YOURS,
    reconnecting: YOURS,
    reconnected: YOURS,
    participantConnected: inParticipants,
    participantDisconnected: gone,
    participantReconnecting: reconnecting,
    participantReconnected: reconnecting,
    dominantSpeakerChanged: speaker,
    recordingStarted: recorded,
    recordingStopped: recorded,
    transcription: transcribed,
    trackWarning: YOURS,
    trackWarningsCleared: YOURS,
    ...ofTracks,
  },
  RemoteParticipant: {
    disconnected: gone,
    reconnecting,
    reconnected: reconnecting,
    networkQualityLevelChanged: level,
    ...ofTracks,
  },
  RemoteAudioTrackPublication: ofPublication,
  RemoteVideoTrackPublication: ofPublication,
  RemoteDataTrackPublication: { ...ofPublication, trackDisabled: FIXED, trackEnabled: FIXED },
  RemoteAudioTrack: ofTrack,
  RemoteVideoTrack: { ...ofTrack, dimensionsChanged: YOURS, stopped: YOURS },
  RemoteDataTrack: { message: texts, switchedOff: YOURS, switchedOn: YOURS },
};
