import type { Observation } from '../pane/observation';
import type { ActionName } from '../demos/actions';
import { type Side, SIDES, SIDE_NAMES } from '../sides';
import { JOINED } from './joined';
import type { SideState } from './session-types';
import { Timers } from './timers';

/** An event as the log names it. */
export interface LoggedEvent {
  emitter: string;
  event: string;
}

/** Actions to take once both sides have settled, and the events that the last of them (or the start) is taken for, of one side or both. */
export interface Replay {
  actions: readonly ActionName[];
  events?: Partial<Record<Side, LoggedEvent>>;
}

/** Both sides have settled when neither has reported anything for so long. */
const QUIET_MS = 1500;
/** A side that runs, has not joined and says nothing for so long, or joins and never falls silent, is not waited for longer. */
const SETTLE_MS = 20_000;
/**
 * Then the reader is told that it has not come yet; it is watched for all the same. VideoSDK tries to reconnect for the
 * first time about five seconds after its socket was lost.
 */
const SIGHT_MS = 30_000;

export interface ReplayHost {
  perform(action: ActionName): Promise<unknown>;
  say(text: string): void;
  /** Points out the event that a side reported last. */
  mark(side: Side): void;
}

/** Watches a demo that has just been started, takes the actions one by one as both sides settle, and points out the events. */
export class ReplayRun {
  readonly #replay: Replay;
  readonly #host: ReplayHost;
  readonly #joined = new Set<Side>();
  readonly #seen = new Set<Side>();
  readonly #states = new Map<Side, SideState>();
  readonly #timers = new Timers();
  #watching: boolean;
  #changed: () => void = () => {};
  #stopped = false;

  constructor(replay: Replay, host: ReplayHost) {
    this.#replay = replay;
    this.#host = host;
    this.#watching = replay.actions.length === 0;
  }

  /** Takes what a side reports. */
  observe(side: Side, { emitter, event }: Observation): void {
    if (event === JOINED[side]) this.#joined.add(side);
    const wanted = this.#replay.events?.[side];
    if (this.#watching && !this.#seen.has(side) && wanted?.emitter === emitter && wanted.event === event) {
      this.#seen.add(side);
      this.#host.mark(side);
    }
    this.#changed();
  }

  /** Takes what has become of a side. */
  enter(side: Side, state: SideState): void {
    this.#states.set(side, state);
    this.#changed();
  }

  /** Plays it to its end. Resolves early when stopped. */
  async play(): Promise<void> {
    const { actions, events } = this.#replay;
    for (const [index, action] of actions.entries()) {
      await this.#settled();
      if (this.#stopped) return;
      this.#watching = index === actions.length - 1;
      await this.#host.perform(action);
    }
    if (!events) return;
    const known = (): boolean =>
      SIDES.every((side) => !events[side] || this.#seen.has(side) || this.#isLost(side));
    await this.#started();
    await this.#until({ limitMs: SIGHT_MS }, known);
    if (!known() && !this.#stopped) {
      this.#host.say(this.#verdict(events));
      await this.#until({}, known);
    }
    if (!this.#stopped) this.#host.say(this.#verdict(events));
  }

  /**
   * Until both sides have joined and fallen silent. A join takes as long as the machine takes, and devices are still being
   * opened after it, when an SDK refuses a second word.
   */
  async #settled(): Promise<void> {
    await this.#started();
    const isIn = (side: Side): boolean => this.#joined.has(side) || this.#isLost(side);
    await this.#until({ silentMs: SETTLE_MS }, () => SIDES.every(isIn));
    await this.#until({ limitMs: SETTLE_MS }, () => true, QUIET_MS);
  }

  #started(): Promise<void> {
    return this.#until({}, () => SIDES.every((side) => this.#hasStarted(side)));
  }

  #hasStarted(side: Side): boolean {
    return this.#joined.has(side) || this.#states.get(side) === 'running' || this.#isLost(side);
  }

  #isLost(side: Side): boolean {
    const state = this.#states.get(side);
    return state === 'failed' || state === 'stopped';
  }

  stop(): void {
    this.#stopped = true;
    this.#timers.stop();
    this.#changed();
  }

  #verdict(events: Partial<Record<Side, LoggedEvent>>): string {
    const wanted = SIDES.filter((side) => events[side]);
    const name = (side: Side) => `${events[side]?.emitter} ${events[side]?.event}`;
    const missing = wanted.filter((side) => !this.#seen.has(side));
    if (missing.length === 0)
      return `Replayed: ${wanted.map((side) => `${SIDE_NAMES[side]} reported ${name(side)}`).join(', ')}.`;
    const texts = missing.map((side) =>
      this.#isLost(side)
        ? `${SIDE_NAMES[side]} could not be watched: it does not run.`
        : `${SIDE_NAMES[side]} has not reported ${name(side)} within ${SIGHT_MS / 1000} seconds. This page is still waiting for it.`,
    );
    return [...texts, 'Run both starts again.'].join(' ');
  }

  /**
   * Waits until something holds and then stays so, undisturbed by events, for `quietMs`; for `limitMs` at most, or until
   * nothing has been reported for `silentMs`.
   */
  #until(
    { limitMs, silentMs }: { limitMs?: number; silentMs?: number },
    holds: () => boolean,
    quietMs = 0,
  ): Promise<void> {
    return new Promise((resolve) => {
      let disturb = (): void => {};
      let callOff = (): void => {};
      const finish = (): void => {
        disturb();
        callOff();
        this.#changed = () => {};
        resolve();
      };
      if (limitMs !== undefined) callOff = this.#timers.after(limitMs, finish);
      this.#changed = () => {
        disturb();
        if (this.#stopped) finish();
        else if (holds()) disturb = this.#timers.after(quietMs, finish);
        else if (silentMs !== undefined) disturb = this.#timers.after(silentMs, finish);
      };
      this.#changed();
    });
  }
}
