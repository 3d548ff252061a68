const TICK_MS = 1000;
/** A tick that comes so late says that this page is held up itself, and nothing of the pane. */
const LATE_MS = 400;
/** Ticks without an answer after which a pane counts as slow. */
const SLOW_TICKS = 6;
/**
 * Ticks without an answer after which a pane counts as stuck: while it starts, and later. An SDK's code alone takes more
 * than half a second of a free machine in one piece. Loops are stopped sooner, by the check that is compiled into the
 * program; this is for all else.
 */
const STUCK_TICKS = { starting: 30, running: 20 };
/** A pane that has come back from a long silence before is waited for so many times as long. */
const TIMES_SLOWEST = 6;
const MOST_TICKS = 120;
/** How long a check may take: at least, and before the pane has answered at all. */
const CHECK_MS = { least: 1500, first: 10_000 };

/** Of all panes that are asked. */
const pulses = new Set<Pulse>();
/** Counts what programs were seen to begin, of all panes: which one ran last is known without a clock. */
let turns = 0;

export interface PulseInit {
  ping(id: number): void;
  /** Whether the pane is ended when it is stuck. One that never is keeps no other from it. */
  mayEnd: boolean;
  /** The pane has not answered for a while, or has answered again. A busy machine does that as a busy program does. */
  onSlow(slow: boolean): void;
  /** The pane has not answered for so long that a busy machine is no likely reason. */
  onStuck(): void;
}

/**
 * Asks a pane again and again whether it still answers. A busy machine is told from a program that hangs by what is known
 * of it: only ticks count that came in time, and how slow the pane was before is how slow it may be. Panes that share a
 * process fall silent together: the one whose program ran last holds up the others, which wait until it is ended.
 */
export class Pulse {
  readonly #init: PulseInit;
  readonly #waiters = new Map<number, () => void>();
  readonly #timer: ReturnType<typeof setInterval>;
  /** When each question was asked that has no answer yet. */
  readonly #asked = new Map<number, number>();
  #nextId = 1;
  #due = performance.now() + TICK_MS;
  #missed = 0;
  #slow = false;
  #running = false;
  /** When the program was seen to run last, by {@link turns}. */
  #lastTurn = 0;
  /** The longest that an answer took, in milliseconds; nothing before the first. */
  #slowest: number | undefined;

  constructor(init: PulseInit) {
    this.#init = init;
    pulses.add(this);
    this.#ask();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  /** The program has started: from then on less patience is needed. */
  started(): void {
    this.#running = true;
  }

  /** The program begins to do something: it may not come to an end. */
  ran(): void {
    this.#lastTurn = ++turns;
  }

  /** Takes the pane's answer. */
  answered(id: number): void {
    const asked = this.#asked.get(id);
    if (asked !== undefined) this.#slowest = Math.max(this.#slowest ?? 0, performance.now() - asked);
    for (const each of this.#asked.keys()) if (each <= id) this.#asked.delete(each);
    this.#missed = 0;
    this.#tellSlow(false);
    // Questions are answered in order: one that is answered answers for those before it.
    for (const [each, settle] of this.#waiters) if (each <= id) settle();
  }

  /** Whether the pane's document answers, in a time that is long for this pane. */
  check(): Promise<boolean> {
    const patience =
      this.#slowest === undefined ? CHECK_MS.first : Math.max(CHECK_MS.least, TIMES_SLOWEST * this.#slowest);
    return new Promise((resolve) => {
      const settle = (answer: boolean): void => {
        clearTimeout(timeout);
        this.#waiters.delete(id);
        resolve(answer);
      };
      const timeout = setTimeout(() => settle(false), patience);
      const id = this.#nextId;
      this.#waiters.set(id, () => settle(true));
      this.#ask();
    });
  }

  /** All other panes are waited for as if they had just answered: what this one did may have kept them from it. */
  excuseOthers(): void {
    for (const other of pulses) if (other !== this) other.#missed = 0;
  }

  stop(): void {
    pulses.delete(this);
    clearInterval(this.#timer);
    for (const settle of this.#waiters.values()) settle();
  }

  #tick(): void {
    const now = performance.now();
    const late = now - this.#due > LATE_MS;
    this.#due = now + TICK_MS;
    if (this.#asked.size > 0 && !late) this.#missed += 1;
    if (this.#missed >= SLOW_TICKS) this.#tellSlow(true);
    if (this.#missed >= this.#mostMissed && !this.#isHeldUp) return this.#init.onStuck();
    this.#ask();
  }

  /** Whether another pane is silent as well whose program ran later. Of all, the last one is held up by none. */
  get #isHeldUp(): boolean {
    return [...pulses].some(
      (other) => other.#init.mayEnd && other.#missed >= SLOW_TICKS && other.#lastTurn > this.#lastTurn,
    );
  }

  get #mostMissed(): number {
    if (!this.#running) return STUCK_TICKS.starting;
    const known = Math.ceil((TIMES_SLOWEST * (this.#slowest ?? 0)) / TICK_MS);
    return Math.min(MOST_TICKS, Math.max(STUCK_TICKS.running, known));
  }

  #ask(): void {
    const id = this.#nextId++;
    this.#asked.set(id, performance.now());
    this.#init.ping(id);
  }

  #tellSlow(slow: boolean): void {
    if (slow === this.#slow) return;
    this.#slow = slow;
    this.#init.onSlow(slow);
  }
}
