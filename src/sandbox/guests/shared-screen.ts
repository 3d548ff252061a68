import { localSource } from '../media/source';
import type { SyntheticTrack } from '../media/synthetic/drawn-track';
import { createScreen } from '../media/synthetic/screen';
import type { Participant, Track } from '../room/room';

/** The synthetic screen that a guest shares. */
export class SharedScreen {
  readonly #picture: SyntheticTrack;
  readonly #track: Track;

  constructor(participant: Participant) {
    this.#picture = createScreen({ name: participant.name, audience: participant.room.audience });
    this.#track = participant.publish({
      id: 'screen',
      kind: 'video',
      origin: 'screen',
      media: localSource(this.#picture.track),
    });
  }

  stop(): void {
    this.#track.participant.unpublish(this.#track);
    this.#picture.stop();
  }
}
