import { parseFromPane, type FromPane } from './messages';
import { Meter } from './meter';

/** What a pane may send to the sandbox and report to the reader: far above what an SDK and a busy program need. */
const BRIDGE_RATE = { perSecond: 1000, burst: 4000 };
const REPORT_RATE = { perSecond: 50, burst: 500 };
/** Payloads of the sandbox count by their length as well: one more for each of so many characters or bytes. */
const UNIT = 10_000;
/** Beyond this many dropped messages the pane is only working against the page. */
const DROPPED_LIMIT = 50_000;
/** No program gets at the port: a message that is none was made to break something. */
const MALFORMED = 100;

export interface IntakeInit {
  /** More comes than the page takes; told once. */
  onFlood(): void;
  /** It does not stop. */
  onTooMuch(): void;
}

/** Counts what a pane says, before anything is made of it. */
export class Intake {
  readonly #init: IntakeInit;
  readonly #bridge = new Meter(BRIDGE_RATE);
  readonly #reports = new Meter(REPORT_RATE);
  #dropped = 0;

  constructor(init: IntakeInit) {
    this.#init = init;
  }

  /**
   * Takes one message.
   * @param now milliseconds.
   * @returns undefined for one that does not count.
   */
  take(data: unknown, now: number): FromPane | undefined {
    const payload = bridged(data);
    const meter = payload === undefined ? this.#reports : this.#bridge;
    if (!meter.take(now, 1 + Math.floor(lengthOf(payload) / UNIT))) return this.#drop(1);
    return parseFromPane(data) ?? this.#drop(MALFORMED);
  }

  /**
   * The page has done what a message asked for. The time that this took allows for no further messages: else the slower the
   * machine, the larger the flood that keeps its page busy all the time.
   * @param now milliseconds.
   */
  done(now: number): void {
    this.#bridge.pass(now);
    this.#reports.pass(now);
  }

  #drop(count: number): undefined {
    if (this.#dropped === 0) this.#init.onFlood();
    this.#dropped += count;
    if (this.#dropped > DROPPED_LIMIT) this.#init.onTooMuch();
  }
}

interface Payload {
  data?: unknown;
  body?: unknown;
}

/** What a message carries for the sandbox, if anything. */
function bridged(data: unknown): Payload | undefined {
  if (typeof data !== 'object' || data === null || !('bridge' in data)) return undefined;
  return (data.bridge ?? {}) as Payload;
}

function lengthOf({ data, body }: Payload = {}): number {
  const content = data ?? body;
  if (content instanceof ArrayBuffer) return content.byteLength;
  return typeof content === 'string' ? content.length : 0;
}
