import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import type { Room, Track } from '../room/room';
import { includes, type TrackRule } from './track-rules';

/**
 * Whether a room is being recorded: while its rules include a media track that is published
 * (docs/protocols/twilio-video.md, 8). Nothing is kept; only the state is real.
 */
export class Recording {
  readonly #room: Room;
  readonly #events = createNanoEvents<{ changed: () => void }>();
  #rules: readonly TrackRule[];
  #active = false;
  #revision = 1;

  constructor(room: Room, on: boolean) {
    this.#room = room;
    this.#rules = [{ type: on ? 'include' : 'exclude', all: true }];
    const check = (): void => this.#check();
    room.on('track-published', check);
    room.on('track-unpublished', check);
    room.on('participant-left', check);
  }

  get rules(): readonly TrackRule[] {
    return this.#rules;
  }

  setRules(rules: readonly TrackRule[]): void {
    this.#rules = rules;
    this.#check();
  }

  /** As clients are told. */
  state(): { is_recording: boolean; revision: number } {
    return { is_recording: this.#active, revision: this.#revision };
  }

  /** Whether the media of this track is to be recorded. */
  covers(track: Track): boolean {
    return track.kind !== 'data' && includes(this.#rules, track);
  }

  onChange(handler: () => void): Unsubscribe {
    return this.#events.on('changed', handler);
  }

  #check(): void {
    const participants = [...this.#room.participants.values()];
    const active = participants.some(({ tracks }) =>
      [...tracks.values()].some((track) => this.covers(track)),
    );
    if (active === this.#active) return;
    this.#active = active;
    this.#revision += 1;
    this.#events.emit('changed');
  }
}
