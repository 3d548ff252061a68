import type { End, FromWorker, ToWorker, WorkerSettings } from './protocol';

/** What a browser hands to the worker for one transform. */
interface Transformer {
  readonly options: End;
  readonly readable: ReadableStream<RTCEncodedVideoFrame>;
  readonly writable: WritableStream<RTCEncodedVideoFrame>;
  sendKeyFrameRequest(): Promise<unknown>;
}

/** The part of a worker's global object that is used. */
export interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: { data: ToWorker }) => void) | null;
  onrtctransform: ((event: { transformer: Transformer }) => void) | null;
}

/**
 * The program of the worker: puts the payload of frames that arrive into the frames of placeholders that leave.
 *
 * Its text is the worker's source, so that no file of its own has to be found on a page that is not ours: it must use
 * nothing from outside itself.
 */
export function passFrames(scope: WorkerScope, { blackPictures }: WorkerSettings): void {
  /** A queue that is longer than this lags for good: it starts anew on a key frame. */
  const LONGEST_QUEUE = 25;
  const KEY_REQUEST_MS = 400;
  /** Longer ago than any worker is old: its clock starts with it. */
  const NEVER = -Infinity;
  /** So long, with frames coming in and none getting out, an outlet counts as stuck. */
  const STUCK_MS = 1500;
  /** Longer, while the sender has to make a key frame first: a busy one takes its time. */
  const KEY_WAIT_MS = 3000;
  /** A viewer that asks for so many key frames in {@link COMPLAINTS_MS} cannot show what it gets. */
  const COMPLAINTS = 10;
  const COMPLAINTS_MS = 8000;

  interface Frame {
    data: ArrayBuffer;
    key: boolean;
    mimeType: string;
  }
  interface Intake {
    transformer: Transformer | undefined;
    outlets: Set<Outlet>;
    decode: boolean;
    /** The decoder gets real frames from the next key frame on, and black pictures until then. */
    decoding: boolean;
    requested: number;
    end: () => void;
  }
  interface Outlet {
    id: number;
    mode: 'pass' | 'hold' | 'forward';
    writer: WritableStreamDefaultWriter<RTCEncodedVideoFrame> | undefined;
    intake: Intake | undefined;
    /** Takes over from {@link Outlet.intake} with its next key frame. */
    next: Intake | undefined;
    queue: Frame[];
    /** Whether a frame of the placeholder has come since the outlet was routed. */
    started: boolean;
    /** Frames of the placeholder that wait for something to carry. */
    carriers: RTCEncodedVideoFrame[];
    /** Since when frames have come in and none got out; 0 when one just did. */
    waitingSince: number;
    complaints: number[];
    keyDrawn: number;
    told: boolean;
    end: () => void;
  }
  const intakes = new Map<number, Intake>();
  const outlets = new Map<number, Outlet>();
  const black = new Map(
    Object.entries(blackPictures).map(([mimeType, picture]) => [
      mimeType,
      Uint8Array.from(atob(picture), (character) => character.charCodeAt(0)).buffer,
    ]),
  );

  const intakeOf = (id: number): Intake => {
    const known = intakes.get(id);
    if (known) return known;
    const intake: Intake = {
      transformer: undefined,
      outlets: new Set(),
      decode: false,
      decoding: true,
      requested: NEVER,
      end: () => {},
    };
    intakes.set(id, intake);
    return intake;
  };
  const outletOf = (id: number): Outlet => {
    const known = outlets.get(id);
    if (known) return known;
    const outlet: Outlet = {
      id,
      mode: 'pass',
      writer: undefined,
      intake: undefined,
      next: undefined,
      queue: [],
      started: false,
      carriers: [],
      waitingSince: 0,
      complaints: [],
      keyDrawn: NEVER,
      told: false,
      end: () => {},
    };
    outlets.set(id, outlet);
    return outlet;
  };
  const mimeTypeOf = (frame: RTCEncodedVideoFrame): string =>
    ((frame.getMetadata() as { mimeType?: string }).mimeType ?? '').toLowerCase();
  /** VP8 and H.264 say in the payload what is a key frame; the others in front of it, where the carrier's word counts. */
  const carrierMatters = ({ mimeType }: Frame): boolean =>
    mimeType !== 'video/vp8' && mimeType !== 'video/h264';

  function requestKey(intake: Intake | undefined): void {
    const now = performance.now();
    if (!intake?.transformer || now - intake.requested < KEY_REQUEST_MS) return;
    intake.requested = now;
    intake.transformer.sendKeyFrameRequest().catch(() => {
      // Nothing arrives yet, or any more.
      intake.requested = NEVER;
    });
  }

  /** Leaves no frame of before: the next to go out is a key frame. */
  function startAnew(outlet: Outlet): void {
    outlet.queue = [];
    outlet.next ??= outlet.intake;
    outlet.intake = undefined;
    requestKey(outlet.next);
  }

  function leave(outlet: Outlet): void {
    outlet.intake?.outlets.delete(outlet);
    outlet.next?.outlets.delete(outlet);
    outlet.intake = outlet.next = undefined;
    outlet.queue = [];
    outlet.waitingSince = 0;
    outlet.complaints = [];
    outlet.told = false;
  }

  /** Ends forwarding. What is left of the placeholder is dropped. */
  function stop(outlet: Outlet, mode: 'pass' | 'hold'): void {
    leave(outlet);
    outlet.carriers = [];
    outlet.started = false;
    outlet.mode = mode;
  }

  function route(outlet: Outlet, intake: Intake): void {
    const { mode, intake: before } = outlet;
    if (mode === 'forward' && (before === intake || outlet.next === intake)) return;
    const { queue } = outlet;
    leave(outlet);
    if (mode === 'forward' && before) {
      // Another layer of the same picture: goes on with this one until the other can take over.
      outlet.intake = before;
      before.outlets.add(outlet);
      outlet.queue = queue;
    }
    outlet.mode = 'forward';
    outlet.next = intake;
    intake.outlets.add(outlet);
    if (outlet.started) requestKey(intake);
    else scope.postMessage({ type: 'draw', outlet: outlet.id });
  }

  /** Takes a frame that arrived in for one viewer. */
  function take(outlet: Outlet, intake: Intake, frame: Frame): void {
    if (outlet.next === intake) {
      if (!outlet.started) {
        // Only a connected viewer's placeholder is encoded: the first frame of it says that there is somebody to serve.
        scope.postMessage({ type: 'draw', outlet: outlet.id });
        return watch(outlet);
      }
      if (!frame.key) {
        requestKey(intake);
        return watch(outlet);
      }
      outlet.intake?.outlets.delete(outlet);
      outlet.intake = intake;
      outlet.next = undefined;
      outlet.queue = [];
      intake.outlets.add(outlet);
    } else if (outlet.queue.length >= LONGEST_QUEUE) {
      startAnew(outlet);
      if (!frame.key) return;
      outlet.intake = intake;
      outlet.next = undefined;
    }
    outlet.queue.push(frame);
    watch(outlet);
    flush(outlet);
  }

  /** Sends what can be sent, and asks for what is missing. */
  function flush(outlet: Outlet): void {
    const { queue, carriers, writer } = outlet;
    while (writer && queue[0] && carriers[0]) {
      const [frame] = queue;
      const carrier = carriers.shift() as RTCEncodedVideoFrame;
      const mimeType = mimeTypeOf(carrier);
      if (frame.mimeType && mimeType && frame.mimeType !== mimeType) {
        if (!outlet.told) scope.postMessage({ type: 'codec', outlet: outlet.id, mimeType: frame.mimeType });
        outlet.told = true;
        continue;
      }
      if (carrierMatters(frame) && frame.key !== (carrier.type === 'key')) {
        if (frame.key) {
          const now = performance.now();
          if (now - outlet.keyDrawn > KEY_REQUEST_MS)
            scope.postMessage({ type: 'draw-key', outlet: outlet.id });
          outlet.keyDrawn = now;
          continue;
        }
        carriers.unshift(carrier);
        startAnew(outlet);
        return;
      }
      queue.shift();
      outlet.waitingSince = 0;
      carrier.data = frame.data;
      writer.write(carrier).catch(() => {
        // The connection has closed.
      });
    }
    if (queue.length > 0) scope.postMessage({ type: 'draw', outlet: outlet.id });
  }

  /** Tells when nothing gets out although something comes in. */
  function watch(outlet: Outlet): void {
    const now = performance.now();
    outlet.waitingSince ||= now;
    const patience = outlet.started && outlet.next ? KEY_WAIT_MS : STUCK_MS;
    if (now - outlet.waitingSince > patience) tellStuck(outlet);
  }

  /** A key frame of the placeholder means that the viewer asked for one. */
  function complain(outlet: Outlet): void {
    const now = performance.now();
    if (now - outlet.keyDrawn < KEY_REQUEST_MS) return;
    requestKey(outlet.intake ?? outlet.next);
    outlet.complaints = [...outlet.complaints.filter((time) => now - time < COMPLAINTS_MS), now];
    if (outlet.complaints.length >= COMPLAINTS) tellStuck(outlet);
  }

  function tellStuck(outlet: Outlet): void {
    outlet.waitingSince = 0;
    outlet.complaints = [];
    scope.postMessage({ type: 'stuck', outlet: outlet.id });
  }

  async function runIntake(id: number, transformer: Transformer): Promise<void> {
    const intake = intakeOf(id);
    intake.transformer = transformer;
    const reader = transformer.readable.getReader();
    const writer = transformer.writable.getWriter();
    intake.end = () => void reader.cancel().catch(() => {});
    for (;;) {
      const { value: frame, done } = await reader.read();
      if (done) break;
      const mimeType = mimeTypeOf(frame);
      const key = frame.type === 'key';
      for (const outlet of [...intake.outlets]) {
        take(outlet, intake, { data: frame.data.slice(0), key, mimeType });
      }
      const picture = black.get(mimeType);
      if (key || !picture) intake.decoding = intake.decode || !picture;
      if (picture && !intake.decoding) frame.data = picture.slice(0);
      // A decoder that has seen only black pictures can do nothing with the rest of a sequence.
      if (intake.decode && !intake.decoding) requestKey(intake);
      await writer.write(frame);
    }
  }

  async function runOutlet(id: number, transformer: Transformer): Promise<void> {
    const outlet = outletOf(id);
    const reader = transformer.readable.getReader();
    const writer = transformer.writable.getWriter();
    outlet.writer = writer;
    outlet.end = () => void reader.cancel().catch(() => {});
    for (;;) {
      const { value: frame, done } = await reader.read();
      if (done) break;
      if (outlet.mode === 'pass') await writer.write(frame);
      if (outlet.mode !== 'forward') continue;
      outlet.carriers.push(frame);
      if (!outlet.started) requestKey(outlet.next);
      else if (frame.type === 'key') complain(outlet);
      outlet.started = true;
      flush(outlet);
    }
  }

  scope.onrtctransform = ({ transformer }) => {
    const { role, id } = transformer.options;
    (role === 'intake' ? runIntake : runOutlet)(id, transformer).catch(() => {
      // The connection has closed.
    });
  };
  scope.onmessage = ({ data: message }) => {
    switch (message.type) {
      case 'route': {
        const outlet = outletOf(message.outlet);
        if (message.intake !== undefined) return route(outlet, intakeOf(message.intake));
        return stop(outlet, 'pass');
      }
      case 'hold':
        return stop(outletOf(message.outlet), 'hold');
      case 'decode': {
        const intake = intakeOf(message.intake);
        intake.decode = message.on;
        if (message.on && !intake.decoding) requestKey(intake);
        return;
      }
      case 'forget': {
        const [intake, outlet] = [intakes.get(message.id), outlets.get(message.id)];
        intakes.delete(message.id);
        outlets.delete(message.id);
        if (outlet) leave(outlet);
        // A browser may keep the streams of a closed connection open.
        intake?.end();
        outlet?.end();
      }
    }
  };
  scope.postMessage({ type: 'ready' });
}
