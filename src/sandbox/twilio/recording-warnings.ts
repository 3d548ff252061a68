import type { MediaConditions } from '../room/media-conditions';
import type { Participant } from '../room/room';
import type { WarningStates } from './messages';
import type { TwilioRoom } from './twilio-room';

/**
 * Which tracks of one publisher a recording misses, as it is told when it has asked to be
 * (docs/protocols/twilio-video.md, 3.4).
 */
export class RecordingWarnings {
  readonly #room: TwilioRoom;
  readonly #participant: Participant;
  readonly #conditions: MediaConditions;
  readonly #missed = new Set<string>();
  #revision = 0;

  constructor(room: TwilioRoom, participant: Participant, conditions: MediaConditions) {
    this.#room = room;
    this.#participant = participant;
    this.#conditions = conditions;
  }

  /** @returns what to tell the publisher; undefined when nothing has changed. */
  check(): WarningStates | undefined {
    const { recording } = this.#room;
    const stopped = this.#conditions.isStopped(this.#participant) && recording.state().is_recording;
    const tracks: WarningStates['tracks'] = {};
    for (const track of this.#participant.tracks.values()) {
      const sid = this.#room.trackSid(track);
      const missed = stopped && recording.covers(track);
      if (missed === this.#missed.has(sid)) continue;
      tracks[sid] = { recordings: missed ? 'NO_MEDIA' : 'OK' };
      if (missed) this.#missed.add(sid);
      else this.#missed.delete(sid);
    }
    if (Object.keys(tracks).length === 0) return undefined;
    this.#revision += 1;
    return { revision: this.#revision, tracks };
  }
}
