import type { Room } from './room';
import { Track, type TrackInit } from './track';

export interface ParticipantInit {
  /** Unique in the room: Twilio's identity, VideoSDK's participant id. */
  id: string;
  /** What others see; the id when there is none. */
  name?: string;
}

export type ConnectionState = 'connected' | 'reconnecting';

/** Somebody in a room: an SDK's user or a guest. */
export class Participant {
  readonly id: string;
  readonly room: Room;
  readonly tracks = new Map<string, Track>();
  #name: string;
  #state: ConnectionState = 'connected';

  /** @internal Made by {@link Room.join}. */
  constructor(room: Room, { id, name = id }: ParticipantInit) {
    this.room = room;
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
