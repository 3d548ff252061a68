import type { EncodedFrames, MediaSource } from '../room/media-source';
import { outletOf, type Outlet } from './encoded/frame-router';

/**
 * Carries one source to one viewer's sender. Encoded frames are passed on as they are where that works; otherwise the
 * browser decodes and encodes again. The sender's negotiation is the service's business, so a forward starts when the
 * viewer is ready for the first frame.
 */
export class Forward {
  readonly #source: MediaSource;
  readonly #sender: RTCRtpSender;
  readonly #unsubscribe: () => void;
  #maxLayer = Number.POSITIVE_INFINITY;
  #flowing = false;
  #closed = false;
  /** Passing frames on did not work. */
  #failed = false;
  /** The viewer is to get something else than what was sent. */
  #encodeAnew = false;
  /** Set while this forward has the sender's end of the frame router. */
  #outlet: Outlet | undefined;
  #stopDecoding: () => void = () => {};
  #decoded: EncodedFrames | undefined;

  constructor(source: MediaSource, sender: RTCRtpSender) {
    this.#source = source;
    this.#sender = sender;
    this.#unsubscribe = source.onLayerChange(() => void this.#apply());
  }

  /** Lets media flow. Resolves when the sender has the track. */
  async start(): Promise<void> {
    this.#flowing = true;
    await this.#apply();
  }

  /** Holds media back; {@link Forward.start} goes on. */
  async pause(): Promise<void> {
    this.#flowing = false;
    await this.#apply();
  }

  /** Shows the viewer no layer above this one (0-based). */
  async limitLayer(maxLayer: number): Promise<void> {
    this.#maxLayer = maxLayer;
    await this.#apply();
  }

  /** Whether the sender's own encoder is to make what the viewer gets: smaller, or with fewer bits. */
  async encodeAnew(anew: boolean): Promise<void> {
    this.#encodeAnew = anew;
    await this.#apply();
  }

  /** Ends the forward for good. The sender keeps its place in the session description. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#unsubscribe();
    this.#flowing = false;
    await this.#apply();
    this.#closed = true;
  }

  async #apply(): Promise<void> {
    if (this.#closed) return;
    const wanted = this.#flowing ? this.#track() : null;
    if (!this.#flowing) {
      this.#outlet?.hold();
      this.#decode(undefined);
    }
    if (this.#sender.track === wanted || this.#sender.transport?.state === 'closed') return;
    await this.#sender.replaceTrack(wanted).catch((error: unknown) => {
      // The connection closed meanwhile: there is nobody left to forward to.
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    });
  }

  /** The track that the sender must have: a placeholder for encoded frames, or the source's own. */
  #track(): MediaStreamTrack {
    const max = Math.min(this.#maxLayer, this.#source.layerCount - 1);
    const intake = this.#source.intake?.(max);
    this.#outlet = outletOf(this.#sender);
    if (intake && this.#outlet && !this.#failed && !this.#encodeAnew) {
      this.#decode(undefined);
      return this.#outlet.carry(intake, () => this.#giveUp());
    }
    this.#decode(intake);
    this.#outlet?.pass();
    return this.#source.track(max);
  }

  #giveUp(): void {
    this.#failed = true;
    void this.#apply();
  }

  #decode(intake: EncodedFrames | undefined): void {
    if (intake === this.#decoded) return;
    this.#stopDecoding();
    this.#decoded = intake;
    this.#stopDecoding = intake?.decode() ?? (() => {});
  }
}
