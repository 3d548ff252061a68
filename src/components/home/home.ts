import { ConnectedElement } from '../ui/connected-element';
import { part } from '../ui/part';
import { recall } from '../ui/remembered';

/** How long the first line of a scene is waited for, and no moment comes later than the last of these. */
const FIRST_MS = 600;
const LAST_MS = 4200;

/** Plays what was recorded, once for each press, and puts the live demo in its place when it is wanted. */
class Home extends ConnectedElement {
  #timers: ReturnType<typeof setTimeout>[] = [];

  protected override connected(signal: AbortSignal): void {
    for (const button of this.querySelectorAll<HTMLElement>('[data-scene]'))
      button.addEventListener('click', () => this.#choose(button), { signal });
    part(this, '[data-live]').addEventListener('click', () => this.#goLive(), { signal });
    signal.addEventListener('abort', () => this.#stop());
    this.#offerToContinue();
    this.#play();
  }

  #choose(chosen: HTMLElement): void {
    for (const button of this.querySelectorAll<HTMLElement>('[data-scene]'))
      button.ariaPressed = String(button === chosen);
    for (const scene of this.querySelectorAll<HTMLElement>('[data-shown]'))
      scene.hidden = scene.dataset['shown'] !== chosen.dataset['scene'];
    this.#play();
  }

  /** Whoever wants it calm sees the scene as it is in the end. */
  #play(): void {
    this.#stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const scene = part(this, '[data-shown]:not([hidden])');
    const rows = [...scene.querySelectorAll<HTMLElement>('tr[data-after]')];
    const times = rows.map(({ dataset }) => Number(dataset['after']));
    const first = Math.min(...times);
    for (const part of scene.querySelectorAll('[data-at]')) part.classList.add('to-come');
    for (const [index, row] of rows.entries()) {
      const wait = Math.min(FIRST_MS + (times[index] ?? 0) - first + index * 500, LAST_MS);
      this.#timers.push(setTimeout(() => this.#light(scene, row.dataset['at'] ?? ''), wait));
    }
  }

  #light(scene: HTMLElement, at: string): void {
    for (const part of scene.querySelectorAll(`[data-at="${at}"]`)) part.classList.remove('to-come');
  }

  #stop(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    for (const part of this.querySelectorAll('.to-come')) part.classList.remove('to-come');
  }

  #goLive(): void {
    this.#stop();
    part(this, '[data-recording]').hidden = true;
    part(this, '[data-demo]').hidden = false;
    const run = part(this, '[data-run]');
    run.focus({ preventScroll: true });
    // All of it is on the screen.
    part(this, '[data-demo]').scrollIntoView({ block: 'end' });
    run.click();
  }

  /** Where somebody who comes back was last. */
  #offerToContinue(): void {
    const step = recall('last-step');
    const door = step
      ? this.querySelector<HTMLAnchorElement>(`.doors a[href$="/steps/${CSS.escape(step)}/"]`)
      : null;
    if (!door) return;
    const link = part<HTMLAnchorElement>(this, '[data-continue]');
    link.href = door.href;
    const ticked = countTicked();
    link.textContent = `Continue: ${door.textContent.trim()}${ticked ? ` · ${ticked} ticked in the checklist` : ''}`;
    link.hidden = false;
  }
}

function countTicked(): number {
  try {
    const list: unknown = JSON.parse(recall('crossfade-checklist') ?? '[]');
    return Array.isArray(list) ? list.length : 0;
  } catch {
    return 0;
  }
}

customElements.define('crossfade-home', Home);
