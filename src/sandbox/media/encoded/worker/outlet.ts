import type { FromWorker } from '../protocol';
import type { FrameIntake, FrameTaker } from './intake';
import { KEY_REQUEST_MS, mimeTypeOf, NEVER, type EncodedPicture, type Transformer } from './transformer';

/** A queue that is longer than this lags for good: it starts anew on a key frame. */
const LONGEST_QUEUE = 25;
/** So long, with frames coming in and none getting out, an outlet counts as stuck. */
const STUCK_MS = 1500;
/** Longer, while the sender has to make a key frame first: a busy one takes its time. */
const KEY_WAIT_MS = 3000;
/** A viewer that asks for so many key frames in {@link COMPLAINTS_MS} cannot show what it gets. */
const COMPLAINTS = 10;
const COMPLAINTS_MS = 8000;

/** The worker's end of one sender: puts the payload of an intake's frames into the frames of its placeholder. */
export class FrameOutlet implements FrameTaker {
  readonly #id: number;
  readonly #post: (message: FromWorker) => void;
  #mode: 'pass' | 'hold' | 'forward' = 'pass';
  #writer: WritableStreamDefaultWriter<RTCEncodedVideoFrame> | undefined;
  #intake: FrameIntake | undefined;
  /** Takes over from the intake with its next key frame. */
  #next: FrameIntake | undefined;
  #queue: EncodedPicture[] = [];
  /** Whether a frame of the placeholder has come since the outlet was routed. */
  #started = false;
  /** Frames of the placeholder that wait for something to carry. */
  #carriers: RTCEncodedVideoFrame[] = [];
  /** Since when frames have come in and none got out; 0 when one just did. */
  #waitingSince = 0;
  #complaints: number[] = [];
  #keyDrawn = NEVER;
  /** Whether the page knows that the placeholder has a wrong codec. */
  #told = false;
  #end: () => void = () => {};

  /** @param post tells the page something. */
  constructor(id: number, post: (message: FromWorker) => void) {
    this.#id = id;
    this.#post = post;
  }

  /** Sends the frames of an intake, from its next key frame on. */
  route(intake: FrameIntake): void {
    const before = this.#intake;
    const forwarding = this.#mode === 'forward';
    if (forwarding && (before === intake || this.#next === intake)) return;
    const queue = this.#queue;
    this.leave();
    if (forwarding && before) {
      // Another layer of the same picture: goes on with this one until the other can take over.
      this.#intake = before;
      before.add(this);
      this.#queue = queue;
    }
    this.#mode = 'forward';
    this.#next = intake;
    intake.add(this);
    if (this.#started) intake.requestKey();
    else this.#draw();
  }

  /** Ends forwarding, and lets the sender's own frames through, or none. What is left of the placeholder is dropped. */
  stop(mode: 'pass' | 'hold'): void {
    this.leave();
    this.#carriers = [];
    this.#started = false;
    this.#mode = mode;
  }

  /** Takes no more frames. */
  leave(): void {
    this.#intake?.remove(this);
    this.#next?.remove(this);
    this.#intake = this.#next = undefined;
    this.#queue = [];
    this.#waitingSince = 0;
    this.#complaints = [];
    this.#told = false;
  }

  /** Takes a frame that arrived in for the viewer. */
  take(intake: FrameIntake, frame: EncodedPicture): void {
    if (this.#next === intake) {
      if (!this.#started) {
        // Only a connected viewer's placeholder is encoded: the first frame of it says that there is somebody to serve.
        this.#draw();
        return this.#watch();
      }
      if (!frame.key) {
        intake.requestKey();
        return this.#watch();
      }
      this.#takeOver(intake);
    } else if (this.#queue.length >= LONGEST_QUEUE) {
      this.#startAnew();
      if (!frame.key) return;
      this.#intake = intake;
      this.#next = undefined;
    }
    this.#queue.push(frame);
    this.#watch();
    this.#flush();
  }

  /** Lets the sender's frames leave until the connection closes. */
  async run(transformer: Transformer): Promise<void> {
    const reader = transformer.readable.getReader();
    const writer = transformer.writable.getWriter();
    this.#writer = writer;
    this.#end = () => void reader.cancel().catch(() => {});
    for (;;) {
      const { value: frame, done } = await reader.read();
      if (done) break;
      if (this.#mode === 'pass') await writer.write(frame);
      if (this.#mode === 'forward') this.#carry(frame);
    }
  }

  /** A browser may keep the streams of a closed connection open. */
  end(): void {
    this.#end();
  }

  #takeOver(intake: FrameIntake): void {
    this.#intake?.remove(this);
    this.#intake = intake;
    this.#next = undefined;
    this.#queue = [];
    intake.add(this);
  }

  /** Leaves no frame of before: the next to go out is a key frame. */
  #startAnew(): void {
    this.#queue = [];
    this.#next ??= this.#intake;
    this.#intake = undefined;
    this.#next?.requestKey();
  }

  /** Takes a frame of the placeholder. */
  #carry(frame: RTCEncodedVideoFrame): void {
    this.#carriers.push(frame);
    if (!this.#started) this.#next?.requestKey();
    else if (frame.type === 'key') this.#complain();
    this.#started = true;
    this.#flush();
  }

  /** Sends what can be sent, and asks for what is missing. */
  #flush(): void {
    for (;;) {
      const [frame] = this.#queue;
      const [carrier] = this.#carriers;
      if (!this.#writer || !frame || !carrier) break;
      this.#carriers.shift();
      if (!this.#hasCodecOf(frame, carrier)) continue;
      if (carrierMatters(frame) && frame.key !== (carrier.type === 'key')) {
        if (frame.key) {
          this.#drawKey();
          continue;
        }
        this.#carriers.unshift(carrier);
        return this.#startAnew();
      }
      this.#queue.shift();
      this.#waitingSince = 0;
      carrier.data = frame.data;
      this.#writer.write(carrier).catch(() => {
        // The connection has closed.
      });
    }
    if (this.#queue.length > 0) this.#draw();
  }

  /** Whether the placeholder is encoded as the frame is; if not the page is told, once. */
  #hasCodecOf({ mimeType }: EncodedPicture, carrier: RTCEncodedVideoFrame): boolean {
    const has = mimeTypeOf(carrier);
    if (!mimeType || !has || mimeType === has) return true;
    if (!this.#told) this.#post({ type: 'codec', outlet: this.#id, mimeType });
    this.#told = true;
    return false;
  }

  #draw(): void {
    this.#post({ type: 'draw', outlet: this.#id });
  }

  #drawKey(): void {
    const now = performance.now();
    if (now - this.#keyDrawn > KEY_REQUEST_MS) this.#post({ type: 'draw-key', outlet: this.#id });
    this.#keyDrawn = now;
  }

  /** Tells when nothing gets out although something comes in. */
  #watch(): void {
    const now = performance.now();
    this.#waitingSince ||= now;
    const patience = this.#started && this.#next ? KEY_WAIT_MS : STUCK_MS;
    if (now - this.#waitingSince > patience) this.#tellStuck();
  }

  /** A key frame of the placeholder means that the viewer asked for one. */
  #complain(): void {
    const now = performance.now();
    if (now - this.#keyDrawn < KEY_REQUEST_MS) return;
    (this.#intake ?? this.#next)?.requestKey();
    this.#complaints = [...this.#complaints.filter((time) => now - time < COMPLAINTS_MS), now];
    if (this.#complaints.length >= COMPLAINTS) this.#tellStuck();
  }

  #tellStuck(): void {
    this.#waitingSince = 0;
    this.#complaints = [];
    this.#post({ type: 'stuck', outlet: this.#id });
  }
}

/** VP8 and H.264 say in the payload what is a key frame; the others in front of it, where the carrier's word counts. */
const carrierMatters = ({ mimeType }: EncodedPicture): boolean =>
  mimeType !== 'video/vp8' && mimeType !== 'video/h264';
