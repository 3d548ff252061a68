import type { ActionName } from '../demos/actions';
import type { OwnDevices } from '../pane/devices/page-end';
import type { DemoBundle } from '../pane/modules';
import type { ConsoleLine } from '../pane/console-line';
import type { ColorScheme } from '../pane/color-scheme';
import type { PaneFailure } from '../pane/failure';
import type { ConnectionFigures } from '../pane/figures';
import type { Observation } from '../pane/observation';
import type { Side } from '../sides';
import type { Variant } from '../variant';
import type { Cause } from './cause';
import type { WireLog } from '../sandbox/wire/wire-log';

/*
 * The contract between the element that shows a demo and the session that runs it. The session is loaded on Run; the
 * element knows it by these types alone.
 */

export interface ActionState {
  name: ActionName;
  enabled: boolean;
  /** Why it is disabled, in words for the reader. */
  reason?: string;
  /** Which of several guests it is about, by name. */
  guest?: string;
}

/** `failed`: its program does not run, or no longer. One that runs on after a failure stays `running`. */
export type SideState = 'loading' | 'running' | 'failed' | 'stopped';

/** What is known of a pane that does not answer. */
export interface Silence {
  /** Whether somebody changed what runs in it: then the program may be to blame, too. */
  changed: boolean;
}

export interface SessionHandlers {
  observation(side: Side, observation: Observation): void;
  state(side: Side, state: SideState): void;
  failure(side: Side, failure: PaneFailure): void;
  /** Something was printed with `console`. */
  console?(side: Side, line: ConsoleLine): void;
  actions(states: ActionState[]): void;
  /** Says that there is more to do than the browser can, in words; nothing when it can again. */
  warning?(text: string | undefined): void;
  /** Says that a side's pane does not answer, though nothing is concluded of that; nothing when it answers again. */
  silence?(side: Side, silence: Silence | undefined): void;
}

/** What the reader changed of a demo: source texts. */
export interface Edits {
  twilio?: string | undefined;
  videosdk?: string | undefined;
  /** Markup and styles of both programs' pages. */
  page?: string | undefined;
}

/** The reader's own camera and microphone, where the reader wants them used. */
export interface DeviceAccess {
  /** Whether the reader wants them used at all. */
  readonly isOn: boolean;
  /** What a program may have of them. Waits for the reader's word where the site's own code was changed. */
  accessFor(edits: Edits): Promise<OwnDevices>;
}

export interface SessionInit {
  /** Folder in `src/demos`. */
  demo: string;
  /** In which form its programs run; plain when left out. */
  variant?: Variant;
  /** What runs in place of the demo's own files. */
  bundle?: DemoBundle;
  /** What makes the run go wrong on purpose. */
  cause?: Cause;
  edits: Edits;
  actions: ActionName[];
  /** Where the session puts its frames; it removes them when it stops. */
  frames: Record<Side, HTMLElement>;
  colorScheme: ColorScheme;
  devices?: DeviceAccess | undefined;
  handlers: SessionHandlers;
}

export interface Session {
  /** Takes an action. @returns the sides that it reached; none when it made no sense. */
  perform(action: ActionName): Promise<readonly Side[]>;
  /** Starts one side again, in the same room, with what the reader changed since. */
  restart(side: Side, edits: Edits): Promise<void>;
  /** What a side's peer connections do now. Empty when its pane is closed. */
  figures(side: Side): Promise<ConnectionFigures[]>;
  /** The reader has chosen another theme: the panes follow. */
  setColorScheme(scheme: ColorScheme): void;
  /** What went over a side's sockets and requests; undefined where no sandbox stands at their other end. */
  wire(side: Side): WireLog | undefined;
  stop(): void;
}

/** A session whose programs wait. */
export interface HeldSession extends Session {
  /** Starts them, and lets the first guest in. */
  begin(): Promise<void>;
}

export type StartSession = (init: SessionInit) => Promise<Session>;
