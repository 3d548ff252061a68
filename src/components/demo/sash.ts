import { ConnectedElement } from '../ui/connected-element';
import { recall, remember, forget } from '../ui/remembered';

type Size = 'code' | 'panes' | 'results';

/** In pixels, lowest and highest. */
const LIMITS: Record<Size, readonly [number, number]> = {
  code: [120, 900],
  panes: [72, 600],
  results: [96, 900],
};
const STEP = 24;
const KEYS: Readonly<Record<string, number>> = {
  ArrowUp: -STEP,
  ArrowDown: STEP,
  PageUp: -4 * STEP,
  PageDown: 4 * STEP,
};

/** A line between two parts of a workspace. What it is moved to is remembered, for all workspaces of the site. */
class Sash extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    const stored = Number(recall(this.#key));
    if (stored) this.#set(stored);
    else this.#say();
    this.addEventListener('pointerdown', (event) => this.#drag(event), { signal });
    this.addEventListener('keydown', (event) => this.#move(event), { signal });
    this.addEventListener('dblclick', () => this.reset(), { signal });
    this.addEventListener('focus', () => this.#say(), { signal });
  }

  /** The height that the site gives. */
  reset(): void {
    this.#workspace.style.removeProperty(this.#property);
    forget(this.#key);
    this.#say();
  }

  #drag(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    this.focus({ preventScroll: true });
    this.setPointerCapture(event.pointerId);
    const from = this.#height;
    const start = event.clientY;
    const move = ({ clientY }: PointerEvent): void => this.#choose(from + clientY - start);
    this.addEventListener('pointermove', move);
    this.addEventListener(
      'lostpointercapture',
      () => {
        this.removeEventListener('pointermove', move);
        this.#keep();
      },
      { once: true },
    );
  }

  #move(event: KeyboardEvent): void {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.#choose(this.#height + by);
    this.#keep();
  }

  /** The reader wants it so; whoever listens is told. */
  #choose(pixels: number): void {
    this.dispatchEvent(new Event('input'));
    this.#set(pixels);
  }

  #set(pixels: number): void {
    const [lowest, highest] = LIMITS[this.#size];
    this.#workspace.style.setProperty(
      this.#property,
      `${Math.round(Math.min(Math.max(pixels, lowest), highest))}px`,
    );
    this.#say();
  }

  #keep(): void {
    remember(this.#key, String(Math.round(this.#height)));
  }

  #say(): void {
    const [lowest, highest] = LIMITS[this.#size];
    this.ariaValueMin = String(lowest);
    this.ariaValueMax = String(highest);
    this.ariaValueNow = String(Math.round(Math.min(Math.max(this.#height, lowest), highest)));
  }

  /** Of the part above. */
  get #height(): number {
    return (this.previousElementSibling as HTMLElement | null)?.offsetHeight ?? 0;
  }

  get #size(): Size {
    return this.dataset['size'] as Size;
  }

  get #key(): string {
    return `height-${this.#size}`;
  }

  get #property(): string {
    return `--${this.#size}-height`;
  }

  get #workspace(): HTMLElement {
    return this.closest<HTMLElement>('.workspace')!;
  }
}

export type { Sash };
customElements.define('crossfade-sash', Sash);
