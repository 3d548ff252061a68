import type { ConsoleLine } from '../../pane/console-line';
import { CONSOLE, type Observation } from '../../pane/observation';
import type { Session, SideState } from '../../run/session-types';
import { SIDES, SIDE_NAMES, type Side } from '../../sides';
import type { SideObservation } from '../../timeline/types';
import type { Editing } from '../editor/editing';
import { Inspector } from '../inspector/inspector';
import { TimelineView } from '../timeline/timeline-view';
import { colorScheme } from '../ui/color-scheme';
import { part } from '../ui/part';
import { ConsoleView } from './console-view';
import { Dock } from './dock';
import { EventLog } from './event-log';
import { LineLights } from './line-lights';
import type { Workspace } from './workspace';

export interface RunPartsInit {
  /** The demo. */
  root: HTMLElement;
  workspace: Workspace;
  editing: Editing;
  /** What runs now. */
  session(): Session | undefined;
  say(text: string): void;
  /** Aborted when the demo is taken out of the page. */
  signal: AbortSignal;
}

/** What shows a run besides its panes. It comes with the first run. */
export class RunParts {
  readonly timeline: TimelineView;
  readonly #init: RunPartsInit;
  readonly #inspectors: Record<Side, Inspector>;
  readonly #logs: Record<Side, EventLog>;
  readonly #lights: LineLights;
  readonly #dock: Dock;
  readonly #console: ConsoleView;

  constructor(init: RunPartsInit) {
    this.#init = init;
    const { root, workspace, editing, signal } = init;
    for (const empty of root.querySelectorAll('[data-panel] > .results-empty')) empty.remove();
    this.timeline = new TimelineView((observation) => this.#goToLine(observation));
    part(root, '[data-panel=events]').replaceChildren(this.timeline.element);
    part(root, '.tabs').after(this.timeline.tools);
    const places = {
      figures: part(root, '[data-panel=figures]'),
      signalling: part(root, '[data-panel=signalling]'),
    };
    const inspector = (side: Side) => new Inspector({ places, side, session: init.session, signal });
    this.#inspectors = { twilio: inspector('twilio'), videosdk: inspector('videosdk') };
    const log = (side: Side) =>
      new EventLog(part(root, `[data-log=${side}]`), part(root, `[data-count=${side}]`));
    this.#logs = { twilio: log('twilio'), videosdk: log('videosdk') };
    this.#lights = new LineLights({
      root,
      editing,
      onPress: (event) => {
        workspace.tabs.open('events');
        this.timeline.filterBy(event);
      },
    });
    this.#dock = new Dock(root, signal);
    this.#console = new ConsoleView(part(root, '[data-panel=console]'), (side, line) => {
      workspace.show(side);
      void editing.goToLine(side, line);
    });
    const themes = new MutationObserver(() => this.#followTheme());
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    signal.addEventListener('abort', () => {
      this.timeline.tools.remove();
      themes.disconnect();
    });
    this.look(workspace.tabs.current);
  }

  /** Both sides start. @param time when Run was pressed, in milliseconds since the epoch */
  restart(time: number): void {
    this.timeline.restart(time);
    this.#lights.restart();
    this.#dock.restart();
    this.#console.restart(time);
    for (const side of SIDES) {
      this.#inspectors[side].restart(time);
      this.#logs[side].restart(time);
    }
  }

  /** One side starts again. */
  restartSide(side: Side, time: number): void {
    this.#inspectors[side].restart(time);
    this.#logs[side].restart(time);
    this.#lights.restart([side]);
    this.#dock.restart([side]);
    this.#console.restart(time, [side]);
    this.timeline.begin({ label: `Run ${SIDE_NAMES[side]} again`, time, only: side });
  }

  /** What one side tells while the other has failed is compared with nothing. */
  enter(side: Side, state: SideState): void {
    // A pane that is taken away after it has failed is none that runs.
    if (state !== 'stopped') this.timeline.enter(side, state !== 'failed');
    // It may have changed while both started.
    this.#followTheme();
  }

  #followTheme(): void {
    this.#init.session()?.setColorScheme(colorScheme());
  }

  see(side: Side, observation: Observation): void {
    this.#logs[side].add(observation);
    if (observation.emitter === CONSOLE) return; // Has a place of its own.
    this.timeline.add({ side, ...observation });
    this.#lights.see(side, observation);
    this.#dock.see(side, observation);
  }

  /** Points out what a side reported last. */
  mark(side: Side): void {
    this.#logs[side].markLast();
  }

  print(side: Side, line: ConsoleLine): void {
    this.#console.add(side, line);
  }

  /** The reader looks at one of the panels beneath the pictures. */
  look(key: string): void {
    this.timeline.show(key === 'events');
    for (const side of SIDES) this.#inspectors[side].look(key);
  }

  /** Nothing runs any more. */
  stop(): void {
    for (const side of SIDES) this.#inspectors[side].stop();
  }

  /** From an event to the line that listens for it. */
  #goToLine({ side, emitter, subject, event }: SideObservation): void {
    const seen = { emitter, event, ...(subject ? { subject } : {}) };
    if (this.#lights.goTo(side, seen)) this.#init.workspace.show(side);
    else this.#init.say(`${SIDE_NAMES[side]}: no line of the program listens for ${event} of ${emitter}.`);
  }
}
