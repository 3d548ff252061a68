import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import { Audience } from '../media/audience';
import { Participant, type ParticipantInit } from './participant';
import { RoomError } from './room-error';
import type { Track } from './track';

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
