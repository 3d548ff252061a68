import { PaneFailureError, type PaneFailure } from '../pane/failure';
import type { ColorScheme } from '../pane/color-scheme';
import type { PaneNetwork } from '../pane/live-hosts';
import type { ConnectionFigures } from '../pane/figures';
import { loadDemo, loadSdk, type DemoBundle } from '../pane/modules';
import { loadBoot } from '../pane/run-files';
import { openPane, type Pane, type PaneInit } from '../pane/pane';
import type { OwnDevices } from '../pane/devices/page-end';
import { UNTOUCHED, type DeviceConditions } from '../sandbox/media/synthetic/hardware';
import { STUCK } from '../pane/pane-failures';
import type { Edits, SessionInit } from './session-types';
import { type Side, SIDES, SIDE_NAMES } from '../sides';

export interface PanesInit extends SessionInit {
  network: PaneNetwork;
  /** The reader, as others in the room see them. */
  person: string;
  /** Whether a reader can see a side's pane. */
  onVisible?(side: Side, visible: boolean): void;
  /** Whoever answers what a side's pane says to the page. */
  attach(side: Side, send: Parameters<PaneInit['attach']>[0]): ReturnType<PaneInit['attach']>;
  /** A side's pane was closed, and is about to open again as if its page were loaded anew. */
  onLeft?(side: Side): void;
}

/** The two panes of a session, in which the demo's programs run as the reader left them. */
export class SessionPanes {
  readonly #init: PanesInit;
  readonly #bundle: DemoBundle;
  readonly #panes = new Map<Side, Pane>();
  /** Whose program was started, by the pane. */
  readonly #started = new WeakSet<Pane>();
  /** Which panes do not answer. */
  readonly #silent = new Set<Side>();
  /** The reader's own devices, as far as they are used in place of the synthetic ones. */
  readonly #own = new Map<Side, OwnDevices | undefined>();
  #conditions: DeviceConditions = UNTOUCHED;
  #colorScheme: ColorScheme;
  #edits: Edits;
  /** The programs' page, to look at: nothing of it runs here. Read when it is first asked about. */
  #page: Document | undefined;
  #closed = false;

  private constructor(init: PanesInit, bundle: DemoBundle) {
    this.#init = init;
    this.#bundle = bundle;
    this.#edits = init.edits;
    this.#colorScheme = init.colorScheme;
  }

  /**
   * Loads what both sides need. No pane is open yet.
   * @throws {PaneFailureError} when it cannot be loaded.
   */
  static async load(init: PanesInit): Promise<SessionPanes> {
    for (const side of SIDES) init.handlers.state(side, 'loading');
    const [bundle] = await Promise.all([init.bundle ?? loadDemo(init.demo, init.variant), loadBoot()]);
    return new SessionPanes(init, bundle);
  }

  /**
   * Opens a side's pane. What keeps it from opening is told to the session's handlers: the other side goes on.
   * @param held whether its program waits for {@link SessionPanes.begin}
   */
  async open(side: Side, held = false): Promise<void> {
    const { frames, handlers, person, network, attach, devices, onVisible } = this.#init;
    const changed = this.#edits[side] !== undefined || this.#edits.page !== undefined;
    try {
      const edits = this.#edits;
      const [sdk, program, own] = await Promise.all([
        loadSdk(side, this.#bundle.react ? 'react' : this.#init.variant),
        this.#program(side),
        devices?.accessFor(edits),
      ]);
      if (this.#closed) return;
      this.#own.set(side, own);
      const pane = openPane({
        container: frames[side],
        title: `${SIDE_NAMES[side]} program`,
        side,
        network,
        html: this.#htmlOf(edits),
        modules: { ...this.#bundle.modules, ...sdk, program },
        entry: 'program',
        person,
        conditions: this.#conditions,
        colorScheme: this.#colorScheme,
        devices: own,
        changed,
        held,
        attach: (send) => attach(side, send),
        onObservation: (observation) => handlers.observation(side, observation),
        onConsole: (line) => handlers.console?.(side, line),
        onFailure: (failure) => this.#failed(side, failure),
        onReady: () => {
          this.#started.add(pane);
          handlers.state(side, 'running');
        },
        onSlow: (slow) => this.#tellSilence(side, slow, changed),
        onVisible: (visible) => onVisible?.(side, visible),
      });
      this.#panes.set(side, pane);
    } catch (error) {
      if (!(error instanceof PaneFailureError)) throw error;
      this.#failed(side, error.failure);
    }
  }

  /** Starts the programs that were held. */
  begin(): void {
    for (const pane of this.#panes.values()) pane.begin();
  }

  /** The sides whose programs run now. */
  get running(): readonly Side[] {
    return SIDES.filter((side) => this.#runs(side));
  }

  #runs(side: Side): boolean {
    const pane = this.#panes.get(side);
    return pane !== undefined && !pane.closed && this.#started.has(pane);
  }

  #failed(side: Side, failure: PaneFailure): void {
    const { handlers } = this.#init;
    handlers.failure(side, failure);
    const over = failure.kind !== 'blocked' || this.#panes.get(side)?.closed;
    if (over && !this.#runs(side)) handlers.state(side, 'failed');
    if (failure === STUCK) this.#freeOther(side);
  }

  /** Both panes share a process: a program that hangs holds up the other too, which then starts anew. */
  #freeOther(stuck: Side): void {
    this.#silent.delete(stuck);
    for (const side of this.#silent) void this.reload(side);
  }

  #tellSilence(side: Side, silent: boolean, changed: boolean): void {
    if (silent) this.#silent.add(side);
    else this.#silent.delete(side);
    this.#init.handlers.silence?.(side, silent ? { changed } : undefined);
  }

  /** Opens one side again. @param edits what the reader changed since; nothing else when left out */
  async reopen(side: Side, edits = this.#edits): Promise<void> {
    this.#close(side, edits);
    this.#init.handlers.state(side, 'loading');
    await this.open(side);
  }

  /** Opens one side again as when the reader loads its page anew: whoever is in the room leaves it first. */
  async reload(side: Side): Promise<void> {
    this.#close(side, this.#edits);
    this.#init.onLeft?.(side);
    this.#init.handlers.state(side, 'loading');
    await this.open(side);
  }

  #close(side: Side, edits: Edits): void {
    this.#edits = edits;
    this.#page = undefined;
    this.#silent.delete(side);
    this.#panes.get(side)?.close();
  }

  /** Presses the button with this id in the programs of these sides. */
  press(id: string, sides: readonly Side[]): void {
    for (const side of sides) this.#panes.get(side)?.press(id);
  }

  /** Pulls the synthetic devices of both sides out, or keeps them from the programs; also from those that start later. */
  setConditions(conditions: DeviceConditions): void {
    this.#conditions = conditions;
    for (const pane of this.#panes.values()) pane.setConditions(conditions);
  }

  /** Shows both sides in other colours; also what starts later. */
  setColorScheme(scheme: ColorScheme): void {
    if (scheme === this.#colorScheme) return;
    this.#colorScheme = scheme;
    for (const pane of this.#panes.values()) pane.setColorScheme(scheme);
  }

  /** Whether a program uses the reader's own devices. */
  get usesOwnDevices(): boolean {
    return [...this.#own.values()].some((own) => own !== undefined && own.list.length > 0);
  }

  /** Whether the page of both programs has an element with this id. Asked for each action at each change in the rooms. */
  hasButton(id: string): boolean {
    if (this.#bundle.buttons) return this.#bundle.buttons.includes(id);
    this.#page ??= new DOMParser().parseFromString(this.#htmlOf(this.#edits), 'text/html');
    return this.#page.getElementById(id) !== null;
  }

  /** What a side's connections carry now; nothing while its pane is closed. */
  figures(side: Side): Promise<ConnectionFigures[]> {
    return this.#panes.get(side)?.figures() ?? Promise.resolve([]);
  }

  /** Closes both. Doing it twice changes nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const pane of this.#panes.values()) pane.close();
    for (const side of SIDES) this.#init.handlers.state(side, 'stopped');
  }

  #htmlOf({ page }: Edits): string {
    return page ?? this.#bundle.html;
  }

  /** @throws {PaneFailureError} when the reader's program cannot be read. */
  async #program(side: Side): Promise<string> {
    const source = this.#edits[side];
    if (source === undefined) return this.#bundle.programs[side];
    const { compileBeside } = await import('../pane/compiler');
    const compiled = await compileBeside(source, this.#init.variant === 'react' ? 'tsx' : 'ts');
    if (compiled.ok) return compiled.code;
    const advice = 'Correct it in the editor, then run again.';
    throw new PaneFailureError({ kind: 'syntax', ...compiled.error, advice });
  }
}
