import type {
  Session,
  SessionHandlers,
  SessionInit,
  SideState,
  Silence,
  StartSession,
} from './session-types';
import type { ConsoleLine } from '../pane/console-line';
import type { Side } from '../sides';
import { Slowness, type Slow } from './slowness';
import { Timers } from './timers';

export interface RunHandlers extends Omit<SessionHandlers, 'silence'> {
  /** Says why a side is slow; nothing when it is no longer. */
  slow?(side: Side, why: Slow | undefined): void;
  /** The session could not be started, or what it needs could not be loaded. */
  broken(error: unknown): void;
}

/** What a run starts: a session, and what it is given. */
export interface Prepared {
  startSession: StartSession;
  init: Omit<SessionInit, 'handlers'>;
}

/**
 * One run of a demo, from the press that starts it to its end. Whoever shows it makes a new one for each run: what
 * comes late of a run that has ended, be it an event, a failure or the session itself, reaches nobody.
 */
export class Run {
  /** Stopped with the run. */
  readonly timers = new Timers();
  readonly #ending = new AbortController();
  readonly #handlers: RunHandlers & SessionHandlers;
  #session: Session | undefined;

  constructor(handlers: RunHandlers) {
    const slowness = new Slowness(this.timers, (side, why) => handlers.slow?.(side, why));
    this.#handlers = {
      observation: this.#whileItRuns(handlers.observation),
      state: this.#whileItRuns((side: Side, state: SideState) => {
        handlers.state(side, state);
        slowness.enter(side, state);
      }),
      silence: this.#whileItRuns((side: Side, silence: Silence | undefined) =>
        slowness.silent(side, silence),
      ),
      failure: this.#whileItRuns(handlers.failure),
      console: this.#whileItRuns((side: Side, line: ConsoleLine) => handlers.console?.(side, line)),
      actions: this.#whileItRuns(handlers.actions),
      warning: this.#whileItRuns((text: string | undefined) => handlers.warning?.(text)),
      broken: this.#whileItRuns(handlers.broken),
    };
  }

  /** Aborted when the run ends. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** What runs; nothing before it has started and after it has ended. */
  get session(): Session | undefined {
    return this.#session;
  }

  /**
   * Starts the session, unless the run ends before.
   * @param prepare loads what the run needs
   * @returns whether it runs; why it does not was told to `broken`, unless the run has ended meanwhile
   */
  async start(prepare: () => Promise<Prepared>): Promise<boolean> {
    try {
      const { startSession, init } = await prepare();
      if (this.signal.aborted) return false;
      const session = await startSession({ ...init, handlers: this.#handlers });
      if (this.signal.aborted) {
        session.stop();
        return false;
      }
      this.#session = session;
      return true;
    } catch (error) {
      this.#handlers.broken(error);
      return false;
    }
  }

  /** Ends what runs. */
  end(): void {
    this.#ending.abort();
    this.timers.stop();
    this.#session?.stop();
    this.#session = undefined;
  }

  #whileItRuns<Told extends unknown[]>(tell: (...told: Told) => void): (...told: Told) => void {
    return (...told) => {
      if (!this.signal.aborted) tell(...told);
    };
  }
}
