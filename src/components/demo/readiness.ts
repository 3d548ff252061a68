import type { HoldSession, Spare, SpareInit } from '../../run/spare';
import type { SessionInit, StartSession } from '../../run/session-types';
import { Latest } from '../ui/latest';
import { part } from '../ui/part';

/** What a run would need if somebody pressed Run now. */
export interface Wanted {
  hold: HoldSession;
  init: SpareInit;
}

/**
 * Makes a run ready when somebody is about to press Run: the pointer, a finger or the focus has come to the bar, or after a
 * run the pointer to the button itself. Before that nothing is fetched, and with `Save-Data` nothing before the press.
 */
export class Readiness {
  readonly #wanted: () => Promise<Wanted | undefined>;
  readonly #attempts = new Latest();
  #spare: Spare | undefined;
  #isUnasked = false;

  /**
   * @param bar of the demo
   * @param wanted says what a run needs, and loads what that takes; undefined where nothing can be made ready
   * @param signal aborted when the demo is taken out of the page
   */
  constructor(bar: HTMLElement, wanted: () => Promise<Wanted | undefined>, signal: AbortSignal) {
    this.#wanted = wanted;
    const getReady = (): void => {
      if (!this.#isUnasked) void this.#getReady();
    };
    for (const type of ['pointerenter', 'pointerdown', 'focusin'])
      bar.addEventListener(type, getReady, { signal, passive: true });
    // Whoever has pressed Stop is at the bar already.
    part(bar, '[data-run]').addEventListener('pointerenter', getReady, { signal, passive: true });
    signal.addEventListener('abort', () => this.drop());
  }

  /** Starts the run that was made ready, once; undefined when there is none, or one for something else. */
  take(init: Omit<SessionInit, 'handlers'>): StartSession | undefined {
    this.#attempts.cancel();
    const spare = this.#spare;
    this.#spare = undefined;
    if (spare?.fits(init)) return spare.start;
    spare?.drop();
    return undefined;
  }

  /** Does something that brings the focus to the bar although nobody is about to press: a link has led here. */
  unasked(act: () => void): void {
    this.#isUnasked = true;
    act();
    this.#isUnasked = false;
  }

  /** Throws away what was made ready. */
  drop(): void {
    this.#attempts.cancel();
    this.#spare?.drop();
    this.#spare = undefined;
  }

  async #getReady(): Promise<void> {
    if (savesData()) return;
    const attempt = this.#attempts.begin();
    try {
      const [wanted, { Spare }] = await Promise.all([this.#wanted(), import('../../run/spare')]);
      if (attempt.aborted || !wanted || this.#spare?.fits(wanted.init)) return;
      this.#spare?.drop();
      this.#spare = new Spare(wanted.init, wanted.hold);
    } catch {
      // Whoever presses Run is told what could not be loaded.
    }
  }
}

/** Not every browser tells. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
