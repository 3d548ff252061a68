import { localSource } from '../media/source';
import { createCamera, type SyntheticTrack } from '../media/synthetic/camera';
import type { Participant } from '../room/participant';
import type { Track } from '../room/track';

/** A screen has more to read and moves less than a camera's picture. */
const SCREEN = { width: 1280, height: 720, frameRate: 5 };

/** The synthetic screen that a guest shares. */
export class SharedScreen {
  readonly #picture: SyntheticTrack;
  readonly #track: Track;

  constructor(participant: Participant) {
    this.#picture = createCamera({ name: `${participant.name}’s screen`, ...SCREEN });
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
