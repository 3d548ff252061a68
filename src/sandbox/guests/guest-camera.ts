import { layeredSource, localSource, type Layer } from '../media/source';
import { createCamera } from '../media/synthetic/camera';
import type { SyntheticTrack } from '../media/synthetic/drawn-track';
import type { Audience } from '../room/audience';
import type { MediaSource } from '../room/media-source';

const WIDTH = 640;
const HEIGHT = 360;

export interface GuestCameraInit {
  name: string;
  audience: Audience;
  /** Whether it sends several sizes at once, as VideoSDK's SDK does and Twilio's does not unless asked. */
  layered: boolean;
}

/** The camera of a guest. A size that nobody is shown is not drawn. */
export class GuestCamera {
  readonly source: MediaSource;
  readonly #init: GuestCameraInit;
  readonly #drawn = new Map<number, SyntheticTrack>();
  #on = true;
  #stopped = false;

  constructor(init: GuestCameraInit) {
    this.#init = init;
    this.source = init.layered
      ? layeredSource([this.#layer(4), this.#layer(2), this.#layer(1)])
      : localSource(this.#draw(1));
  }

  set on(on: boolean) {
    this.#on = on;
    for (const { track } of this.#drawn.values()) track.enabled = on;
  }

  stop(): void {
    this.#stopped = true;
    for (const drawn of this.#drawn.values()) drawn.stop();
  }

  /** @param scale by how much it is smaller than the picture. */
  #layer(scale: number): Layer {
    return { width: WIDTH / scale, height: HEIGHT / scale, track: () => this.#draw(scale) };
  }

  #draw(scale: number): MediaStreamTrack {
    const known = this.#drawn.get(scale);
    if (known) return known.track;
    const { name, audience } = this.#init;
    const drawn = createCamera({ name, audience, width: WIDTH / scale, height: HEIGHT / scale });
    this.#drawn.set(scale, drawn);
    drawn.track.enabled = this.#on;
    if (this.#stopped) drawn.stop();
    return drawn.track;
  }
}
