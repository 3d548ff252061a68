import { ACTIONS, stepsTo, type ActionName } from '../../demos/actions';
import { readReplay, takePress } from '../../run/replay-link';
import type { Replay, ReplayRun } from '../../run/replay';
import { Run, type Prepared } from '../../run/run';
import type { Edits, StartSession } from '../../run/session-types';
import type { HoldSession } from '../../run/spare';
import { UNSEEN, whenUnseen } from '../../run/unseen';
import { messageOf } from '../../sandbox/message-of';
import { SIDE_NAMES, type Side } from '../../sides';
import { onlyChangedSide, type Editing, type LoadBundle } from '../editor/editing';
import { hasWritten } from '../../run/has-written';
import { ConnectedElement } from '../ui/connected-element';
import { Loading } from '../ui/loading';
import { part } from '../ui/part';
import { variantOf } from '../ui/variant';
import { DemoView } from './demo-view';
import { failureOf } from './failure-of';
import { hearRun } from './hear-run';
import { initOf } from './init-of';
import { loadRun } from './load-run';
import { play } from './play';
import { Readiness, type Wanted } from './readiness';
import type { RunParts } from './run-parts';
import { offerTries } from './tries';
import { Workspace } from './workspace';

/** Drives one demo on a page. The session, and with it the sandbox and the SDKs, is loaded on Run. */
export class DemoElement extends ConnectedElement {
  /** Loads what runs the demo: the sandbox, unless the page says otherwise. */
  loadSession: () => Promise<StartSession> = async () => (await loadRun(this)).startSession;
  /** Gets the programs, for their editors. Loaded late: a page that only shows them has no need of it. */
  loadBundle: LoadBundle = async (...which) => (await import('../../pane/modules')).loadDemo(...which);
  /** Loads what makes a run ready ahead of the press; not set where that is not wanted. */
  holdSession: (() => Promise<HoldSession>) | undefined = async () => (await loadRun(this)).holdSession;
  #shown: DemoView | undefined;
  /** Comes with the first run. */
  #parts: RunParts | undefined;
  #run: Run | undefined;
  /** Another demo on its way here, by whatever way it was chosen. */
  readonly loading = new Loading();
  /** What the reader had changed when it was run last. */
  #ran: Edits = {};
  readonly #taken: ActionName[] = [];
  /** Replayed on the next run. */
  #planned: Replay | undefined;
  #workspace: Workspace | undefined;
  #readiness: Readiness | undefined;
  /** Aborted when the demo is taken out of the page. */
  #connection: AbortSignal | undefined;

  protected override connected(signal: AbortSignal): void {
    this.#connection = signal;
    const { runButton, stopButton } = this.#view;
    this.#workspace = new Workspace(this, signal, () => runButton.click());
    this.#workspace.tabs.onOpen((key) => this.#parts?.look(key));
    this.#readiness = new Readiness(part(this, '.bar'), () => this.#wanted(), signal);
    runButton.addEventListener('click', () => this.#press(() => this.#runChanged()), { signal });
    stopButton.addEventListener('click', () => this.stop(), { signal });
    window.addEventListener('hashchange', () => this.#followHash(), { signal });
    offerTries((action) => this.#press(() => this.#try(action)), signal);
    signal.addEventListener('abort', () => {
      this.#end();
      this.#parts = undefined;
    });
    if (variantOf(this.dataset['name'] ?? '', this.dataset['react']) === 'react')
      part(this, '[data-status]').textContent = 'Run both loads React and the SDKs, about 0.6 MB.';
    this.#followHash();
    // Where one chooses what is shown, whoever knows that does it.
    if (hasWritten() && !this.closest('crossfade-playground, .error-bench')) void this.restore();
  }

  /** The editors of the demo's programs. */
  get editing(): Editing {
    return this.#view.editing;
  }

  /** Shows what the reader wrote into the programs before, and says so. */
  async restore(): Promise<void> {
    const said = await this.loading.begin(this.editing.restore());
    if (said) this.say(said);
  }

  /** The actions taken since the last run began, in order. */
  get taken(): readonly ActionName[] {
    return this.#taken;
  }

  /**
   * Shows a demo in the editors, and stops what runs. Nothing of it runs before the reader presses Run both.
   * @param edits what to show instead of the demo's own texts; what the reader wrote here before, when left out
   * @param actions taken one by one on the next run
   * @returns whether it is shown: not when another was opened meanwhile
   * @throws {Error} when it cannot be loaded; all then stays as it was
   */
  async open(name: string, edits?: Edits, actions: readonly ActionName[] = []): Promise<boolean> {
    if (!(await this.loading.begin(this.editing.open(name, edits)))) return false;
    this.#stopRun();
    this.dataset['name'] = name;
    this.#planned = actions.length > 0 ? { actions } : undefined;
    if (!edits) await this.restore();
    return true;
  }

  /** Says something in the demo's status. */
  say(text: string): void {
    this.#view.say(text);
  }

  /** Ends what runs or is to run, as the button Stop does. Where nothing does, nothing changes. */
  stop(): void {
    this.loading.cancel();
    this.#stopRun();
  }

  #stopRun(): void {
    if (!this.#view.canStop) return;
    this.#end();
    this.#view.stop();
  }

  /** Prepares what a row of the mapping led here for. Only a press on this site starts it; browsers play no picture else. */
  #followHash(): void {
    const replay = readReplay(location.hash, this.#view.bar.names);
    if (!replay) return;
    this.#planned = replay;
    const { runButton } = this.#view;
    this.scrollIntoView();
    this.#readiness?.unasked(() => runButton.focus({ preventScroll: true }));
    if (takePress(location.hash)) return void this.#start();
    const last = replay.actions.at(-1);
    this.#view.say(
      `This link replays ${last ? `“${ACTIONS[last].label}”` : 'the start'}. Press Run both to watch it.`,
    );
  }

  /** Acts when the demo that was chosen last is there. */
  #press(act: () => unknown): void {
    if (this.loading.busy) this.#view.wait();
    void this.loading.press(act, () => (this.#run ? this.#view.goOn() : this.#stopRun()));
  }

  /** Runs both sides, or only the one that was changed while both were running. */
  async #runChanged(): Promise<void> {
    const { edits } = this.editing;
    const session = this.#run?.session;
    const side = session && onlyChangedSide(this.#ran, edits);
    if (!side) return this.#start();
    await this.#restart(side, edits, `Only ${SIDE_NAMES[side]} was changed, so only it starts again.`);
  }

  /** Starts one side again that has failed, or both where nothing runs. */
  async #tryAgain(side: Side): Promise<void> {
    if (!this.#run?.session) return this.#start();
    await this.#restart(side, this.editing.edits, `${SIDE_NAMES[side]} starts again.`);
  }

  async #restart(side: Side, edits: Edits, why: string): Promise<void> {
    const run = this.#run;
    if (!run?.session) return;
    this.#ran = edits;
    const time = Date.now();
    this.#view.say(why);
    this.#parts?.restartSide(side, time);
    try {
      await run.session.restart(side, edits);
    } catch (error) {
      if (!run.signal.aborted) this.#fail(side, error);
    }
  }

  async #start(): Promise<void> {
    this.#end();
    const view = this.#view;
    this.#ran = this.editing.edits;
    this.#taken.length = 0;
    const startedAt = Date.now();
    view.start();
    const heard = hearRun({
      view,
      parts: () => this.#parts,
      replay: () => replay,
      canAct: () => run.session !== undefined,
      fail: (side, error) => this.#fail(side, error),
    });
    const run = new Run(heard.handlers);
    this.#run = run;
    const lookAway = whenUnseen([this, part(this, '.panes')], run.timers, () => {
      this.stop();
      view.say(UNSEEN);
    });
    run.signal.addEventListener('abort', lookAway);
    const planned = this.#planned;
    this.#planned = undefined;
    let replay: ReplayRun | undefined;
    const prepare = async (): Promise<Prepared> => {
      replay =
        planned &&
        (await play(planned, run, {
          perform: (action) => this.#perform(action),
          say: (text) => view.say(text),
          mark: (side) => this.#parts?.mark(side),
        }));
      return this.#prepare(startedAt);
    };
    if (await run.start(prepare)) heard.showActions();
  }

  /** A side cannot start. */
  #fail(side: Side, error: unknown): void {
    this.#view.fail(side, failureOf(error));
    this.#parts?.enter(side, 'failed');
  }

  async #prepare(startedAt: number): Promise<Prepared> {
    const [startSession, devices] = await Promise.all([
      this.loadSession(),
      this.#view.devices.load(),
      this.#loadParts(startedAt),
    ]);
    const init = initOf(this, this.#view, this.#ran, devices);
    return { startSession: this.#readiness?.take(init) ?? startSession, init };
  }

  /** What a run would need if it began now, loaded; nothing where it cannot be made ready, or runs. */
  async #wanted(): Promise<Wanted | undefined> {
    // What is held ready knows nothing of what makes an error's run go wrong.
    if (this.#run || !this.holdSession || this.dataset['entry']) return undefined;
    const [hold, devices] = await Promise.all([
      this.holdSession(),
      this.#view.devices.load(),
      import('./run-parts'),
    ]);
    if (this.#run || !this.holdSession || devices.isOn) return undefined;
    return { hold, init: initOf(this, this.#view, this.editing.edits, devices) };
  }

  /** What shows a run is loaded with the first one. */
  async #loadParts(startedAt: number): Promise<void> {
    const signal = this.#connection;
    const workspace = this.#workspace;
    const { RunParts } = await import('./run-parts');
    if (!workspace || !signal || signal.aborted) return;
    this.#parts ??= new RunParts({
      root: this,
      workspace,
      editing: this.#view.editing,
      session: () => this.#run?.session,
      say: (text) => this.#view.say(text),
      signal,
    });
    this.#parts.restart(startedAt);
  }

  /** An action that the page's text names was pressed: both sides run first, if they do not. */
  #try(action: ActionName | 'run'): void {
    if (action === 'run') return void this.#runChanged();
    if (this.#run) return void this.#perform(action);
    this.#planned = { actions: stepsTo(action) };
    void this.#start();
  }

  /** Ends what runs. */
  #end(): void {
    this.#run?.end();
    this.#run = undefined;
    this.#parts?.stop();
  }

  async #perform(action: ActionName): Promise<void> {
    const { bar } = this.#view;
    const run = this.#run;
    const label = bar.label(action);
    if (!bar.isAllowed(action) || !run?.session) {
      this.#view.say(`${label} cannot be used now. ${bar.explanation(action)}`);
      return;
    }
    this.#taken.push(action);
    const begun = { label, time: Date.now() };
    this.#parts?.timeline.begin(begun);
    const [reached, { doneText }] = await Promise.all([
      run.session.perform(action).catch(messageOf),
      import('./done-text'),
    ]);
    if (run.signal.aborted) return;
    if (reached.length === 0) this.#parts?.timeline.retract(begun);
    this.#view.say(doneText(label, reached, (side) => this.#view.whyMissed(side)));
  }

  /** Made of the page's markup when it is first needed. */
  get #view(): DemoView {
    return (this.#shown ??= new DemoView({
      root: this,
      perform: (action) => void this.#perform(action),
      tryAgain: (side) => this.#press(() => this.#tryAgain(side)),
      switchDevices: () => this.#readiness?.drop(),
      loadBundle: (...which) => this.loadBundle(...which),
    }));
  }
}

customElements.define('crossfade-demo', DemoElement);
