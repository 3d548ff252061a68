import { Forward } from '../../media/forward';
import type { MediaSource } from '../../room/media-source';

export interface Dimensions {
  width: number;
  height: number;
}

/** What becomes of one track on its way to one SDK. */
export interface Delivery {
  flowing: boolean;
  /** Highest simulcast layer that gets through (0-based). */
  topLayer: number;
  /** The picture needs to be no larger than this. */
  picture?: Dimensions | undefined;
  /** In bits per second. */
  maxBitrate?: number | undefined;
}

/**
 * The encoder makes the picture smaller by itself when the machine is slow, and that multiplies with what is asked for
 * here: below this many lines there would be nothing left to see (docs/protocols/twilio-video.md, 5 "Switch-off rules").
 */
const MIN_LINES = 180;

/** One track on its way to one SDK. */
export class OutgoingMedia {
  /** How the SDK finds the track: the id in the SDP and in `subscribed`. */
  readonly id: string;
  readonly transceiver: RTCRtpTransceiver;
  readonly #source: MediaSource;
  readonly #forward: Forward;
  #closed = false;

  constructor(id: string, source: MediaSource, transceiver: RTCRtpTransceiver) {
    this.id = id;
    this.transceiver = transceiver;
    this.#source = source;
    this.#forward = new Forward(source, transceiver.sender);
  }

  /** Number of simulcast layers of the source. */
  get layers(): number {
    return this.#source.layerCount;
  }

  async deliver({ flowing, topLayer, picture, maxBitrate }: Delivery): Promise<void> {
    if (this.#closed) return;
    await this.#forward.limitLayer(topLayer);
    await (flowing ? this.#forward.start() : this.#forward.pause());
    if (flowing && this.#source.kind === 'video' && this.layers === 1)
      await this.#limitPicture(topLayer, picture, maxBitrate);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#forward.close();
    await this.#setEncoding(1, undefined, true);
  }

  async #limitPicture(
    topLayer: number,
    picture: Dimensions | undefined,
    maxBitrate: number | undefined,
  ): Promise<void> {
    const { width = 0, height = 0 } = this.#source.track(topLayer).getSettings();
    await this.#setEncoding(picture ? scaleFor({ width, height }, picture) : 1, maxBitrate);
  }

  /** A transceiver is used again for another track, so what was set for this one is undone when it ends. */
  async #setEncoding(scale: number, maxBitrate: number | undefined, closing = false): Promise<void> {
    if (this.#closed !== closing) return;
    const { sender } = this.transceiver;
    if (sender.transport?.state === 'closed') return;
    const parameters = sender.getParameters();
    const encoding = parameters.encodings[0];
    if (!encoding || ((encoding.scaleResolutionDownBy ?? 1) === scale && encoding.maxBitrate === maxBitrate))
      return;
    encoding.scaleResolutionDownBy = scale;
    if (maxBitrate === undefined) delete encoding.maxBitrate;
    else encoding.maxBitrate = maxBitrate;
    // The connection may close, or negotiate, meanwhile; the next delivery sets it again.
    await sender.setParameters(parameters).catch(() => {});
  }
}

/** What the top layer of a camera has at most, usually. Each layer below it has half as many lines. */
const TOP_LINES = 720;

/** The lowest of a number of simulcast layers that still covers what is asked for. */
export function layerFor({ height }: Dimensions, layers: number): number {
  let [layer, lines] = [layers - 1, TOP_LINES];
  while (layer > 0 && lines / 2 >= height) [layer, lines] = [layer - 1, lines / 2];
  return layer;
}

/** By which factor a picture is made smaller so that it still covers what is asked for. */
export function scaleFor(actual: Dimensions, wanted: Dimensions): number {
  if (!(actual.width > 0 && actual.height > 0 && wanted.width > 0 && wanted.height > 0)) return 1;
  const factor = Math.min(
    actual.width / wanted.width,
    actual.height / wanted.height,
    actual.height / MIN_LINES,
  );
  // Halves, quarters …: a size that changes with every pixel of a window would cost a key frame each time.
  return factor < 2 ? 1 : 2 ** Math.floor(Math.log2(factor));
}
