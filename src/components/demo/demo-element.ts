import type { PaneFailure } from '../../pane/failure';
import type { Observation } from '../../pane/observation';
import { messageOf } from '../../sandbox/message-of';
import { DeviceSwitch } from '../devices/device-switch';
import { ActionBar, allow, isAllowed } from './action-bar';
import type { Inspector } from '../inspector/inspector';
import type { TimelineView } from '../timeline/timeline-view';
import { ACTIONS, type ActionName } from '../../demos/actions';
import { Announcer } from '../ui/announcer';
import { colorScheme } from '../ui/color-scheme';
import { Editing, onlyChangedSide } from '../editor/editing';
import { EventLog } from './event-log';
import { PaneView } from './pane-view';
import { part } from '../ui/part';
import { ReplayRun, type Replay } from '../../run/replay';
import { readReplay, takePress } from '../../run/replay-link';
import type { ActionState, Edits, Session, SideState, StartSession } from '../../run/session-types';
import { type Side, SIDES, SIDE_NAMES } from '../../sides';

/** Drives one demo on a page. The session, and with it the sandbox and the SDKs, is loaded on Run. */
export class DemoElement extends HTMLElement {
  #panes!: Record<Side, PaneView>;
  #logs!: Record<Side, EventLog>;
  #announcer!: Announcer;
  #bar!: ActionBar;
  /** Comes with the first run. */
  #timeline: TimelineView | undefined;
  /** Come with the first run, too. */
  #inspectors: Record<Side, Inspector> | undefined;
  #editing!: Editing;
  #devices!: DeviceSwitch;
  /** Loads what runs the demo: the sandbox, unless the page says otherwise. */
  loadSession: () => Promise<StartSession> = async () => (await import('../../run/session')).startSession;
  /** What the reader had changed when it was run last. */
  #ran: Edits = {};
  #session: Session | undefined;
  /** What the session said last; shown once the session can be asked to act. */
  #actionStates: ActionState[] = [];
  readonly #taken: ActionName[] = [];
  /** Replayed on the next run. */
  #planned: Replay | undefined;
  #replay: ReplayRun | undefined;
  /** What the status says, and what it says besides for as long as it is so. */
  #said = '';
  #warning: string | undefined;
  /** Counts runs, so that what comes late from an earlier one is known and ignored. */
  #run = 0;

  connectedCallback(): void {
    const root = (side: Side) => part(this, `.pane[data-side=${side}]`);
    const log = (side: Side) =>
      new EventLog(part(root(side), '[data-log]'), part(root(side), '[data-count]'));
    this.#panes = {
      twilio: new PaneView(root('twilio'), 'twilio'),
      videosdk: new PaneView(root('videosdk'), 'videosdk'),
    };
    this.#logs = { twilio: log('twilio'), videosdk: log('videosdk') };
    this.#announcer = new Announcer(part(this, '[data-announcer]'));
    this.#editing = new Editing(this, this.#name);
    part(this, '[data-run]').addEventListener('click', () => void this.#runChanged());
    this.#stopButton.addEventListener('click', () => this.stop());
    this.#bar = new ActionBar(this, (action) => void this.#perform(action));
    this.#devices = new DeviceSwitch(part(this, '.bar'));
    window.addEventListener('hashchange', this.#followHash);
    this.#followHash();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#followHash);
    this.#end();
  }

  /** What the reader changed of the demo. */
  get edits(): Edits {
    return this.#editing.edits;
  }

  /** The actions taken since the last run began, in order. */
  get taken(): readonly ActionName[] {
    return this.#taken;
  }

  /**
   * Shows a demo in the editors, and stops what runs. Nothing of it runs before the reader presses Run both.
   * @param edits what to show instead of the demo's own texts
   * @param actions taken one by one on the next run
   * @returns whether it is shown: not when another was opened meanwhile
   * @throws {Error} when it cannot be loaded; all then stays as it was
   */
  async open(name: string, edits: Edits = {}, actions: readonly ActionName[] = []): Promise<boolean> {
    if (!(await this.#editing.open(name, edits))) return false;
    this.stop();
    this.dataset['name'] = name;
    this.#planned = actions.length > 0 ? { actions } : undefined;
    return true;
  }

  /** Prepares what a row of the mapping led here for. Only a press on this site starts it; browsers play no picture else. */
  readonly #followHash = (): void => {
    const replay = readReplay(location.hash, this.#bar.names);
    if (!replay) return;
    this.#planned = replay;
    const button = part(this, '[data-run]');
    button.scrollIntoView();
    button.focus({ preventScroll: true });
    if (takePress(location.hash)) return void this.#start();
    const last = replay.actions.at(-1);
    this.#say(
      `This link replays ${last ? `“${ACTIONS[last].label}”` : 'the start'}. Press Run both to watch it.`,
    );
  };

  async #play(replay: Replay): Promise<void> {
    const run = new ReplayRun(replay, {
      perform: (action) => this.#perform(action),
      say: (text) => this.#say(text),
      mark: (side) => this.#logs[side].markLast(),
    });
    this.#replay = run;
    await run.play();
  }

  /** Runs both sides, or only the one that was changed while both were running. */
  async #runChanged(): Promise<void> {
    const { edits } = this.#editing;
    const side = this.#session && onlyChangedSide(this.#ran, edits);
    if (!side) return this.#start();
    this.#ran = edits;
    const time = Date.now();
    this.#logs[side].restart(time);
    this.#inspectors?.[side].restart(time);
    this.#timeline?.cause({ label: `Run ${SIDE_NAMES[side]} again`, time });
    this.#say(`Only ${SIDE_NAMES[side]} was changed: only it starts again.`);
    await this.#session?.restart(side, edits);
  }

  async #start(): Promise<void> {
    this.#end();
    this.#ran = this.#editing.edits;
    this.#taken.length = 0;
    const run = this.#run;
    const startedAt = Date.now();
    for (const side of SIDES) {
      this.#logs[side].restart(startedAt);
      this.#panes[side].show('idle');
      this.#panes[side].show('loading');
    }
    this.#announcer.restart();
    allow(this.#stopButton, true);
    this.#bar.disableAll('Both sides are still starting.');
    this.#say('Starting both sides.');
    if (this.#planned) void this.#play(this.#planned);
    this.#planned = undefined;
    try {
      const [startSession, devices] = await Promise.all([
        this.loadSession(),
        this.#devices.load(),
        this.#startTimeline(startedAt),
        this.#startInspectors(startedAt),
      ]);
      if (run !== this.#run) return;
      const session = await startSession({
        demo: this.#name,
        edits: this.#ran,
        actions: [...this.#bar.names],
        frames: { twilio: this.#panes.twilio.frame, videosdk: this.#panes.videosdk.frame },
        colorScheme: colorScheme(),
        devices,
        handlers: {
          observation: (side, observation) => run === this.#run && this.#observe(side, observation),
          state: (side, state) => run === this.#run && this.#enter(side, state),
          failure: (side, failure) => run === this.#run && this.#fail(side, failure),
          actions: (states) => run === this.#run && this.#learnActions(states),
          warning: (text) => run === this.#run && this.#warn(text),
        },
      });
      if (run !== this.#run) return session.stop();
      this.#session = session;
      this.#bar.show(this.#actionStates);
    } catch (error) {
      if (run === this.#run) for (const side of SIDES) this.#fail(side, failureOf(error));
    }
  }

  async #startTimeline(startedAt: number): Promise<void> {
    if (!this.#timeline) {
      const { TimelineView } = await import('../timeline/timeline-view');
      this.#timeline = new TimelineView();
      part(this, '.panes').after(this.#timeline.element);
    }
    this.#timeline.restart(startedAt);
  }

  async #startInspectors(startedAt: number): Promise<void> {
    if (!this.#inspectors) {
      const { Inspector } = await import('../inspector/inspector');
      const inspector = (side: Side) =>
        new Inspector({ pane: part(this, `.pane[data-side=${side}]`), side, session: () => this.#session });
      this.#inspectors ??= { twilio: inspector('twilio'), videosdk: inspector('videosdk') };
    }
    for (const side of SIDES) this.#inspectors[side].restart(startedAt);
  }

  /** Ends what runs, as the button Stop does. Where nothing runs, nothing changes. */
  stop(): void {
    if (!isAllowed(this.#stopButton)) return;
    this.#end();
    for (const side of SIDES) this.#panes[side].show('stopped');
    allow(this.#stopButton, false);
    this.#bar.disableAll('Press Run both first.');
    this.#say('Stopped.');
  }

  /** Ends what runs; everything that it still says is ignored from here on. */
  #end(): void {
    this.#run += 1;
    this.#session?.stop();
    this.#session = undefined;
    for (const side of SIDES) this.#inspectors?.[side].stop();
    this.#replay?.stop();
    this.#replay = undefined;
    this.#warning = undefined;
  }

  async #perform(action: ActionName): Promise<void> {
    const label = this.#bar.label(action);
    if (!this.#bar.isAllowed(action) || !this.#session) {
      this.#say(`${label} cannot be used now. ${this.#bar.explanation(action)}`);
      return;
    }
    this.#taken.push(action);
    this.#timeline?.cause({ label, time: Date.now() });
    const run = this.#run;
    this.#say(`${label}: done on both sides at once.`);
    try {
      await this.#session.perform(action);
    } catch (error) {
      if (run === this.#run) this.#say(`${label} did not work: ${messageOf(error)}`);
    }
  }

  #observe(side: Side, observation: Observation): void {
    this.#logs[side].add(observation);
    this.#timeline?.add({ side, ...observation });
    this.#announcer.event(side, observation.event);
    this.#replay?.observe(side, observation);
  }

  #enter(side: Side, state: SideState): void {
    this.#panes[side].show(state);
    this.#sayStates();
  }

  #fail(side: Side, failure: PaneFailure): void {
    this.#panes[side].fail(failure);
    this.#sayStates();
  }

  #sayStates(): void {
    const said = SIDES.map((side) => `${SIDE_NAMES[side]} ${VERBS[this.#panes[side].state]}.`);
    const states = new Set(SIDES.map((side) => this.#panes[side].state));
    this.#say(states.size === 1 && states.has('running') ? 'Both sides are running.' : said.join(' '));
  }

  #learnActions(states: ActionState[]): void {
    this.#actionStates = states;
    if (this.#session) this.#bar.show(states);
  }

  get #name(): string {
    return this.dataset['name'] ?? '';
  }

  get #stopButton(): HTMLElement {
    return part(this, '[data-stop]');
  }

  #warn(text: string | undefined): void {
    this.#warning = text;
    this.#say(this.#said);
  }

  #say(text: string): void {
    this.#said = text;
    part(this, '[data-status]').textContent = [text, this.#warning].filter(Boolean).join(' ');
  }
}

const VERBS: Record<PaneView['state'], string> = {
  idle: 'is not running',
  loading: 'is starting',
  running: 'is running',
  failed: 'has failed',
  stopped: 'has stopped',
};

/** What a session threw, for the reader. A session that knows what went wrong says so in a `failure`. */
function failureOf(error: unknown): PaneFailure {
  if (error instanceof Error && 'failure' in error) return error.failure as PaneFailure;
  return {
    kind: 'program-load',
    message: messageOf(error),
    advice: navigator.onLine
      ? 'Reload the page and try again. The site may have been updated since you opened it.'
      : 'You seem to be offline. The demo needs about 0.4 MB from this site once; connect and run again.',
  };
}

customElements.define('crossfade-demo', DemoElement);
