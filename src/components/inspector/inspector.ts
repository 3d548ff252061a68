import type { Session } from '../../run/session-types';
import { type Side, SIDE_NAMES } from '../../sides';
import { element } from '../ui/element';
import { watchInView } from '../ui/in-view';
import type { FiguresView } from './figures-view';
import type { TraceView } from './trace-view';

export interface InspectorInit {
  /** The section of the pane; the inspector is put at its end. */
  pane: HTMLElement;
  side: Side;
  /** What runs now. */
  session: () => Session | undefined;
  /** Takes the inspector away again. */
  signal: AbortSignal;
}

const STOPPED = 'Nothing is running.';

/** What can be looked at beneath a pane's events. Its parts are loaded when the reader opens them. */
export class Inspector {
  readonly #init: InspectorInit;
  readonly #figures: HTMLDetailsElement;
  readonly #trace: HTMLDetailsElement;
  #figuresView: FiguresView | undefined;
  #traceView: TraceView | undefined;
  #inView = false;
  #running = false;
  #startedAt = 0;

  constructor(init: InspectorInit) {
    this.#init = init;
    this.#figures = disclosure('WebRTC figures', () => void this.#showFigures());
    this.#trace = disclosure('Signalling', () => void this.#showTrace());
    init.pane.append(this.#figures, this.#trace);
    const { signal } = init;
    watchInView(
      this.#figures,
      (inView) => {
        this.#inView = inView;
        void this.#showFigures();
      },
      signal,
    );
    signal.addEventListener('abort', () => [this.#figures, this.#trace].forEach((each) => each.remove()));
  }

  /** The side starts anew. @param time in milliseconds since the epoch */
  restart(time: number): void {
    this.#running = true;
    this.#startedAt = time;
    this.#figuresView?.clear();
    void this.#showFigures();
    void this.#showTrace();
  }

  /** Nothing runs any more. What was recorded stays. */
  stop(): void {
    this.#running = false;
    this.#figuresView?.clear(STOPPED);
    void this.#showFigures();
    void this.#showTrace();
  }

  async #showFigures(): Promise<void> {
    const { side, session } = this.#init;
    if (this.#figures.open && !this.#figuresView) {
      const { FiguresView } = await import('./figures-view');
      this.#figuresView ??= new FiguresView(
        SIDE_NAMES[side],
        async () => (await session()?.figures(side)) ?? [],
      );
      this.#figures.append(this.#figuresView.element);
    }
    // The pane is asked only while somebody can see the answer.
    if (this.#running && this.#figures.open && this.#inView) this.#figuresView?.start();
    else this.#figuresView?.stop();
  }

  async #showTrace(): Promise<void> {
    const { side, session } = this.#init;
    if (this.#trace.open && !this.#traceView) {
      const { TraceView } = await import('./trace-view');
      this.#traceView ??= new TraceView(SIDE_NAMES[side], () => {
        const current = session();
        return current && { log: current.wire(side) };
      });
      this.#trace.append(this.#traceView.element);
    }
    if (this.#trace.open) this.#traceView?.show(this.#startedAt);
    if (!this.#trace.open || !this.#running) this.#traceView?.stop();
  }
}

function disclosure(title: string, toggled: () => void): HTMLDetailsElement {
  const made = element('details', 'inspector');
  made.append(element('summary', '', title));
  made.addEventListener('toggle', toggled);
  return made;
}
