import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import { Audience } from './audience';
import type { DataSource } from './data-source';
import type { MediaSource } from './media-source';
import { RoomError } from './room-error';

/*
 * A room that knows no SDK, who is in it, and what they publish. They stand in one module since each knows the other two.
 */

/** Why a participant is no longer in the room. Each service words it in its vendor's terms. */
export type LeaveReason = 'left' | 'removed' | 'duplicate' | 'connection-lost' | 'room-ended';

/** What a room tells the services and guests that watch it. All handlers run synchronously, in order. */
export interface RoomEvents {
  'participant-joined': (participant: Participant) => void;
  'participant-left': (participant: Participant, reason: LeaveReason) => void;
  /** Name or connection state changed. */
  'participant-changed': (participant: Participant) => void;
  'track-published': (track: Track) => void;
  'track-unpublished': (track: Track) => void;
  /** `enabled` or `priority` changed. */
  'track-changed': (track: Track) => void;
  /** The track's media arrived, was replaced, or went away. */
  'track-media': (track: Track) => void;
  'speaker-changed': (speaker: Participant | null) => void;
  ended: () => void;
}

export interface RoomInit {
  /** What the service addresses the room by. */
  id: string;
  /** What a person calls it; the id when there is no other name. */
  name?: string;
  /** Joining beyond this many participants is refused. */
  maxParticipants?: number;
}

/** A room that knows no SDK: who is in it, what they publish, who speaks, and when it ends. */
export class Room {
  readonly id: string;
  readonly name: string;
  maxParticipants: number;
  readonly participants = new Map<string, Participant>();
  /** Who sees the pictures of the room's guests. */
  readonly audience = new Audience();
  speaker: Participant | null = null;
  ended = false;
  readonly #events = createNanoEvents<RoomEvents>();

  constructor({ id, name = id, maxParticipants = 50 }: RoomInit) {
    this.id = id;
    this.name = name;
    this.maxParticipants = maxParticipants;
  }

  on<E extends keyof RoomEvents>(event: E, handler: RoomEvents[E]): Unsubscribe {
    return this.#events.on(event, handler);
  }

  /** @internal For the room's own participants. */
  emit<E extends keyof RoomEvents>(event: E, ...args: Parameters<RoomEvents[E]>): void {
    this.#events.emit(event, ...args);
  }

  /**
   * Lets a participant in. One with the same id is sent away first, with reason `duplicate`.
   * @throws {RoomError} `ended` or `full`.
   */
  join(init: ParticipantInit): Participant {
    if (this.ended) throw new RoomError('ended', `Room "${this.name}" has ended.`);
    const twin = this.participants.get(init.id);
    if (!twin && this.participants.size >= this.maxParticipants) {
      throw new RoomError('full', `Room "${this.name}" already has ${this.maxParticipants} participants.`);
    }
    if (twin) this.leave(twin, 'duplicate');
    const participant = new Participant(this, init);
    this.participants.set(participant.id, participant);
    this.emit('participant-joined', participant);
    return participant;
  }

  /** Takes a participant out, with all it published. Doing it twice changes nothing. */
  leave(participant: Participant, reason: LeaveReason): void {
    if (this.participants.get(participant.id) !== participant) return;
    this.participants.delete(participant.id);
    if (this.speaker === participant) this.setSpeaker(null);
    this.emit('participant-left', participant, reason);
    participant.dispose();
  }

  /** Everyone except `participant`, in order of arrival. */
  others(participant: Participant): Participant[] {
    return [...this.participants.values()].filter((other) => other !== participant);
  }

  setSpeaker(speaker: Participant | null): void {
    if (speaker === this.speaker) return;
    this.speaker = speaker;
    this.emit('speaker-changed', speaker);
  }

  /** Ends the room: everyone leaves with reason `room-ended`, and nobody can join any more. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    for (const participant of [...this.participants.values()]) this.leave(participant, 'room-ended');
    this.emit('ended');
  }
}

export interface ParticipantInit {
  /** Unique in the room: Twilio's identity, VideoSDK's participant id. */
  id: string;
  /** What others see; the id when there is none. */
  name?: string;
  /** Whether the sandbox itself runs it; an SDK does when left out. */
  isGuest?: boolean;
}

export type ConnectionState = 'connected' | 'reconnecting';

/** Somebody in a room: an SDK's user or a guest. */
export class Participant {
  readonly id: string;
  readonly room: Room;
  /** A name tells nobody apart: a user can take a guest’s. */
  readonly isGuest: boolean;
  readonly tracks = new Map<string, Track>();
  #name: string;
  #state: ConnectionState = 'connected';

  /** @internal Made by {@link Room.join}. */
  constructor(room: Room, { id, name = id, isGuest = false }: ParticipantInit) {
    this.room = room;
    this.isGuest = isGuest;
    this.id = id;
    this.#name = name;
  }

  get name(): string {
    return this.#name;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Whether the participant is (still) in its room. */
  get present(): boolean {
    return this.room.participants.get(this.id) === this;
  }

  rename(name: string): void {
    if (name === this.#name) return;
    this.#name = name;
    if (this.present) this.room.emit('participant-changed', this);
  }

  setState(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    if (this.present) this.room.emit('participant-changed', this);
  }

  /** Announces a track to the room. Its media may come later ({@link Track.setMedia}). */
  publish(init: TrackInit): Track {
    const track = new Track(this, init);
    this.tracks.set(track.id, track);
    if (this.present) this.room.emit('track-published', track);
    return track;
  }

  /** Withdraws a track and closes its media. Doing it twice changes nothing. */
  unpublish(track: Track): void {
    if (this.tracks.get(track.id) !== track) return;
    this.tracks.delete(track.id);
    if (this.present) this.room.emit('track-unpublished', track);
    track.dispose();
  }

  /** @internal Called by the room when the participant has left. */
  dispose(): void {
    for (const track of this.tracks.values()) track.dispose();
    this.tracks.clear();
  }
}

export type TrackKind = 'audio' | 'video' | 'data';
/** Where a track comes from. */
export type TrackOrigin = 'camera' | 'microphone' | 'screen' | 'screen-audio' | 'application';
export type TrackPriority = 'low' | 'standard' | 'high';

export interface TrackInit {
  /** Unique among its participant's tracks. */
  id: string;
  kind: TrackKind;
  origin: TrackOrigin;
  name?: string;
  enabled?: boolean;
  priority?: TrackPriority;
  media?: MediaSource;
  /** Of a data track that the sandbox itself sends on. */
  data?: DataSource;
}

/** One thing a participant publishes. Data tracks have no media. */
export class Track {
  readonly id: string;
  readonly participant: Participant;
  readonly kind: TrackKind;
  readonly origin: TrackOrigin;
  readonly name: string;
  /** What the sandbox itself sends on this track. What an app sends arrives at its service. */
  readonly data: DataSource | undefined;
  #enabled: boolean;
  #priority: TrackPriority;
  #media: MediaSource | undefined;

  /** @internal Made by {@link Participant.publish}. */
  constructor(participant: Participant, init: TrackInit) {
    this.participant = participant;
    this.id = init.id;
    this.kind = init.kind;
    this.origin = init.origin;
    this.name = init.name ?? init.id;
    this.data = init.data;
    this.#enabled = init.enabled ?? true;
    this.#priority = init.priority ?? 'standard';
    this.#media = init.media;
  }

  get enabled(): boolean {
    return this.#enabled;
  }

  get priority(): TrackPriority {
    return this.#priority;
  }

  /** What the router forwards; undefined until the media has arrived. */
  get media(): MediaSource | undefined {
    return this.#media;
  }

  get published(): boolean {
    return this.participant.tracks.get(this.id) === this;
  }

  /** Switches the track on or off, or changes its priority, and tells the room if that was a change. */
  update({
    enabled = this.#enabled,
    priority = this.#priority,
  }: Partial<Pick<TrackInit, 'enabled' | 'priority'>>): void {
    if (enabled === this.#enabled && priority === this.#priority) return;
    this.#enabled = enabled;
    this.#priority = priority;
    this.#tell('track-changed');
  }

  /** Sets or replaces the media; the old source is closed. Media for a track that is withdrawn is closed at once. */
  setMedia(media: MediaSource | undefined): void {
    if (media === this.#media) return;
    // It can arrive when the participant has left, and nobody would close it later.
    if (media && !this.published) return media.close();
    this.#media?.close();
    this.#media = media;
    this.#tell('track-media');
  }

  /** @internal Closes the media without telling anybody. */
  dispose(): void {
    this.#media?.close();
    this.#media = undefined;
  }

  #tell(event: 'track-changed' | 'track-media'): void {
    if (this.published && this.participant.present) this.participant.room.emit(event, this);
  }
}
