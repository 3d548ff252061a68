import { Forward } from '../media/forward';
import type { MediaSource } from '../room/media-source';
import type { Track } from '../room/room';
import type { Passage } from '../room/media-conditions';
import type { OutgoingStream, OutgoingTransport } from './media/outgoing-transport';

export interface ConsumerInit {
  track: Track;
  transport: OutgoingTransport;
  /** What gets through to this client of a source with so many layers. */
  passage: (layers: number) => Passage;
  /** {@link Consumer.layer} or {@link Consumer.held} may be another one now. */
  onChange: () => void;
}

/** One track on its way to one SDK client. */
export class Consumer {
  readonly id = crypto.randomUUID();
  readonly track: Track;
  readonly #init: ConsumerInit;
  #stream: OutgoingStream | undefined;
  #forward: Forward | undefined;
  #source: MediaSource | undefined;
  #stopWatching: () => void = () => {};
  #wantedLayer = Number.POSITIVE_INFINITY;
  #ready = false;
  #paused = false;
  #closed = false;

  constructor(init: ConsumerInit) {
    this.#init = init;
    this.track = init.track;
    this.#setSource();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Whether the client has accepted it. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Number of simulcast layers of the source. */
  get layers(): number {
    return this.#source?.layerCount ?? 1;
  }

  /** The layer that the client is shown now: the best one that it wants, that gets through and that arrives. */
  get layer(): number {
    const limit = this.#limit;
    const shown = this.#source?.track(limit);
    for (let layer = 0; layer < limit; layer++) if (this.#source?.track(layer) === shown) return layer;
    return limit;
  }

  /** Whether nothing gets through. */
  get held(): boolean {
    return !this.#init.passage(this.layers).flowing;
  }

  /**
   * Negotiates a place on the transport. The client must be told of the parameters, and {@link Consumer.start} called
   * when it is ready.
   */
  async open(mimeType: string): Promise<OutgoingStream['rtpParameters']> {
    const { transport } = this.#init;
    const kind = this.track.kind === 'audio' ? 'audio' : 'video';
    const stream = await transport.add({ kind, mimeType, layers: this.layers });
    this.#stream = stream;
    if (this.#closed) transport.stop(stream);
    return stream.rtpParameters;
  }

  /** The client can take the first frame now. */
  async start(): Promise<void> {
    if (this.#closed || !this.#stream) return;
    this.#ready = true;
    await this.#reforward();
  }

  async pause(): Promise<void> {
    this.#paused = true;
    await this.apply();
  }

  async resume(): Promise<void> {
    this.#paused = false;
    await this.apply();
  }

  /** @param layer 0-based; higher ones are not shown. */
  async limitLayer(layer: number): Promise<void> {
    this.#wantedLayer = layer;
    await this.apply();
  }

  /** The track's media may have been replaced. */
  async refresh(): Promise<void> {
    if (this.track.media === this.#source) return;
    this.#setSource();
    if (this.#ready) await this.#reforward();
  }

  /** Lets through what the client wants and what its and the sender's network allow. */
  async apply(): Promise<void> {
    const forward = this.#forward;
    if (!forward) return;
    await forward.limitLayer(this.#limit);
    await (this.#paused || this.held ? forward.pause() : forward.start());
    this.#init.onChange();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopWatching();
    const forward = this.#forward?.close();
    if (this.#stream) this.#init.transport.stop(this.#stream);
    await forward;
  }

  get #limit(): number {
    return Math.min(this.#wantedLayer, this.#init.passage(this.layers).topLayer);
  }

  #setSource(): void {
    this.#stopWatching();
    this.#source = this.track.media;
    this.#stopWatching = this.#source?.onLayerChange(this.#init.onChange) ?? (() => {});
  }

  async #reforward(): Promise<void> {
    await this.#forward?.close();
    this.#forward = undefined;
    if (this.#closed || !this.#source || !this.#stream) return;
    this.#forward = new Forward(this.#source, this.#stream.transceiver.sender);
    await this.apply();
  }
}
