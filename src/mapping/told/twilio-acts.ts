import type { EventEmitter } from 'events';
import { concluded, heard, LOCAL, NOTHING, read, type Act, type MethodOf } from './told';
import type { TwilioObjects } from '../names/twilio';

/** None of these is in a room: a test before a call, a logger, a plug-in of the microphone, an error. */
type Outside = 'PreflightTest' | 'Logger' | 'NoiseCancellation' | 'TwilioError';
type MethodsOf<Class extends keyof TwilioObjects> = Exclude<
  MethodOf<TwilioObjects[Class]>,
  keyof EventEmitter
>;

const mediaPublished = heard(
  '`trackPublished` at the participant.',
  '`trackPublished` and `trackSubscribed` at the participant and the room, `subscribed` at a new publication with a new track; with its first picture or sound, `started` at the track, `trackStarted` at both.',
);
const mediaUnpublished = heard(
  NOTHING,
  '`trackUnpublished` and `trackUnsubscribed` at the participant and the room, `unsubscribed` at the publication.',
);
const priority = heard(
  NOTHING,
  '`trackPublishPriorityChanged` at the participant and the room, `publishPriorityChanged` at the publication; it is the same track.',
);
const onScreen = { attach: LOCAL, detach: LOCAL } as const;
const processing = { addProcessor: LOCAL, removeProcessor: LOCAL } as const;
const processed = concluded(NOTHING, 'Nothing: it is the same track, with another picture.');
const receivedFirst = concluded(
  'Nothing, unless the service switches a track off or on for it: `trackSwitchedOff`, `trackSwitchedOn`.',
);

const mute = {
  disable: heard(
    '`disabled` at the track, `trackDisabled` at the publication and the participant.',
    '`disabled` at the track, `trackDisabled` at the publication, the participant and the room; the track stays, black or silent.',
  ),
  enable: heard(
    '`enabled` at the track, `trackEnabled` at the publication and the participant.',
    '`enabled` at the track, `trackEnabled` at the publication, the participant and the room; it is the same track.',
  ),
  stop: heard(
    '`stopped` at the track, `trackStopped` at the participant.',
    'Nothing: it stays published and subscribed, and shows no more.',
  ),
  restart: heard(
    '`stopped` and `started` at the track, `trackStopped` and `trackStarted` at the participant.',
    'Nothing: it is the same track.',
  ),
} as const;

/** Every method of twilio-video that an app can call: what it lets be observed, or that it stays with you. */
export const twilioActs: {
  readonly [Class in Exclude<keyof TwilioObjects, Outside>]: Readonly<Record<MethodsOf<Class>, Act>>;
} = {
  'twilio-video': {
    connect: concluded(
      '`trackPublished` at the participant for data tracks that you brought along; sound and pictures are published by then.',
      '`participantConnected` at the room, with a new participant; then `trackPublished` and `trackSubscribed` for what it brought along.',
    ),
    createLocalTracks: LOCAL,
    createLocalVideoTrack: LOCAL,
    createLocalAudioTrack: LOCAL,
    runPreflight: LOCAL,
  },
  Room: {
    disconnect: heard(
      '`disconnected` at the room and your participant; for each track that you received `trackUnsubscribed` at the room and its participant, `unsubscribed` at the publication.',
      '`participantDisconnected` at the room, `disconnected` at the participant; for each track `trackUnsubscribed` at both, `unsubscribed` at the publication, and nothing says that it is unpublished.',
    ),
    getStats: LOCAL,
    refreshInactiveMedia: LOCAL,
  },
  LocalParticipant: {
    publishTrack: mediaPublished,
    publishTracks: mediaPublished,
    unpublishTrack: mediaUnpublished,
    unpublishTracks: mediaUnpublished,
    setParameters: heard(NOTHING, 'Nothing: it is the same track, coarser or finer.'),
    setNetworkQualityConfiguration: read(
      '`networkQualityLevelChanged` with as much detail as you asked for, at the participants.',
    ),
  },
  RemoteParticipant: {},
  LocalAudioTrackPublication: { setPriority: priority, unpublish: mediaUnpublished },
  LocalVideoTrackPublication: { setPriority: priority, unpublish: mediaUnpublished },
  LocalDataTrackPublication: { setPriority: priority, unpublish: mediaUnpublished },
  RemoteAudioTrackPublication: {},
  RemoteVideoTrackPublication: {},
  RemoteDataTrackPublication: {},
  LocalAudioTrack: { ...onScreen, ...mute },
  LocalVideoTrack: { ...onScreen, ...mute, addProcessor: processed, removeProcessor: processed },
  LocalDataTrack: {
    send: heard(NOTHING, '`message` at the track, `trackMessage` at the participant and the room.'),
  },
  RemoteAudioTrack: { ...onScreen, setPriority: receivedFirst },
  RemoteVideoTrack: {
    ...onScreen,
    ...processing,
    setPriority: receivedFirst,
    switchOff: concluded(
      '`switchedOff` at the track, `trackSwitchedOff` at the publication, the participant and the room.',
    ),
    switchOn: concluded(
      '`switchedOn` at the track, `trackSwitchedOn` at the publication, the participant and the room.',
    ),
    setContentPreferences: concluded(
      '`dimensionsChanged` at the track, `trackDimensionsChanged` at the participant and the room, once another size comes.',
    ),
  },
  RemoteDataTrack: { setPriority: receivedFirst },
};
