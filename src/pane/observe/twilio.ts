import type {
  LocalDataTrack,
  LocalDataTrackPublication,
  LocalParticipant,
  LocalAudioTrack,
  LocalAudioTrackPublication,
  LocalVideoTrack,
  PreflightTest,
  RemoteAudioTrack,
  RemoteAudioTrackPublication,
  RemoteDataTrack,
  RemoteParticipant,
  RemoteVideoTrack,
  Room,
} from 'twilio-video';
import type * as twilio from 'twilio-video';
import { eventsOf } from './event-names';
import type { Label } from './label';
import type { Registry } from './registry';

/** The module that has these exports. */
export type TwilioModule = typeof twilio;
type Whose = 'Local' | 'Remote';
type Kind = 'audio' | 'video' | 'data';

const ROOM_EVENTS = eventsOf<Room>()(
  'disconnected',
  'dominantSpeakerChanged',
  'transcription',
  'participantConnected',
  'participantDisconnected',
  'participantReconnected',
  'participantReconnecting',
  'reconnected',
  'reconnecting',
  'recordingStarted',
  'recordingStopped',
  'trackDimensionsChanged',
  'trackDisabled',
  'trackEnabled',
  'trackMessage',
  'trackPublished',
  'trackPublishPriorityChanged',
  'trackStarted',
  'trackSubscribed',
  'trackSubscriptionFailed',
  'trackSwitchedOff',
  'trackSwitchedOn',
  'trackUnpublished',
  'trackUnsubscribed',
  'trackWarning',
  'trackWarningsCleared',
);

const PARTICIPANT_EVENTS: Record<Whose, readonly string[]> = {
  Local: eventsOf<LocalParticipant>()(
    'disconnected',
    'networkQualityLevelChanged',
    'reconnected',
    'reconnecting',
    'trackDimensionsChanged',
    'trackDisabled',
    'trackEnabled',
    'trackPublicationFailed',
    'trackPublished',
    'trackStarted',
    'trackStopped',
    'trackWarning',
    'trackWarningsCleared',
  ),
  Remote: eventsOf<RemoteParticipant>()(
    'disconnected',
    'networkQualityLevelChanged',
    'reconnected',
    'reconnecting',
    'trackDimensionsChanged',
    'trackDisabled',
    'trackEnabled',
    'trackMessage',
    'trackPublished',
    'trackPublishPriorityChanged',
    'trackStarted',
    'trackSubscribed',
    'trackSubscriptionFailed',
    'trackSwitchedOff',
    'trackSwitchedOn',
    'trackUnpublished',
    'trackUnsubscribed',
  ),
};

const PUBLICATION_EVENTS: Record<Whose, readonly string[]> = {
  Local: eventsOf<LocalAudioTrackPublication | LocalDataTrackPublication>()(
    'trackDisabled',
    'trackEnabled',
    'warning',
    'warningsCleared',
  ),
  Remote: eventsOf<RemoteAudioTrackPublication>()(
    'publishPriorityChanged',
    'subscribed',
    'subscriptionFailed',
    'trackDisabled',
    'trackEnabled',
    'trackSwitchedOff',
    'trackSwitchedOn',
    'unsubscribed',
  ),
};

const TRACK_EVENTS: Record<Whose, readonly string[]> = {
  Local: eventsOf<LocalAudioTrack | LocalVideoTrack | LocalDataTrack>()(
    'dimensionsChanged',
    'disabled',
    'enabled',
    'muted',
    'started',
    'stopped',
    'unmuted',
  ),
  Remote: eventsOf<RemoteAudioTrack | RemoteVideoTrack | RemoteDataTrack>()(
    'dimensionsChanged',
    'disabled',
    'enabled',
    'message',
    'started',
    'switchedOff',
    'switchedOn',
  ),
};

const PREFLIGHT_EVENTS = eventsOf<PreflightTest>()('completed', 'failed', 'progress');

const CONNECT = { emitter: 'connect' };
/** Functions of the module that open devices, and so can be refused. */
const OPENING = ['createLocalTracks', 'createLocalAudioTrack', 'createLocalVideoTrack'] as const;
const PUBLISHING = ['publishTrack', 'publishTracks'] satisfies (keyof LocalParticipant)[];

/**
 * What an app gets under the name `twilio-video`: the SDK's own exports, with a `connect` whose Room is observed, a
 * `runPreflight` whose test is, and functions whose failures are.
 */
export function observeTwilio(
  sdk: TwilioModule,
  registry: Registry,
): Pick<TwilioModule, 'connect' | 'runPreflight' | (typeof OPENING)[number]> {
  const opening = OPENING.map((name) => [
    name,
    registry.watchedCall(sdk, { emitter: 'twilio-video' }, name, sdk[name] as () => unknown),
  ]);
  return {
    ...(Object.fromEntries(opening) as Pick<TwilioModule, (typeof OPENING)[number]>),
    connect(token, options) {
      const promise = sdk.connect(token, options);
      registry.reportSettled(CONNECT, 'connect()', promise, (room: Room) => watchRoom(room, registry));
      return promise;
    },
    runPreflight(token, options) {
      const test = sdk.runPreflight(token, options);
      registry.watch(test, test, { label: { emitter: 'PreflightTest' }, events: PREFLIGHT_EVENTS });
      return test;
    },
  };
}

function watchRoom(room: Room, registry: Registry): void {
  registry.watch(room, room, {
    label: { emitter: 'Room' },
    events: ROOM_EVENTS,
    onEvent(event, [participant]) {
      if (event === 'participantConnected')
        watchParticipant(participant as RemoteParticipant, 'Remote', registry);
    },
  });
  watchParticipant(room.localParticipant, 'Local', registry);
  registry.watchCalls(room.localParticipant, { emitter: 'LocalParticipant' }, PUBLISHING);
  for (const participant of room.participants.values()) watchParticipant(participant, 'Remote', registry);
}

function watchParticipant(
  participant: LocalParticipant | RemoteParticipant,
  side: Whose,
  registry: Registry,
): void {
  const owner = participant.identity;
  registry.watch(participant, participant, {
    label: { emitter: `${side}Participant`, person: owner },
    events: PARTICIPANT_EVENTS[side],
    onEvent(event, [first]) {
      if (event === 'trackPublished') watchPublication(first as Publication, side, owner, registry);
      // A local track that the app made tells of itself before it is published.
      else if (event === 'trackSubscribed' || isTrack(first))
        watchTrack(first as Track, side, owner, registry);
    },
  });
  for (const publication of participant.tracks.values()) watchPublication(publication, side, owner, registry);
}

type Publication = Parameters<Registry['watch']>[1] & { kind: string; track: Track | null };
type Track = Parameters<Registry['watch']>[1] & { kind: string };

function watchPublication(publication: Publication, side: Whose, owner: string, registry: Registry): void {
  registry.watch(publication, publication, {
    label: label(`${side}${className(publication)}TrackPublication`, owner, publication),
    events: PUBLICATION_EVENTS[side],
    onEvent(event, [first]) {
      if (event === 'subscribed') watchTrack(first as Track, side, owner, registry);
    },
  });
  if (publication.track) watchTrack(publication.track, side, owner, registry);
}

function watchTrack(track: Track, side: Whose, owner: string, registry: Registry): void {
  registry.watch(track, track, {
    label: label(`${side}${className(track)}Track`, owner, track),
    events: TRACK_EVENTS[side],
  });
}

const isTrack = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'mediaStreamTrack' in value;

const className = ({ kind }: { kind: string }): string =>
  ({ audio: 'Audio', video: 'Video', data: 'Data' })[kind as Kind] ?? '';

const label = (emitter: string, person: string, { kind }: { kind: string }): Label => ({
  emitter,
  person,
  kind,
});
