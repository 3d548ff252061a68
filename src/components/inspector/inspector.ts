import type { Session } from '../../run/session-types';
import { type Side, SIDE_NAMES } from '../../sides';
import { element } from '../ui/element';
import { watchInView } from '../ui/in-view';
import type { FiguresView } from './figures-view';
import type { TraceView } from './trace-view';
import { addStyles } from '../ui/late-styles';
import styles from './inspector.css?inline';

addStyles(styles);

/** What can be looked at. */
export type Looking = 'figures' | 'signalling';

export interface InspectorInit {
  /** Where each part goes; the sides stand beside each other there. */
  places: Readonly<Record<Looking, HTMLElement>>;
  side: Side;
  /** What runs now. */
  session: () => Session | undefined;
  /** Takes the inspector away again. */
  signal: AbortSignal;
}

const STOPPED = 'Nothing is running.';

/** What can be looked at of a side besides its events. Its parts are loaded when the reader looks. */
export class Inspector {
  readonly #init: InspectorInit;
  readonly #figures: HTMLElement;
  readonly #trace: HTMLElement;
  #looking: string | undefined;
  #figuresView: FiguresView | undefined;
  #traceView: TraceView | undefined;
  #inView = false;
  #running = false;
  #startedAt = 0;

  constructor(init: InspectorInit) {
    this.#init = init;
    const { places, side, signal } = init;
    this.#figures = half(side, 'WebRTC statistics');
    this.#trace = half(side, 'Signalling');
    places.figures.append(this.#figures);
    places.signalling.append(this.#trace);
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

  /** @param looking at what, if at anything of it */
  look(looking: string): void {
    this.#looking = looking;
    void this.#showFigures();
    void this.#showTrace();
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
    if (this.#looking === 'figures' && !this.#figuresView) {
      const { FiguresView } = await import('./figures-view');
      this.#figuresView ??= new FiguresView(
        SIDE_NAMES[side],
        async () => (await session()?.figures(side)) ?? [],
      );
      if (!this.#running) this.#figuresView.clear(STOPPED);
      this.#figures.append(this.#figuresView.element);
    }
    // The pane is asked only while somebody can see the answer.
    if (this.#running && this.#looking === 'figures' && this.#inView) this.#figuresView?.start();
    else this.#figuresView?.stop();
  }

  async #showTrace(): Promise<void> {
    const { side, session } = this.#init;
    const open = (): boolean => this.#looking === 'signalling';
    if (open() && !this.#traceView) {
      const { TraceView } = await import('./trace-view');
      this.#traceView ??= new TraceView(SIDE_NAMES[side], () => {
        const current = session();
        return current && { log: current.wire(side) };
      });
      this.#trace.append(this.#traceView.element);
    }
    if (open()) this.#traceView?.show(this.#startedAt);
    if (!open() || !this.#running) this.#traceView?.stop();
  }
}

/** One side's half of a panel. */
function half(side: Side, what: string): HTMLElement {
  const name = element('p', 'log-title', [element('span', 'side-name', SIDE_NAMES[side])]);
  const made = element('section', { className: 'inspector', dataset: { side } }, [name]);
  made.ariaLabel = `${what} of ${SIDE_NAMES[side]}`;
  return made;
}
