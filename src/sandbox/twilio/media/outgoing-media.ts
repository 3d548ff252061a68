import { Forward } from '../../media/forward';
import type { MediaSource } from '../../room/media-source';
import { layerFor, mostOf, scaleFor, type Dimensions } from './dimensions';

/** What one SDK wants of one track. */
export interface Wish {
  /** The picture needs to be no larger than this. */
  picture?: Dimensions | undefined;
  /** In bits per second. */
  maxBitrate?: number | undefined;
}

/** What becomes of one track on its way to one SDK. */
export interface Delivery extends Wish {
  flowing: boolean;
  /** Highest simulcast layer that gets through (0-based). */
  topLayer: number;
}

/** What the encoder of a line has to do. */
interface Encoding {
  scale: number;
  maxBitrate: number | undefined;
}
const AS_IT_IS: Encoding = { scale: 1, maxBitrate: undefined };

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

  /** The highest layer that is worth sending: large enough, and within the bit rate if any is. */
  layerFor({ picture, maxBitrate = Infinity }: Wish): number {
    let layer = picture ? layerFor(picture, this.layers) : this.layers - 1;
    while (layer > 0 && this.#most(layer) > maxBitrate) layer -= 1;
    return layer;
  }

  /** Calls back when another delivery may be due: a size is known, or has changed. */
  onChange(handler: () => void): () => void {
    return this.#source.onLayerChange(handler);
  }

  async deliver({ flowing, topLayer, ...wish }: Delivery): Promise<void> {
    if (this.#closed) return;
    await this.#forward.limitLayer(topLayer);
    if (!flowing || this.#source.kind === 'audio')
      return void (await (flowing ? this.#forward.start() : this.#forward.pause()));
    const encoding = this.#encodingFor(topLayer, wish);
    const { maxBitrate = Infinity } = encoding;
    // Frames that are passed on as they came can be made neither smaller nor fewer.
    const shrinks = encoding.scale > 1 || maxBitrate < this.#most(topLayer);
    if (!shrinks) await this.#setEncoding(encoding);
    await this.#forward.encodeAnew(shrinks);
    await this.#forward.start();
    if (shrinks) await this.#setEncoding(encoding);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#forward.close();
    await this.#setEncoding(AS_IT_IS, true);
  }

  #encodingFor(layer: number, { picture, maxBitrate }: Wish): Encoding {
    const size = this.#source.size(layer);
    return { scale: picture && size ? scaleFor(size, picture) : 1, maxBitrate };
  }

  /** The bit rate that a layer may have; of one whose size is not known yet it is none. */
  #most(layer: number): number {
    const size = this.#source.size(layer);
    return size ? mostOf(size, this.layers > 1) : 0;
  }

  /** A transceiver is used again for another track, so what was set for this one is undone when it ends. */
  async #setEncoding({ scale, maxBitrate }: Encoding, closing = false): Promise<void> {
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
