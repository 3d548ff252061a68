import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import type { EncodedFrames } from '../../room/media-source';
import { Placeholder } from './placeholder';
import type { End, FromWorker, ToWorker } from './protocol';
import source from './worker/start?script-text';

/** TypeScript does not know the codec of an encoding yet. */
type EncodingParameters = RTCRtpEncodingParameters & { codec?: RTCRtpCodec };

/** A worker that is not there after so long is not waited for. */
const READY_MS = 3000;
/** So often an outlet of a connected viewer may be stuck before it is given up. */
const STRIKES = 2;

/** Where encoded frames of one receiver come from. */
export class Intake implements EncodedFrames {
  readonly id: number;
  /** Of the pictures that arrive; none before the first. */
  size: { width: number; height: number } | undefined;
  readonly #events = createNanoEvents<{ size: () => void }>();
  readonly #tell: (message: ToWorker) => void;
  #decoders = 0;

  constructor(id: number, tell: (message: ToWorker) => void) {
    this.id = id;
    this.#tell = tell;
  }

  /** Calls back when {@link Intake.size} is another one. */
  onSize(handler: () => void): Unsubscribe {
    return this.#events.on('size', handler);
  }

  /** @internal What the worker says. */
  receive({ width, height }: Extract<FromWorker, { type: 'size' }>): void {
    this.size = { width, height };
    this.#events.emit('size');
  }

  /** Makes the receiver's track show what arrives, which costs a decoder. @returns a function that gives it up. */
  decode(): () => void {
    if (this.#decoders++ === 0) this.#tell({ type: 'decode', intake: this.id, on: true });
    let done = false;
    return () => {
      if (done) return;
      done = true;
      if (--this.#decoders === 0) this.#tell({ type: 'decode', intake: this.id, on: false });
    };
  }
}

/** Where encoded frames go: one sender, through which others' frames can leave. */
export class Outlet {
  readonly id: number;
  readonly #sender: RTCRtpSender;
  readonly #tell: (message: ToWorker) => void;
  #placeholder: Placeholder | undefined;
  #strikes = 0;
  #onFailure: () => void = () => {};

  constructor(id: number, sender: RTCRtpSender, tell: (message: ToWorker) => void) {
    this.id = id;
    this.#sender = sender;
    this.#tell = tell;
  }

  /**
   * Sends the frames of an intake from its next key frame on.
   * @param onFailure called when it turns out that none get through.
   * @returns the track that the sender must have.
   */
  carry(intake: EncodedFrames, onFailure: () => void): MediaStreamTrack {
    this.#onFailure = onFailure;
    this.#strikes = 0;
    this.#placeholder ??= new Placeholder();
    this.#tell({ type: 'route', outlet: this.id, intake: intake.id });
    return this.#placeholder.track;
  }

  /** Lets through what the sender's own encoder makes. */
  pass(): void {
    this.#end({ type: 'route', outlet: this.id, intake: undefined });
  }

  /** Lets nothing through. */
  hold(): void {
    this.#end({ type: 'hold', outlet: this.id });
  }

  /** @internal What the worker says. */
  receive(message: Exclude<FromWorker, { type: 'ready' | 'size' }>): void {
    switch (message.type) {
      case 'draw':
        return this.#placeholder?.draw();
      case 'draw-key':
        return this.#placeholder?.drawKey();
      case 'codec':
        return void this.#encodeWith(message.mimeType);
      case 'stuck':
        // Before a connection stands, nothing can get through.
        if (this.#sender.transport?.state === 'connected' && ++this.#strikes >= STRIKES) this.#onFailure();
    }
  }

  #end(message: ToWorker): void {
    this.#onFailure = () => {};
    this.#placeholder?.stop();
    this.#placeholder = undefined;
    this.#tell(message);
  }

  async #encodeWith(mimeType: string): Promise<void> {
    const parameters = this.#sender.getParameters();
    const codec = parameters.codecs.find((one) => one.mimeType.toLowerCase() === mimeType);
    for (const encoding of parameters.encodings as EncodingParameters[]) if (codec) encoding.codec = codec;
    const applied = codec && this.#sender.setParameters(parameters).then(() => true);
    if (!(await applied?.catch(() => false))) this.#onFailure();
  }
}

interface Ends {
  intake: Intake;
  outlet: Outlet;
}

/**
 * The ends of all routers. A sender keeps its end when it is used for something else, which has to know of it.
 */
const intakes = new WeakMap<RTCRtpReceiver, Intake>();
const outlets = new WeakMap<RTCRtpSender, Outlet>();

/** Where to take a receiver's encoded frames; none where they cannot be had. */
export const intakeOf = (receiver: RTCRtpReceiver): Intake | undefined => intakes.get(receiver);

/** Where to put encoded frames for a sender; none where it takes none. */
export const outletOf = (sender: RTCRtpSender): Outlet | undefined => outlets.get(sender);

/**
 * Passes encoded video frames from receivers to senders without decoding them. The frames go through one worker; a sender
 * gets a placeholder for its track, whose frames carry the others' payload (docs/decisions/0006).
 */
export class FrameRouter {
  readonly #worker: Worker;
  /** What was seen of each connection; without ends where the worker did not run in time. */
  readonly #adopted = new Map<RTCPeerConnection, Map<RTCRtpTransceiver, Ends | undefined>>();
  readonly #byId = new Map<number, Ends>();
  /** Resolves when the worker runs, or will not. */
  readonly ready: Promise<void>;
  #settle: () => void = () => {};
  #running = false;
  #lastId = 0;

  private constructor(worker: Worker) {
    this.#worker = worker;
    this.ready = new Promise((resolve) => {
      const timer = setTimeout(resolve, READY_MS);
      this.#settle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'size') return this.#byId.get(data.intake)?.intake.receive(data);
      if (data.type !== 'ready') return this.#byId.get(data.outlet)?.outlet.receive(data);
      this.#running = true;
      this.#settle();
    };
    // A page whose policy forbids the worker: everything goes on without it.
    worker.onerror = (event) => {
      event.preventDefault();
      this.#settle();
    };
  }

  /** @returns none where the browser or the page's policy does not allow it. */
  static start(): FrameRouter | undefined {
    if (typeof RTCRtpScriptTransform === 'undefined' || typeof Worker === 'undefined') return undefined;
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    try {
      return new FrameRouter(new Worker(address, { name: 'frame router' }));
    } catch {
      return undefined;
    } finally {
      // A worker that is starting holds on to its source.
      URL.revokeObjectURL(address);
    }
  }

  /**
   * Takes hold of a connection's new video lines. Chromium lets frames through a transform only if it was there when the
   * line was first negotiated, and through none any more when it is taken away: what is not adopted then never is.
   */
  adopt(connection: RTCPeerConnection): void {
    const known = this.#adopted.get(connection) ?? new Map<RTCRtpTransceiver, Ends | undefined>();
    this.#adopted.set(connection, known);
    for (const [transceiver, ends] of known) {
      if (transceiver.currentDirection !== 'stopped') continue;
      if (ends) this.#forget(ends);
      known.delete(transceiver);
    }
    for (const transceiver of connection.getTransceivers()) {
      if (transceiver.receiver.track.kind !== 'video' || known.has(transceiver)) continue;
      known.set(transceiver, this.#running ? this.#attach(transceiver) : undefined);
    }
  }

  /** The connection is closing. */
  forget(connection: RTCPeerConnection): void {
    for (const ends of this.#adopted.get(connection)?.values() ?? []) if (ends) this.#forget(ends);
    this.#adopted.delete(connection);
  }

  /** Ends the worker. */
  close(): void {
    for (const connection of [...this.#adopted.keys()]) this.forget(connection);
    this.#running = false;
    this.#settle();
    // A busy browser may keep a worker that was ended while it started, and all that listens to it.
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
  }

  readonly #tell = (message: ToWorker): void => this.#worker.postMessage(message);

  #attach({ receiver, sender }: RTCRtpTransceiver): Ends {
    const id = ++this.#lastId;
    receiver.transform = new RTCRtpScriptTransform(this.#worker, { role: 'intake', id } satisfies End);
    sender.transform = new RTCRtpScriptTransform(this.#worker, { role: 'outlet', id } satisfies End);
    const ends = { intake: new Intake(id, this.#tell), outlet: new Outlet(id, sender, this.#tell) };
    intakes.set(receiver, ends.intake);
    outlets.set(sender, ends.outlet);
    this.#byId.set(id, ends);
    return ends;
  }

  #forget({ outlet }: Ends): void {
    outlet.hold();
    this.#byId.delete(outlet.id);
    this.#tell({ type: 'forget', id: outlet.id });
  }
}
