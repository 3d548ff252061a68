import { SIDES } from '../sides';
import type { HeldSession, Session, SessionHandlers, SessionInit, StartSession } from './session-types';

/** Who has not pressed by then was only passing by. */
const KEEP_MS = 60_000;

export type HoldSession = (init: SessionInit) => Promise<HeldSession>;
/** What a session is to run, without those whom it tells. */
export type SpareInit = Omit<SessionInit, 'handlers'>;

/**
 * A session made ready before it is wanted, for somebody who is about to press Run. It is used once, for exactly what it
 * was made for, or thrown away.
 */
export class Spare {
  /** Starts the session that was held; to be called with what {@link Spare.fits}. */
  readonly start: StartSession;
  readonly #init: SpareInit;
  readonly #session: Promise<HeldSession>;
  readonly #timer: ReturnType<typeof setTimeout>;
  #handlers: SessionHandlers | undefined;
  /** What was told before there was somebody to hear it. */
  #untold: ((handlers: SessionHandlers) => void)[] = [];
  #state: 'held' | 'taken' | 'dropped' = 'held';

  constructor(init: SpareInit, hold: HoldSession) {
    this.#init = init;
    this.#session = hold({ ...init, handlers: this.#relay() });
    // Whoever takes it hears of a failure; nobody else needs to.
    this.#session.catch(() => {});
    this.#timer = setTimeout(() => this.drop(), KEEP_MS);
    this.start = (wanted) => this.#take(wanted.handlers);
  }

  /** Whether it is what a run wants. */
  fits(wanted: SpareInit): boolean {
    const { bundle, cause, devices, frames } = this.#init;
    return (
      this.#state === 'held' &&
      textsOf(wanted) === textsOf(this.#init) &&
      bundle === wanted.bundle &&
      cause === wanted.cause &&
      devices === wanted.devices &&
      SIDES.every((side) => frames[side] === wanted.frames[side])
    );
  }

  /** Ends what was held. One that was taken stays. */
  drop(): void {
    if (this.#state !== 'held') return;
    this.#state = 'dropped';
    clearTimeout(this.#timer);
    void this.#session.then(
      (session) => session.stop(),
      () => {},
    );
  }

  async #take(handlers: SessionHandlers): Promise<Session> {
    if (this.#state !== 'held') throw new Error('This spare session has been used or dropped.');
    this.#state = 'taken';
    clearTimeout(this.#timer);
    this.#handlers = handlers;
    for (const tell of this.#untold.splice(0)) tell(handlers);
    const session = await this.#session;
    try {
      await session.begin();
    } catch (error) {
      session.stop();
      throw error;
    }
    return session;
  }

  #relay(): SessionHandlers {
    const tell = (what: (handlers: SessionHandlers) => void): void => {
      if (this.#handlers) what(this.#handlers);
      else if (this.#state === 'held') this.#untold.push(what);
    };
    return {
      observation: (side, observation) => tell((to) => to.observation(side, observation)),
      state: (side, state) => tell((to) => to.state(side, state)),
      failure: (side, failure) => tell((to) => to.failure(side, failure)),
      console: (side, line) => tell((to) => to.console?.(side, line)),
      actions: (states) => tell((to) => to.actions(states)),
      warning: (text) => tell((to) => to.warning?.(text)),
      silence: (side, silence) => tell((to) => to.silence?.(side, silence)),
    };
  }
}

/** All of it that is compared by what it says. */
const textsOf = ({ demo, variant, colorScheme, actions, edits }: SpareInit): string =>
  JSON.stringify([demo, variant, colorScheme, actions, edits.twilio, edits.videosdk, edits.page]);
