import type { MediaSource } from '../room/media-source';
import type { Participant, Track } from '../room/room';
import { messageOf } from '../message-of';
import { MeetingError } from './errors';
import { RELAY_STOPPED } from './leave-reasons';
import type { Meeting } from './meeting';
import { streamKind, type StreamKind } from './stream-kind';

/** Whose media goes to another meeting. */
export interface RelaySource {
  readonly id: string;
  readonly meeting: Meeting;
  readonly participant: Participant;
  notify(method: string, fields: Record<string, unknown>): void;
}

/**
 * What one client sends to other meetings (`requestMediaRelay`): a moderator there lets it in, and then it is a
 * participant of both. Whose streams the real service relays is not documented; here they are the requester's own.
 */
export class MediaRelays {
  readonly #source: RelaySource;
  /** Kinds that wait for an answer, by meeting. */
  readonly #requested = new Map<string, ReadonlySet<StreamKind>>();
  readonly #running = new Map<string, MediaRelay>();

  constructor(source: RelaySource) {
    this.#source = source;
  }

  /** Asks the moderators of another meeting. */
  request(destination: Meeting, kinds: readonly StreamKind[]): void {
    this.#requested.set(destination.id, new Set(kinds));
  }

  /** @throws {MeetingError} NOT_FOUND when nothing was asked of that meeting. */
  answer(destination: Meeting, decision: 'allowed' | 'denied', decidedBy: string): void {
    const { id: meetingId } = destination;
    const notify: RelaySource['notify'] = (method, fields) => this.#source.notify(method, fields);
    const kinds = this.#requested.get(meetingId);
    if (!kinds) throw new MeetingError('NOT_FOUND', 'Nobody waits for an answer of this meeting.');
    this.#requested.delete(meetingId);
    notify('mediaRelayRequestResponse', { decision, decidedBy, meetingId });
    if (decision === 'denied') return;
    this.#running.get(meetingId)?.stop('replaced');
    try {
      const relay = new MediaRelay(this.#source, destination, kinds, (reason) => {
        this.#running.delete(meetingId);
        notify('mediaRelayStopped', { meetingId, reason });
      });
      this.#running.set(meetingId, relay);
    } catch (error) {
      return notify('mediaRelayError', {
        meetingId,
        reason: messageOf(error),
      });
    }
    notify('mediaRelayStarted', { meetingId });
  }

  /** @throws {MeetingError} NOT_FOUND when there is neither a relay nor a request for one. */
  stop(meetingId: string): void {
    const asked = this.#requested.delete(meetingId);
    const relay = this.#running.get(meetingId);
    if (!relay && !asked) throw new MeetingError('NOT_FOUND', 'Nothing is relayed to this meeting.');
    relay?.stop('stopped');
  }

  stopAll(): void {
    this.#requested.clear();
    for (const relay of [...this.#running.values()]) relay.stop('left');
  }
}

interface Relayed {
  track: Track;
  media: MediaSource | undefined;
}

/** One participant in a second meeting, with what it sends in the first. */
class MediaRelay {
  readonly #source: Participant;
  readonly #from: Meeting;
  readonly #to: Meeting;
  readonly #kinds: ReadonlySet<StreamKind>;
  readonly #participant: Participant;
  readonly #tracks = new Map<Track, Relayed>();
  readonly #unsubscribe: (() => void)[];
  #reason = 'removed';

  /**
   * @param onStopped called with the reason, whoever ended it.
   * @throws {MeetingError | RoomError} when the other meeting does not take one more, or has one of this id.
   */
  constructor(
    { participant, meeting }: RelaySource,
    to: Meeting,
    kinds: ReadonlySet<StreamKind>,
    onStopped: (reason: string) => void,
  ) {
    this.#source = participant;
    this.#from = meeting;
    this.#to = to;
    this.#kinds = kinds;
    const { id, name } = participant;
    if (to.room.participants.has(id)) throw new MeetingError('DUPLICATE_PARTICIPANT');
    this.#participant = to.room.join({ id, name });
    const sync = (track: Track): void => this.#sync(track);
    this.#unsubscribe = [
      meeting.room.on('track-published', sync),
      meeting.room.on('track-changed', sync),
      meeting.room.on('track-media', sync),
      meeting.room.on('track-unpublished', sync),
      to.room.on('participant-left', (left, reason) => {
        if (left !== this.#participant) return;
        for (const unsubscribe of this.#unsubscribe) unsubscribe();
        onStopped(reason === 'room-ended' ? 'ended' : this.#reason);
      }),
    ];
    participant.tracks.forEach(sync);
  }

  stop(reason: string): void {
    this.#reason = reason;
    this.#to.dismiss(this.#participant, 'removed', RELAY_STOPPED);
  }

  #sync(track: Track): void {
    if (track.participant !== this.#source || !this.#kinds.has(streamKind(track))) return;
    const relayed = this.#tracks.get(track) ?? this.#publish(track);
    if (!track.published) {
      this.#tracks.delete(track);
      return this.#participant.unpublish(relayed.track);
    }
    relayed.track.update({ enabled: track.enabled });
    if (relayed.media === track.media) return;
    relayed.media = track.media;
    relayed.track.setMedia(track.media && borrowed(track.media));
  }

  #publish(track: Track): Relayed {
    const { id, kind, origin, enabled } = track;
    const relayed = { track: this.#participant.publish({ id, kind, origin, enabled }), media: undefined };
    this.#to.setFacts(relayed.track, this.#from.factsOf(track));
    this.#tracks.set(track, relayed);
    return relayed;
  }
}

/** The same media for another track: it ends with its owner's. */
function borrowed(source: MediaSource): MediaSource {
  return { ...source, close: () => {} };
}
