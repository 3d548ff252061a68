import {
  KEY_REQUEST_MS,
  mimeTypeOf,
  NEVER,
  sizeOf,
  type EncodedPicture,
  type PictureSize,
  type Transformer,
} from './transformer';

/** Takes the frames that arrive in an intake. */
export interface FrameTaker {
  take(intake: FrameIntake, frame: EncodedPicture): void;
}

/** The worker's end of one receiver: gives the frames that arrive to whoever takes them, and the decoder what it needs. */
export class FrameIntake {
  readonly #black: ReadonlyMap<string, ArrayBuffer>;
  readonly #onSize: (size: PictureSize) => void;
  readonly #takers = new Set<FrameTaker>();
  #size: PictureSize | undefined;
  #transformer: Transformer | undefined;
  #decode = false;
  /** The decoder gets real frames from the next key frame on, and black pictures until then. */
  #decoding = true;
  #requested = NEVER;
  #end: () => void = () => {};

  /**
   * @param black what a decoder that nobody watches gets, by MIME type.
   * @param onSize called with the size of the pictures that arrive, whenever it is another one.
   */
  constructor(black: ReadonlyMap<string, ArrayBuffer>, onSize: (size: PictureSize) => void = () => {}) {
    this.#black = black;
    this.#onSize = onSize;
  }

  add(taker: FrameTaker): void {
    this.#takers.add(taker);
  }

  remove(taker: FrameTaker): void {
    this.#takers.delete(taker);
  }

  /** Whether the receiver's own track must show what arrives. */
  setDecode(on: boolean): void {
    this.#decode = on;
    if (on && !this.#decoding) this.requestKey();
  }

  /** Asks the sender for a key frame, unless that has just been done. */
  requestKey(): void {
    const now = performance.now();
    if (!this.#transformer || now - this.#requested < KEY_REQUEST_MS) return;
    this.#requested = now;
    this.#transformer.sendKeyFrameRequest().catch(() => {
      // Nothing arrives yet, or any more.
      this.#requested = NEVER;
    });
  }

  /** Passes frames on until the connection closes. */
  async run(transformer: Transformer): Promise<void> {
    this.#transformer = transformer;
    const reader = transformer.readable.getReader();
    const writer = transformer.writable.getWriter();
    this.#end = () => void reader.cancel().catch(() => {});
    for (;;) {
      const { value: frame, done } = await reader.read();
      if (done) break;
      this.#pass(frame);
      await writer.write(frame);
    }
  }

  /** A browser may keep the streams of a closed connection open. */
  end(): void {
    this.#end();
  }

  /** Only a key frame has another size than those before. */
  #see(size: PictureSize | undefined): void {
    if (!size || (size.width === this.#size?.width && size.height === this.#size.height)) return;
    this.#size = size;
    this.#onSize(size);
  }

  #pass(frame: RTCEncodedVideoFrame): void {
    const mimeType = mimeTypeOf(frame);
    const key = frame.type === 'key';
    if (key) this.#see(sizeOf(frame));
    for (const taker of [...this.#takers]) taker.take(this, { data: frame.data.slice(0), key, mimeType });
    const picture = this.#black.get(mimeType);
    if (key || !picture) this.#decoding = this.#decode || !picture;
    if (picture && !this.#decoding) frame.data = picture.slice(0);
    // A decoder that has seen only black pictures can do nothing with the rest of a sequence.
    if (this.#decode && !this.#decoding) this.requestKey();
  }
}
