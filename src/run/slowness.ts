import { SIDE_NAMES, type Side } from '../sides';
import type { SideState, Silence } from './session-types';
import type { Timers } from './timers';

/** So long a side may take to start before the reader is told that something is slow. */
const STARTS_WITHIN_MS = 10_000;

/** Why a side is slow: it has not started yet, or it does not answer, as its own program or as one that the reader changed. */
export type Slow = 'late' | 'silent' | 'silent-changed';

const REASONS: Record<Slow, string> = {
  late: 'this machine is busy, or the connection is slow',
  silent: 'this machine is busy',
  'silent-changed': 'this machine is busy, or the changed program never pauses',
};

/** Says why a side is slow, and what the reader can do. */
export const slowText = (side: Side, why: Slow): string => sentence(SIDE_NAMES[side], why);

/** Says which sides are slow: in one sentence where it is the same with both. */
export function slowTexts(slow: ReadonlyMap<Side, Slow>): string {
  const both = slow.get('twilio');
  return both && both === slow.get('videosdk')
    ? sentence('Both sides', both, true)
    : [...slow].map(([side, why]) => slowText(side, why)).join(' ');
}

function sentence(who: string, why: Slow, many = false): string {
  const late = many ? 'take long to start' : 'takes long to start';
  const what = why === 'late' ? late : `${many ? 'have' : 'has'} not answered for a while`;
  return `${who} ${what}: ${REASONS[why]}. Wait a little longer, or press Stop.`;
}

/**
 * Tells when a side is slow: it takes long to start, or does not answer. Nothing is concluded of that: it goes
 * on, and the reader may end it.
 */
export class Slowness {
  readonly #timers: Timers;
  readonly #tell: (side: Side, why: Slow | undefined) => void;
  readonly #starting = new Map<Side, () => void>();
  readonly #late = new Set<Side>();
  readonly #silences = new Map<Side, Silence>();
  readonly #told = new Map<Side, Slow>();

  /** @param tell why a side is slow; nothing when it is slow no longer */
  constructor(timers: Timers, tell: (side: Side, why: Slow | undefined) => void) {
    this.#timers = timers;
    this.#tell = tell;
  }

  /** Takes what has become of a side. */
  enter(side: Side, state: SideState): void {
    this.#starting.get(side)?.();
    this.#late.delete(side);
    if (state !== 'running') this.#silences.delete(side);
    if (state === 'loading') {
      const callOff = this.#timers.after(STARTS_WITHIN_MS, () => {
        this.#late.add(side);
        this.#say(side);
      });
      this.#starting.set(side, callOff);
    }
    this.#say(side);
  }

  /** Takes that a side's pane does not answer, or that it answers again. */
  silent(side: Side, silence: Silence | undefined): void {
    if (silence) this.#silences.set(side, silence);
    else this.#silences.delete(side);
    this.#say(side);
  }

  #say(side: Side): void {
    const why = this.#whyOf(side);
    if (why === this.#told.get(side)) return;
    if (why === undefined) this.#told.delete(side);
    else this.#told.set(side, why);
    this.#tell(side, why);
  }

  #whyOf(side: Side): Slow | undefined {
    const silence = this.#silences.get(side);
    if (silence) return silence.changed ? 'silent-changed' : 'silent';
    return this.#late.has(side) ? 'late' : undefined;
  }
}
