import type { ToClient } from '../sandbox/bridge/messages';
import { PageEnd, type OwnDevices } from './devices/page-end';
import { PaneFailureError, type PaneFailure } from './failure';
import type { ConnectionFigures } from './figures';
import type { PaneNetwork } from './live-hosts';
import { parseFromPane, type PaneReport, type PaneSetup, type ToPane } from './messages';
import { Meter } from './meter';
import { loadBoot } from './modules';
import type { Observation } from './observation';
import { paneDocument } from './pane-document';
import { Pulse } from './pulse';
import type { Side } from '../sides';
import { watchVisibility } from './visibility';

export type { Side };

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
  colorScheme: 'light' | 'dark';
  /** The sandbox when left out. */
  network?: PaneNetwork;
  /** The reader's own devices, for when they are wanted. */
  devices?: OwnDevices | undefined;
  /** Joins the pane to the sandbox (`Sandbox.attach`), or a live one to what stands for the app's own server. */
  attach(send: (message: ToClient) => void): { receive(message: unknown): void; close(): void };
  onObservation(observation: Observation): void;
  /** Something went wrong. `pane.closed` tells whether it goes on. */
  onFailure(failure: PaneFailure): void;
  /** The program's module has been loaded and started. */
  onReady?(): void;
  /** Whether a reader can see the pane. Its own camera follows by itself. */
  onVisible?(visible: boolean): void;
}

export interface Pane {
  readonly closed: boolean;
  /** Clicks the element with this id in the program's page, as a person there would. */
  press(id: string): void;
  /** What the program's peer connections do now. Empty when the pane is closed before it answers. */
  figures(): Promise<ConnectionFigures[]>;
  /** Removes the frame and detaches it from the sandbox. Doing it twice changes nothing. */
  close(): void;
}

/** What a pane may send to the sandbox and report to the reader: far above what an SDK and a busy program need. */
const BRIDGE_RATE = { perSecond: 1000, burst: 4000 };
const REPORT_RATE = { perSecond: 50, burst: 500 };
/** Beyond this many dropped messages the pane is only working against the page. */
const DROPPED_LIMIT = 50_000;
/** All panes of a page share a process. After one hung, a new frame put there too early would hang as well. */
const RECOVERY_MS = 1500;

const NAVIGATED: PaneFailure = {
  kind: 'navigated',
  message: 'The program tried to open another page in its frame.',
  advice: 'A pane cannot leave its page: take out the navigation (location, a link, a form), then run again.',
};
const STUCK: PaneFailure = {
  kind: 'stopped',
  message: 'The pane no longer answers.',
  advice: 'Look for work that never ends or never pauses, then run again.',
};
const FLOODED: PaneFailure = {
  kind: 'blocked',
  message: 'The program sends more messages than the page takes. Some of its events are missing.',
  advice: 'Let the program send or log less often.',
};

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
  readonly #bridgeMeter = new Meter(BRIDGE_RATE);
  readonly #reportMeter = new Meter(REPORT_RATE);
  readonly #host: ReturnType<PaneInit['attach']>;
  readonly #devices: PageEnd | undefined;
  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  #pulse: Pulse | undefined;
  #stopWatching: (() => void) | undefined;
  /** What the sandbox said before the frame was there. */
  readonly #early: ToPane[] = [];
  readonly #askers: ((figures: ConnectionFigures[]) => void)[] = [];
  #dropped = 0;
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

  press(id: string): void {
    this.#send({ pane: { type: 'press', id } });
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
      const [boot] = await Promise.all([loadBoot(), untilRecovered()]);
      if (!this.#closed) this.#addFrame(boot);
    } catch (error) {
      if (!(error instanceof PaneFailureError)) throw error;
      this.#fail(error.failure);
    }
  }

  #addFrame(boot: string): void {
    const { container, title, colorScheme } = this.#init;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.allow = 'autoplay';
    frame.referrerPolicy = 'no-referrer';
    frame.title = title;
    frame.srcdoc = paneDocument({ title, colorScheme, boot });
    frame.addEventListener('load', () => void this.#loaded());
    this.#frame = frame;
    container.append(frame);
    this.#stopWatching = watchVisibility(frame, (visible) => {
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
    this.#pulse = new Pulse({
      ping: (id) => this.#send({ pane: { type: 'ping', id } }),
      onStuck: () => {
        recoveredAt = performance.now() + RECOVERY_MS;
        this.#fail(STUCK);
      },
    });
    const { side, network = 'sandbox', modules, entry, html, person } = this.#init;
    const devices = this.#init.devices?.list ?? [];
    const type = 'crossfade-pane-setup';
    const setup: PaneSetup = { type, side, network, modules, entry, html, person, devices };
    // The frame's origin is opaque, so no other target than '*' would reach it; it was loaded from our own srcdoc.
    this.#frame?.contentWindow?.postMessage(setup, '*', [port2]);
    for (const message of this.#early.splice(0)) port1.postMessage(message);
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
    const message = parseFromPane(data);
    if (!message) return;
    const isBridge = 'bridge' in message;
    if (!(isBridge ? this.#bridgeMeter : this.#reportMeter).take(performance.now())) return this.#drop();
    if (isBridge) this.#host.receive(message.bridge);
    else if ('devices' in message) this.#devices?.receive(message.devices);
    else this.#handle(message.pane);
  }

  #handle(report: PaneReport): void {
    switch (report.type) {
      case 'ready':
        return this.#init.onReady?.();
      case 'pong':
        return this.#pulse?.answered(report.id);
      case 'observation':
        return this.#init.onObservation(report.observation);
      case 'failure':
        return this.#init.onFailure(report.failure);
      case 'figures':
        return this.#answer(report.figures);
    }
  }

  #answer(figures: ConnectionFigures[]): void {
    for (const resolve of this.#askers.splice(0)) resolve(figures);
  }

  #drop(): void {
    this.#dropped += 1;
    if (this.#dropped === 1) this.#init.onFailure(FLOODED);
    if (this.#dropped > DROPPED_LIMIT) this.#fail(STUCK);
  }
}

function untilRecovered(): Promise<void> {
  const wait = recoveredAt - performance.now();
  return wait > 0 ? new Promise((resolve) => setTimeout(resolve, wait)) : Promise.resolve();
}
