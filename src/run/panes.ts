import { PaneFailureError } from '../pane/failure';
import type { PaneNetwork } from '../pane/live-hosts';
import type { ConnectionFigures } from '../pane/figures';
import { loadBoot, loadDemo, loadSdk, type DemoBundle } from '../pane/modules';
import { openPane, type Pane, type PaneInit } from '../pane/pane';
import type { Edits, SessionInit } from './session-types';
import { type Side, SIDES, SIDE_NAMES } from '../sides';

const SDK_PACKAGES: Record<Side, string> = { twilio: 'twilio-video', videosdk: '@videosdk.live/js-sdk' };

export interface PanesInit extends SessionInit {
  network: PaneNetwork;
  /** The reader, as others in the room see them. */
  person: string;
  /** Whether a reader can see a side's pane. */
  onVisible?(side: Side, visible: boolean): void;
  /** Whoever answers what a side's pane says to the page. */
  attach(side: Side, send: Parameters<PaneInit['attach']>[0]): ReturnType<PaneInit['attach']>;
}

/** The two panes of a session, in which the demo's programs run as the reader left them. */
export class SessionPanes {
  readonly #init: PanesInit;
  readonly #bundle: DemoBundle;
  readonly #panes = new Map<Side, Pane>();
  #edits: Edits;
  /** The programs' page, to look at: nothing of it runs here. Read when it is first asked about. */
  #page: Document | undefined;
  #closed = false;

  private constructor(init: PanesInit, bundle: DemoBundle) {
    this.#init = init;
    this.#bundle = bundle;
    this.#edits = init.edits;
  }

  /**
   * Loads what both sides need. No pane is open yet.
   * @throws {PaneFailureError} when it cannot be loaded.
   */
  static async load(init: PanesInit): Promise<SessionPanes> {
    for (const side of SIDES) init.handlers.state(side, 'loading');
    const [bundle] = await Promise.all([init.bundle ?? loadDemo(init.demo), loadBoot()]);
    return new SessionPanes(init, bundle);
  }

  /** Opens a side's pane. What keeps it from opening is told to the session's handlers: the other side goes on. */
  async open(side: Side): Promise<void> {
    const { frames, colorScheme, handlers, person, network, attach, devices, onVisible } = this.#init;
    try {
      const edits = this.#edits;
      const [sdk, program, own] = await Promise.all([
        loadSdk(side),
        this.#program(side),
        devices?.accessFor(edits),
      ]);
      if (this.#closed) return;
      const pane = openPane({
        container: frames[side],
        title: `${SIDE_NAMES[side]} program`,
        side,
        network,
        html: this.#htmlOf(edits),
        modules: { ...this.#bundle.modules, [SDK_PACKAGES[side]]: sdk, program },
        entry: 'program',
        person,
        colorScheme,
        devices: own,
        attach: (send) => attach(side, send),
        onObservation: (observation) => handlers.observation(side, observation),
        onFailure: (failure) => handlers.failure(side, failure),
        onReady: () => handlers.state(side, 'running'),
        onVisible: (visible) => onVisible?.(side, visible),
      });
      this.#panes.set(side, pane);
    } catch (error) {
      if (!(error instanceof PaneFailureError)) throw error;
      handlers.failure(side, error.failure);
    }
  }

  /**
   * Opens one side again.
   * @param edits what the reader changed since; nothing else when left out
   * @param between what has to happen when the pane is closed and not open again
   */
  async reopen(side: Side, edits = this.#edits, between?: () => void): Promise<void> {
    this.#edits = edits;
    this.#page = undefined;
    this.#panes.get(side)?.close();
    between?.();
    this.#init.handlers.state(side, 'loading');
    await this.open(side);
  }

  /** Presses the button with this id in both programs. */
  press(id: string): void {
    for (const pane of this.#panes.values()) pane.press(id);
  }

  /** Whether the page of both programs has an element with this id. Asked for each action at each change in the rooms. */
  hasButton(id: string): boolean {
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
    const compiled = await compileBeside(source);
    if (compiled.ok) return compiled.code;
    const advice = 'Correct it in the editor, then run again.';
    throw new PaneFailureError({ kind: 'syntax', ...compiled.error, advice });
  }
}
