import type { Observation } from '../../pane/observation';
import { SIDES, SIDE_NAMES, type Side } from '../../sides';
import type { Editing } from '../editor/editing';
import { lineNumber } from '../programs/line-numbers';
import { keysOf, listenersIn } from '../programs/listeners';
import { element } from '../ui/element';

type Seen = Pick<Observation, 'emitter' | 'subject' | 'event'>;

export interface LineLightsInit {
  /** Holds both programs. */
  root: HTMLElement;
  editing: Editing;
  /** A line's count was pressed: the reader wants to see these events. */
  onPress(event: string): void;
}

/**
 * Marks the lines of both programs that listen for what is observed, and counts how often it was. An editor finds them itself, as
 * the reader writes.
 */
export class LineLights {
  readonly #init: LineLightsInit;
  /** The lines of a program as the page shows it that listen, by what they wait for. */
  readonly #known = new WeakMap<HTMLElement, Map<HTMLElement, string[]>>();
  readonly #counts: Record<Side, Map<string, number>> = { twilio: new Map(), videosdk: new Map() };
  /** What was observed since the last frame: the lines that light up in the next one, and for which event. */
  readonly #heard: Record<Side, Map<HTMLElement, string>> = { twilio: new Map(), videosdk: new Map() };
  #frame: number | undefined;

  constructor(init: LineLightsInit) {
    this.#init = init;
  }

  /** A side, or both, start anew. */
  restart(sides: readonly Side[] = SIDES): void {
    for (const side of sides) {
      this.#counts[side].clear();
      this.#heard[side].clear();
      for (const line of this.#lines(side).keys()) {
        line.classList.remove('heard');
        line.querySelector('.heard-count')?.remove();
      }
      this.#init.editing.showHeard(side, this.#counts[side]);
    }
  }

  see(side: Side, seen: Observation): void {
    const counts = this.#counts[side];
    const keys = keysOf(seen);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [line, own] of this.#lines(side))
      if (listens(own, keys)) this.#heard[side].set(line, seen.event);
    this.#frame ??= requestAnimationFrame(() => this.#show());
  }

  /**
   * Once a frame, all lines first and then all flashes: an animation that starts makes the browser lay out what has changed, and
   * while both SDKs start that was a quarter of the page's work.
   */
  #show(): void {
    this.#frame = undefined;
    const lit: HTMLElement[] = [];
    for (const side of SIDES) {
      const lines = this.#lines(side);
      for (const [line, event] of this.#heard[side]) {
        const own = lines.get(line);
        if (!own) continue; // The page shows another program by now.
        this.#light(line, own, side, event);
        lit.push(line);
      }
      this.#heard[side].clear();
      this.#init.editing.showHeard(side, this.#counts[side]);
    }
    lit.forEach(flash);
  }

  /** Leads to the first line that listens for an event. @returns whether there is one */
  goTo(side: Side, seen: Seen): boolean {
    const keys = keysOf({ ...seen, payload: '', time: 0 });
    if (this.#init.editing.goToListener(side, keys)) return true;
    const [line] = [...this.#lines(side)].find(([, own]) => listens(own, keys)) ?? [];
    const box = line?.closest('pre');
    if (!line || !box) return false;
    const fold = line.closest('.fold')?.querySelector<HTMLElement>('[aria-expanded=false]');
    fold?.click();
    const { top } = line.getBoundingClientRect();
    box.scrollTop += top - box.getBoundingClientRect().top - box.clientHeight / 3;
    line.querySelector<HTMLElement>('.heard-count')?.focus({ preventScroll: true });
    flash(line);
    return true;
  }

  #light(line: HTMLElement, keys: readonly string[], side: Side, event: string): void {
    const count = Math.max(...keys.map((key) => this.#counts[side].get(key) ?? 0));
    let badge = line.querySelector<HTMLButtonElement>('.heard-count');
    if (!badge) {
      badge = element('button', { className: 'heard-count', type: 'button' });
      badge.addEventListener('click', () => this.#init.onPress(event.replace(/ (?:resolved|rejected)$/, '')));
      line.append(badge);
    }
    const place = `line ${lineNumber(line)} of ${SIDE_NAMES[side]}`;
    badge.replaceChildren(`×${count}`, element('span', 'sr-only', ` ${event}, ${place}: show these events`));
    line.classList.add('heard');
  }

  #lines(side: Side): ReadonlyMap<HTMLElement, readonly string[]> {
    const box = this.#init.root.querySelector<HTMLElement>(`figure.program[data-side=${side}] > pre`);
    if (!box) return new Map();
    const known = this.#known.get(box) ?? linesOf(box, this.#init.editing.isReact);
    this.#known.set(box, known);
    return known;
  }
}

function linesOf(box: HTMLElement, hooks: boolean): Map<HTMLElement, string[]> {
  const lines = [...box.querySelectorAll<HTMLElement>('.line')];
  const listeners = listenersIn(lines.map(({ textContent }) => textContent).join('\n'), hooks);
  return new Map(
    [...listeners].flatMap(([number, keys]) => {
      const line = lines[number - 1];
      return line ? [[line, keys]] : [];
    }),
  );
}

const listens = (own: readonly string[], keys: readonly string[]): boolean =>
  own.some((key) => keys.includes(key));

/** Both columns light at the same moment, or visibly do not. Nothing moves for whoever wants it calm. */
function flash(line: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  // Of opacity alone, which costs the page no painting: many lines light up while both SDKs start.
  const how = { duration: 900, easing: 'ease-out', pseudoElement: '::after' };
  line.animate([{ opacity: 1 }, { opacity: 0 }], how);
}
