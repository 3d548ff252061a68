import { Forward } from '../media/forward';
import type { MediaSource } from '../media/source';
import type { Track } from '../room/track';
import type { OutgoingStream, OutgoingTransport } from './media/outgoing-transport';

/** One track on its way to one SDK client. */
export class Consumer {
  readonly id = crypto.randomUUID();
  readonly track: Track;
  readonly #transport: OutgoingTransport;
  #stream: OutgoingStream | undefined;
  #forward: Forward | undefined;
  #source: MediaSource | undefined;
  #maxLayer = Number.POSITIVE_INFINITY;
  #ready = false;
  #paused = false;
  #closed = false;

  constructor(track: Track, transport: OutgoingTransport) {
    this.track = track;
    this.#transport = transport;
    this.#source = track.media;
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

  /**
   * Negotiates a place on the transport. The client must be told of the parameters, and {@link Consumer.start} called
   * when it is ready.
   */
  async open(mimeType: string): Promise<OutgoingStream['rtpParameters']> {
    const kind = this.track.kind === 'audio' ? 'audio' : 'video';
    const stream = await this.#transport.add({ kind, mimeType, layers: this.layers });
    this.#stream = stream;
    if (this.#closed) this.#transport.stop(stream);
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
    await this.#forward?.pause();
  }

  async resume(): Promise<void> {
    this.#paused = false;
    if (this.#ready) await this.#forward?.start();
  }

  /** @param layer 0-based; higher ones are not shown. */
  async limitLayer(layer: number): Promise<void> {
    this.#maxLayer = layer;
    await this.#forward?.limitLayer(layer);
  }

  /** The track's media may have been replaced. */
  async refresh(): Promise<void> {
    if (this.track.media === this.#source) return;
    this.#source = this.track.media;
    if (this.#ready) await this.#reforward();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const forward = this.#forward?.close();
    if (this.#stream) this.#transport.stop(this.#stream);
    await forward;
  }

  async #reforward(): Promise<void> {
    await this.#forward?.close();
    this.#forward = undefined;
    if (this.#closed || !this.#source || !this.#stream) return;
    const forward = new Forward(this.#source, this.#stream.transceiver.sender);
    this.#forward = forward;
    await forward.limitLayer(this.#maxLayer);
    if (!this.#paused) await forward.start();
  }
}
