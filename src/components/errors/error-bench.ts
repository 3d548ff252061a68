import { outcomeOf, outcomeOfRejection, settled, type Outcome } from '../../errors/outcome';
import type { PaneFailure } from '../../pane/failure';
import { takePress } from '../../run/replay-link';
import { Run, type Prepared } from '../../run/run';
import { messageOf } from '../../sandbox/message-of';
import { SIDES, type Side } from '../../sides';
import { PaneView } from '../demo/pane-view';
import { ConnectedElement } from '../ui/connected-element';
import { colorScheme } from '../ui/color-scheme';
import { element } from '../ui/element';
import { part } from '../ui/part';
import { conclusionText, outcomeText } from './outcome-text';

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

/** Runs the pair of programs that provokes an error, below the entry whose button was pressed. */
class ErrorBench extends ConnectedElement {
  #shown: Record<Side, PaneView> | undefined;
  readonly #seen: Record<Side, Outcome[]> = { twilio: [], videosdk: [] };
  /** The sides whose programs have run, or have failed. */
  readonly #begun = new Set<Side>();
  readonly #unwatched = new Set<Side>();
  /** What the recorded run saw of the situation. */
  #record: Record<Side, Outcome[]> | undefined;
  /** What stands in the status, and what it says of sides that are slow. */
  #said = '';
  readonly #slow = new Map<Side, string>();
  #run: Run | undefined;
  /** What was pressed last. */
  #button: HTMLElement | undefined;
  /** Calls off the end of the wait for more. */
  #callOff = (): void => {};
  /** When a run that takes long has told everything, on the page's clock. */
  #notBefore = 0;

  protected override connected(signal: AbortSignal): void {
    this.addEventListener(
      'click',
      ({ target }) => {
        const button = (target as Element).closest<HTMLElement>('[data-provoke]');
        if (button) void this.#provoke(button);
      },
      { signal },
    );
    part(this, '[data-stop]').addEventListener('click', () => this.#stop(), { signal });
    window.addEventListener('hashchange', () => this.#follow(), { signal });
    signal.addEventListener('abort', () => this.#run?.end());
    this.#follow();
  }

  /** Who pressed “Provoke it” in the mapping has asked for it; who came by an address presses here. */
  #follow(): void {
    const id = location.hash.slice(1);
    const button = id && this.querySelector<HTMLElement>(`[data-provoke="${CSS.escape(id)}"]`);
    if (!button || !takePress(location.hash)) return;
    button.focus();
    void this.#provoke(button);
  }

  async #provoke(button: HTMLElement): Promise<void> {
    this.#run?.end();
    const { provoke: id = '', program = '', signs = '' } = button.dataset;
    const seconds = Number(button.dataset['seconds'] ?? 0);
    this.#showStart(button, seconds);
    const run = new Run({
      observation: (side, observation) => this.#see(side, outcomeOf(observation, signs.split(' '))),
      state: (side, state) => {
        this.#panes[side].show(state);
        if (state === 'running' || state === 'failed') this.#begin(side, seconds);
      },
      failure: (side, failure) => {
        this.#panes[side].fail(failure);
        if (UNWATCHED.has(failure.kind)) this.#unwatched.add(side);
        if (failure.kind === 'rejection') this.#see(side, outcomeOfRejection(failure));
      },
      slow: (side, text) => this.#tellSlow(side, text),
      actions: () => {},
      broken: (error) => this.#say(`This could not be provoked: ${messageOf(error)} Try again.`),
    });
    this.#run = run;
    this.#button = button;
    this.#notBefore = 0;
    this.#callOff = () => {};
    this.#begun.clear();
    this.#unwatched.clear();
    this.#slow.clear();
    await run.start(() => this.#prepare(id, program, run.signal));
  }

  /** Takes that the program of a side runs, or has failed. The clocks start when both do. */
  #begin(side: Side, seconds: number): void {
    if (this.#begun.has(side)) return;
    this.#begun.add(side);
    if (this.#begun.size < SIDES.length) return;
    this.#notBefore = performance.now() + seconds * 1000;
    this.#waitForMore();
    this.#run?.timers.after(LIMIT_MS + seconds * 1000, () => this.#conclude());
  }

  #showStart(button: HTMLElement, seconds: number): void {
    const entry = button.closest('li');
    const title = entry?.querySelector('h3')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    entry?.append(this.#bench);
    this.#bench.hidden = false;
    for (const side of SIDES) {
      this.#seen[side] = [];
      this.#list(side).replaceChildren();
      this.#panes[side].show('idle');
      this.#panes[side].show('loading');
    }
    this.#bench.dataset['state'] = 'running';
    this.#say(`Provoking: ${title}.${seconds ? ` This takes ${seconds} seconds.` : ''}`);
  }

  async #prepare(id: string, program: string, signal: AbortSignal): Promise<Prepared> {
    const [{ startSession }, { causeOf }, { recordOf }, { loadErrorProgram }] = await Promise.all([
      import('../../run/session'),
      import('../../errors/causes'),
      import('../../errors/provoked'),
      import('../../pane/modules'),
    ]);
    if (!signal.aborted) this.#record = recordOf(id);
    const bundle = await loadErrorProgram(program);
    if (!signal.aborted) this.#showPrograms(bundle.sources);
    return {
      startSession,
      init: {
        demo: program,
        bundle,
        cause: causeOf(id),
        edits: {},
        actions: [],
        frames: { twilio: this.#panes.twilio.frame, videosdk: this.#panes.videosdk.frame },
        colorScheme: colorScheme(),
      },
    };
  }

  #see(side: Side, outcome: Outcome | undefined): void {
    if (!outcome) return;
    this.#seen[side] = settled([...this.#seen[side], outcome]);
    this.#list(side).replaceChildren(
      ...this.#seen[side].map((each) =>
        element('li', { dataset: { outcome: JSON.stringify(each) } }, outcomeText(each)),
      ),
    );
    this.#waitForMore();
  }

  #waitForMore(): void {
    this.#callOff();
    if (this.#begun.size < SIDES.length) return;
    const wait = Math.max(QUIET_MS, this.#notBefore - performance.now());
    this.#callOff = this.#run?.timers.after(wait, () => this.#conclude()) ?? (() => {});
  }

  /** Says what each side did. The programs stay, and whatever comes later is still shown. */
  #conclude(): void {
    const said = SIDES.map((side) => {
      const outcomes = this.#unwatched.has(side) ? undefined : this.#seen[side];
      return conclusionText(side, outcomes, this.#record?.[side]);
    });
    this.#bench.dataset['state'] = 'done';
    this.#say(said.join(' '));
  }

  #showPrograms(sources: Record<Side, string>): void {
    for (const side of SIDES) part(this, `[data-program-of=${side}]`).textContent = sources[side];
  }

  #stop(): void {
    this.#run?.end();
    for (const side of SIDES) this.#panes[side].show('stopped');
    this.#bench.dataset['state'] = 'stopped';
    this.#slow.clear();
    this.#say('Stopped.');
  }

  get #bench(): HTMLElement {
    return part(this, '.error-bench');
  }

  /** Made of the page's markup when they are first needed. */
  get #panes(): Record<Side, PaneView> {
    const again = (): void => {
      this.#button?.focus({ preventScroll: true });
      if (this.#button) void this.#provoke(this.#button);
    };
    const view = (side: Side) => new PaneView(this.#pane(side), side, again);
    return (this.#shown ??= { twilio: view('twilio'), videosdk: view('videosdk') });
  }

  #pane(side: Side): HTMLElement {
    return part(this, `.pane[data-side=${side}]`);
  }

  #list(side: Side): HTMLElement {
    return part(this.#pane(side), '[data-outcomes]');
  }

  #say(text: string): void {
    this.#said = text;
    part(this, '[data-status]').textContent = [text, ...this.#slow.values()].join(' ');
  }

  #tellSlow(side: Side, text: string | undefined): void {
    this.#panes[side].slow(text);
    if (text) this.#slow.set(side, text);
    else this.#slow.delete(side);
    this.#say(this.#said);
  }
}

customElements.define('crossfade-error-bench', ErrorBench);
