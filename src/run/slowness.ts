import { SIDE_NAMES, type Side } from '../sides';
import type { SideState, Silence } from './session-types';
import type { Timers } from './timers';

/** So long a side may take to start before the reader is told that something is slow. */
const STARTS_WITHIN_MS = 10_000;

/**
 * Tells when a side is slow, in words: it takes long to start, or does not answer. Nothing is concluded of that: it goes
 * on, and the reader may end it.
 */
export class Slowness {
  readonly #timers: Timers;
  readonly #tell: (side: Side, text: string | undefined) => void;
  readonly #starting = new Map<Side, () => void>();
  readonly #late = new Set<Side>();
  readonly #silences = new Map<Side, Silence>();
  readonly #told = new Map<Side, string>();

  /** @param tell what to say of a side; nothing when it is slow no longer */
  constructor(timers: Timers, tell: (side: Side, text: string | undefined) => void) {
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
    const text = this.#textOf(side);
    if (text === this.#told.get(side)) return;
    if (text === undefined) this.#told.delete(side);
    else this.#told.set(side, text);
    this.#tell(side, text);
  }

  #textOf(side: Side): string | undefined {
    const silence = this.#silences.get(side);
    const name = SIDE_NAMES[side];
    if (silence?.changed)
      return `${name} has not answered for a while: this machine is busy, or the changed program never pauses. It is still waited for; Stop ends it.`;
    if (silence)
      return `${name} has not answered for a while: this machine is busy. It is still waited for; Stop ends it.`;
    if (this.#late.has(side))
      return `${name} takes long to start: this machine is busy, or the connection is slow. It is still waited for; Stop ends it.`;
    return undefined;
  }
}
