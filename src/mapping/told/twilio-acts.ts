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
  '`trackPublished` on the participant.',
  '`trackPublished` and `trackSubscribed` on the participant and the room, `subscribed` on a new publication with a new track; with its first video or audio, `started` on the track, `trackStarted` on both.',
);
const mediaUnpublished = heard(
  NOTHING,
  '`trackUnpublished` and `trackUnsubscribed` on the participant and the room, `unsubscribed` on the publication.',
);
const priority = heard(
  NOTHING,
  '`trackPublishPriorityChanged` on the participant and the room, `publishPriorityChanged` on the publication; it is the same track.',
);
const onScreen = { attach: LOCAL, detach: LOCAL } as const;
const processing = { addProcessor: LOCAL, removeProcessor: LOCAL } as const;
const processed = concluded(NOTHING, 'Nothing: it is the same track with different video.');
const receivedFirst = concluded(
  'Nothing, unless the service switches a track off or on for it: `trackSwitchedOff`, `trackSwitchedOn`.',
);

const mute = {
  disable: heard(
    '`disabled` on the track, `trackDisabled` on the publication and the participant.',
    '`disabled` on the track, `trackDisabled` on the publication, the participant and the room; the track stays, black or silent.',
  ),
  enable: heard(
    '`enabled` on the track, `trackEnabled` on the publication and the participant.',
    '`enabled` on the track, `trackEnabled` on the publication, the participant and the room; it is the same track.',
  ),
  stop: heard(
    '`stopped` on the track, `trackStopped` on the participant.',
    'Nothing: it stays published and subscribed, without new media.',
  ),
  restart: heard(
    '`stopped` and `started` on the track, `trackStopped` and `trackStarted` on the participant.',
    'Nothing: it is the same track.',
  ),
} as const;

/** Every method of twilio-video that an app can call: what it lets be observed, or that it stays with you. */
export const twilioActs: {
  readonly [Class in Exclude<keyof TwilioObjects, Outside>]: Readonly<Record<MethodsOf<Class>, Act>>;
} = {
  'twilio-video': {
    connect: concluded(
      '`trackPublished` on the participant for data tracks that you passed; audio and video are already published by then.',
      '`participantConnected` on the room, with a new participant; then `trackPublished` and `trackSubscribed` for its tracks.',
    ),
    createLocalTracks: LOCAL,
    createLocalVideoTrack: LOCAL,
    createLocalAudioTrack: LOCAL,
    runPreflight: LOCAL,
  },
  Room: {
    disconnect: heard(
      '`disconnected` on the room and your participant; for each track that you received `trackUnsubscribed` on the room and its participant, `unsubscribed` on the publication.',
      '`participantDisconnected` on the room, `disconnected` on the participant; for each track `trackUnsubscribed` on both, `unsubscribed` on the publication, and no event says that it is unpublished.',
    ),
    getStats: LOCAL,
    refreshInactiveMedia: LOCAL,
  },
  LocalParticipant: {
    publishTrack: mediaPublished,
    publishTracks: mediaPublished,
    unpublishTrack: mediaUnpublished,
    unpublishTracks: mediaUnpublished,
    setParameters: heard(NOTHING, 'Nothing: it is the same track in another quality.'),
    setNetworkQualityConfiguration: read(
      '`networkQualityLevelChanged` on the participants, with as much detail as you asked for.',
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
    send: heard(NOTHING, '`message` on the track, `trackMessage` on the participant and the room.'),
  },
  RemoteAudioTrack: { ...onScreen, setPriority: receivedFirst },
  RemoteVideoTrack: {
    ...onScreen,
    ...processing,
    setPriority: receivedFirst,
    switchOff: concluded(
      '`switchedOff` on the track, `trackSwitchedOff` on the publication, the participant and the room.',
    ),
    switchOn: concluded(
      '`switchedOn` on the track, `trackSwitchedOn` on the publication, the participant and the room.',
    ),
    setContentPreferences: concluded(
      '`dimensionsChanged` on the track, `trackDimensionsChanged` on the participant and the room, once another size arrives.',
    ),
  },
  RemoteDataTrack: { setPriority: receivedFirst },
};
