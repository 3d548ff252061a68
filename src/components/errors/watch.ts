import { outcomeOf, outcomeOfRejection, settled, type Outcome } from '../../errors/outcome';
import type { PaneFailure } from '../../pane/failure';
import type { SessionHandlers } from '../../run/session-types';
import { Timers } from '../../run/timers';
import { SIDES, type Side } from '../../sides';

/** A run that has told nothing new for so long is over. Counts from when the programs run, however long that takes. */
const QUIET_MS = 4000;
/** What VideoSDK tells of a lost network comes late. */
const LIMIT_MS = 45_000;
/** A program that failed so was not run, or not to its end: what its SDK did not tell says nothing. */
const UNWATCHED: ReadonlySet<PaneFailure['kind']> = new Set([
  'syntax',
  'sdk-load',
  'program-load',
  'navigated',
  'stopped',
]);

export interface WatchInit {
  /** How long it takes until everything was told. */
  seconds: number;
  /** Events that tell of an error this time, though at other times they do not. */
  signs: readonly string[];
  changed(side: Side, outcomes: readonly Outcome[]): void;
  /** Nothing new was told for a while. Comes again if something is. */
  concluded(): void;
}

/** Collects from a session what each side told of an error, and says when that seems to be all. */
export class Watch {
  readonly #init: WatchInit;
  readonly #timers = new Timers();
  readonly #seen: Record<Side, Outcome[]> = { twilio: [], videosdk: [] };
  /** The sides whose programs have run, or have failed. */
  readonly #begun = new Set<Side>();
  readonly #unwatched = new Set<Side>();
  /** Calls off the end of the wait for more. */
  #callOff = (): void => {};
  /** When a run that takes long has told everything, on the page's clock. */
  #notBefore = 0;

  constructor(init: WatchInit) {
    this.#init = init;
    for (const side of SIDES) init.changed(side, []);
  }

  /** What a side told; nothing where its program could not be run. */
  outcomesOf(side: Side): readonly Outcome[] | undefined {
    return this.#unwatched.has(side) ? undefined : this.#seen[side];
  }

  /** Handlers that see what others see. */
  over(handlers: SessionHandlers): SessionHandlers {
    return {
      ...handlers,
      observation: (side, observation) => {
        handlers.observation(side, observation);
        this.#see(side, outcomeOf(observation, this.#init.signs));
      },
      state: (side, state) => {
        handlers.state(side, state);
        if (state === 'running' || state === 'failed') this.#begin(side);
      },
      failure: (side, failure) => {
        handlers.failure(side, failure);
        if (UNWATCHED.has(failure.kind)) this.#unwatched.add(side);
        if (failure.kind === 'rejection') this.#see(side, outcomeOfRejection(failure));
      },
    };
  }

  /** A side starts again. */
  restart(side: Side): void {
    this.#seen[side] = [];
    this.#begun.delete(side);
    this.#unwatched.delete(side);
    this.#init.changed(side, []);
  }

  /** Nothing is concluded any more. */
  end(): void {
    this.#timers.stop();
  }

  /** Takes that the program of a side runs, or has failed. The clocks start when both do. */
  #begin(side: Side): void {
    if (this.#begun.has(side)) return;
    this.#begun.add(side);
    if (this.#begun.size < SIDES.length) return;
    const ms = this.#init.seconds * 1000;
    this.#notBefore = performance.now() + ms;
    this.#waitForMore();
    this.#timers.after(LIMIT_MS + ms, () => this.#init.concluded());
  }

  #see(side: Side, outcome: Outcome | undefined): void {
    if (!outcome) return;
    this.#seen[side] = settled([...this.#seen[side], outcome]);
    this.#init.changed(side, this.#seen[side]);
    this.#waitForMore();
  }

  #waitForMore(): void {
    this.#callOff();
    if (this.#begun.size < SIDES.length) return;
    const wait = Math.max(QUIET_MS, this.#notBefore - performance.now());
    this.#callOff = this.#timers.after(wait, () => this.#init.concluded());
  }
}
