import type { ToClient } from '../sandbox/bridge/messages';
import { UNTOUCHED, type DeviceConditions } from '../sandbox/media/synthetic/hardware';
import { readerFailure } from './advice';
import type { ColorScheme } from './color-scheme';
import type { ConsoleLine } from './console-line';
import { PageEnd, type OwnDevices } from './devices/page-end';
import { PaneFailureError, type PaneFailure } from './failure';
import type { ConnectionFigures } from './figures';
import type { PaneNetwork } from './live-hosts';
import { Intake } from './intake';
import type { PaneReport, PaneSetup, ToPane } from './messages';
import { loadBoot } from './run-files';
import type { Observation } from './observation';
import { ENDED_FLOOD, FLOODED, FRAMED, NAVIGATED, STUCK, THIEF } from './pane-failures';
import { PaneFrame } from './pane-frame';
import { Pulse } from './pulse';
import type { Side } from '../sides';
import { watchVisibility } from './visibility';

export interface PaneInit {
  /** The frame is appended here. */
  container: HTMLElement;
  /** Accessible name of the frame. */
  title: string;
  side: Side;
  /** The page that the program works on. Scripts and event attributes in it do not run. */
  html: string;
  /** Module texts by bare specifier. */
  modules: Record<string, string>;
  /** Which of the modules is the program. */
  entry: string;
  /** Whose synthetic camera and microphone the pane has. */
  person: string;
  /** What has been done to those; nothing when left out. */
  conditions?: DeviceConditions;
  colorScheme: ColorScheme;
  /** The sandbox when left out. */
  network?: PaneNetwork;
  /** The reader's own devices, for when they are wanted. */
  devices?: OwnDevices | undefined;
  /**
   * Whether somebody changed what runs in it. Only then is a pane ended that does not answer: the site's own programs are
   * known to pause, so that one of them that does not answer waits for a busy machine.
   */
  changed?: boolean;
  /** Joins the pane to the sandbox (`Sandbox.attach`), or a live one to what stands for the app's own server. */
  attach(send: (message: ToClient) => void): { receive(message: unknown): void; close(): void };
  onObservation(observation: Observation): void;
  /** Something went wrong. `pane.closed` tells whether it goes on. */
  onFailure(failure: PaneFailure): void;
  /** Something was printed with `console`. */
  onConsole?(line: ConsoleLine): void;
  /** Everything is made ready, but the program waits for {@link Pane.begin}. */
  held?: boolean;
  /** The program's module has been loaded and started. */
  onReady?(): void;
  /** The pane has not answered for a while, or has answered again. It goes on. */
  onSlow?(slow: boolean): void;
  /** Whether a reader can see the pane. Its own camera follows by itself. */
  onVisible?(visible: boolean): void;
}

export interface Pane {
  readonly closed: boolean;
  /** Starts the program of a pane that was held. */
  begin(): void;
  /** Clicks the element with this id in the program's page, as a person there would. */
  press(id: string): void;
  /** Pulls the synthetic devices out, or keeps them from the program. */
  setConditions(conditions: DeviceConditions): void;
  /** Shows it in other colours. What runs in it goes on. */
  setColorScheme(scheme: ColorScheme): void;
  /** What the program's peer connections do now. Empty when the pane is closed before it answers. */
  figures(): Promise<ConnectionFigures[]>;
  /** Removes the frame and detaches it from the sandbox. Doing it twice changes nothing. */
  close(): void;
}

/** All panes of a page share a process: while one hangs, the others do. A new frame put there too early would hang as well. */
const RECOVERY_MS = 1500;

let recoveredAt = 0;

/**
 * Runs a program in a frame that is walled off from the page and the network.
 * The page itself has to carry the policy `frame-src 'none'`: it is what keeps the frame from navigating itself away.
 */
export function openPane(init: PaneInit): Pane {
  return new FramePane(init);
}

class FramePane implements Pane {
  readonly #init: PaneInit;
  readonly #intake = new Intake({
    onFlood: () => this.#init.onFailure(FLOODED),
    onTooMuch: () => this.#fail(ENDED_FLOOD),
  });
  readonly #host: ReturnType<PaneInit['attach']>;
  readonly #devices: PageEnd | undefined;
  #frame: PaneFrame | undefined;
  #port: MessagePort | undefined;
  #pulse: Pulse | undefined;
  #stopWatching: (() => void) | undefined;
  /** What the sandbox said before the frame was there. */
  readonly #early: ToPane[] = [];
  readonly #askers: ((figures: ConnectionFigures[]) => void)[] = [];
  #closed = false;

  constructor(init: PaneInit) {
    this.#init = init;
    this.#host = init.attach((message) => this.#send({ bridge: message }));
    const { devices } = init;
    this.#devices = devices && new PageEnd({ devices, send: (message) => this.#send({ devices: message }) });
    void this.#open();
  }

  get closed(): boolean {
    return this.#closed;
  }

  begin(): void {
    this.#send({ pane: { type: 'begin' } });
  }

  press(id: string): void {
    this.#send({ pane: { type: 'press', id } });
  }

  setConditions(conditions: DeviceConditions): void {
    this.#send({ pane: { type: 'conditions', conditions } });
  }

  setColorScheme(scheme: ColorScheme): void {
    this.#send({ pane: { type: 'scheme', scheme } });
  }

  figures(): Promise<ConnectionFigures[]> {
    if (this.#closed) return Promise.resolve([]);
    return new Promise((resolve) => {
      this.#askers.push(resolve);
      this.#send({ pane: { type: 'figures' } });
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#answer([]);
    this.#pulse?.stop();
    this.#stopWatching?.();
    this.#port?.close();
    this.#frame?.remove();
    this.#devices?.close();
    this.#host.close();
  }

  async #open(): Promise<void> {
    try {
      // Its `parent` would be that page's to answer (docs/threat-model.md).
      if (window.top !== window) throw new PaneFailureError(FRAMED);
      const [boot] = await Promise.all([loadBoot(), untilRecovered()]);
      if (!this.#closed) this.#addFrame(boot);
    } catch (error) {
      if (!(error instanceof PaneFailureError)) throw error;
      this.#fail(error.failure);
    }
  }

  #addFrame(boot: string): void {
    const { container, title, colorScheme } = this.#init;
    const frame = new PaneFrame({
      ...{ container, title, colorScheme, boot },
      onLoad: () => void this.#loaded(),
      onFlood: () => this.#fail(ENDED_FLOOD),
      onThief: () => this.#fail(THIEF),
    });
    this.#frame = frame;
    this.#stopWatching = watchVisibility(frame.element, (visible) => {
      this.#send({ pane: { type: 'visible', visible } });
      this.#init.onVisible?.(visible);
    });
  }

  async #loaded(): Promise<void> {
    if (this.#closed) return;
    if (!this.#pulse) return this.#start();
    // A second load means another document, or document.open() in ours: only ours has the port and can answer.
    if (!(await this.#pulse.check())) this.#fail(NAVIGATED);
  }

  #start(): void {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#receive(data);
    const { side, network = 'sandbox', modules, entry, html, held = false, person } = this.#init;
    const { conditions = UNTOUCHED } = this.#init;
    const devices = this.#init.devices?.list ?? [];
    const type = 'crossfade-pane-setup';
    const setup: PaneSetup = {
      ...{ type, side, network, modules, entry },
      ...{ html, held, person, conditions, devices },
    };
    this.#frame?.setUp(setup, port2);
    for (const message of this.#early.splice(0)) port1.postMessage(message);
    // The first question comes after the setup, which brings the pane what answers.
    this.#pulse = new Pulse({
      ping: (id) => this.#send({ pane: { type: 'ping', id } }),
      mayEnd: this.#init.changed === true,
      onSlow: (slow) => this.#init.onSlow?.(slow),
      onStuck: () => {
        if (!this.#init.changed) return;
        recoveredAt = performance.now() + RECOVERY_MS;
        this.#pulse?.excuseOthers();
        this.#fail(STUCK);
      },
    });
  }

  /** Ends the pane because of a failure that it cannot survive. */
  #fail(failure: PaneFailure): void {
    if (this.#closed) return;
    this.close();
    this.#init.onFailure(failure);
  }

  #send(message: ToPane): void {
    if (this.#port) this.#port.postMessage(message);
    else this.#early.push(message);
  }

  #receive(data: unknown): void {
    if (this.#closed) return;
    const message = this.#intake.take(data, performance.now());
    if (!message) return;
    if ('bridge' in message) this.#host.receive(message.bridge);
    else if ('devices' in message) this.#devices?.receive(message.devices);
    else this.#handle(message.pane);
    this.#intake.done(performance.now());
  }

  #handle(report: PaneReport): void {
    switch (report.type) {
      case 'ready':
        this.#pulse?.started();
        return this.#init.onReady?.();
      case 'pong':
        return this.#pulse?.answered(report.id);
      case 'turn':
        return this.#pulse?.ran();
      case 'observation':
        return this.#init.onObservation(report.observation);
      case 'failure':
        return this.#init.onFailure(readerFailure(report.failure, this.#init.network ?? 'sandbox'));
      case 'console':
        return this.#init.onConsole?.(report.line);
      case 'figures':
        return this.#answer(report.figures);
    }
  }

  #answer(figures: ConnectionFigures[]): void {
    for (const resolve of this.#askers.splice(0)) resolve(figures);
  }
}

function untilRecovered(): Promise<void> {
  const wait = recoveredAt - performance.now();
  return wait > 0 ? new Promise((resolve) => setTimeout(resolve, wait)) : Promise.resolve();
}
