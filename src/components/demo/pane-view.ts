import type { PaneFailure } from '../../pane/failure';
import type { SideState } from '../../run/session-types';
import { SIDE_NAMES, type Side } from '../../sides';
import { element } from '../ui/element';
import { part } from '../ui/part';

type Shown = SideState | 'idle';

interface Note {
  /** One word beside the side's name. */
  label: string;
  title: string;
  text: string;
}

/** What stands in a pane's place while no program shows anything there. */
export const NOTES: Record<Shown, Note> = {
  idle: {
    label: 'Idle',
    title: 'Not running',
    text: 'The SDK joins here when you press Run both. It uses a simulated camera and microphone.',
  },
  loading: { label: 'Loading', title: 'Starting', text: 'Loading the SDK and joining.' },
  running: { label: 'Running', title: '', text: '' },
  failed: { label: 'Failed', title: 'Something went wrong', text: 'Run both starts again.' },
  stopped: {
    label: 'Stopped',
    title: 'Stopped',
    text: 'Run both starts again. The events stay below until then.',
  },
};

const FAILURE_TITLES: Record<PaneFailure['kind'], string> = {
  syntax: 'The program could not be read',
  exception: 'The program stopped with an error',
  rejection: 'A promise was rejected and nothing handled it',
  'sdk-load': 'The SDK could not be loaded',
  'program-load': 'The program could not be loaded',
  blocked: 'The pane was blocked',
  navigated: 'The program tried to leave its pane',
  stopped: 'The program was stopped',
};

/** One side's pane: its state, and the note over its frame. */
export class PaneView {
  readonly frame: HTMLElement;
  /** Leads to the line of a failure. */
  onPlace: ((failure: PaneFailure) => void) | undefined;
  #state: Shown = 'idle';
  readonly #root: HTMLElement;
  readonly #side: Side;
  readonly #tryAgain: () => void;
  /** Of the program's file. */
  ending = 'ts';

  /** @param tryAgain starts the side again, after it has failed */
  constructor(root: HTMLElement, side: Side, tryAgain: () => void) {
    this.#root = root;
    this.#side = side;
    this.#tryAgain = tryAgain;
    this.frame = part(root, '[data-frame]');
    this.frame.inert = true;
  }

  get state(): Shown {
    return this.#state;
  }

  show(state: Shown): void {
    // What went wrong stays readable: a failed pane that is torn down is still a failed one.
    if (this.#state === 'failed' && (state === 'failed' || state === 'stopped')) return;
    this.#enter(state, [
      paragraph('note-title', NOTES[state].title),
      paragraph('note-text', NOTES[state].text),
    ]);
  }

  fail(failure: PaneFailure): void {
    if (this.#state === 'failed') return; // The first failure is the cause of those that follow.
    this.#enter('failed', [
      paragraph('note-title', FAILURE_TITLES[failure.kind]),
      ...(failure.quoted ? [paragraph('note-text', 'The pane reports:')] : []),
      paragraph('note-message', failure.message),
      ...(failure.line ? [this.#place(failure)] : []),
      paragraph('note-text', failure.advice),
      this.#again(),
    ]);
  }

  /** Says that the side is slow; nothing when it is no longer. */
  slow(text: string | undefined): void {
    if (this.#state !== 'loading' && this.#state !== 'running') return;
    part(this.#root, '[data-pane-state]').textContent = text ? 'Slow' : NOTES[this.#state].label;
    if (this.#state === 'loading') part(this.#root, '.note-text').textContent = text ?? NOTES.loading.text;
  }

  #again(): HTMLElement {
    const again = element('button', 'button', 'Try again');
    again.type = 'button';
    // The two sides' buttons have the same text.
    again.setAttribute('aria-label', `Try again: ${SIDE_NAMES[this.#side]}`);
    again.addEventListener('click', this.#tryAgain);
    return again;
  }

  /** Where it went wrong; a press leads there, where somebody can. */
  #place(failure: PaneFailure): HTMLElement {
    const text = placeOf(failure, this.#side, this.ending);
    const { onPlace } = this;
    if (!onPlace) return paragraph('note-place', text);
    const button = element('button', { className: 'note-place', type: 'button' }, text);
    button.addEventListener('click', () => onPlace(failure));
    return button;
  }

  #enter(state: Shown, note: HTMLElement[]): void {
    this.#state = state;
    this.#root.dataset['state'] = state;
    // What stands behind a note is not there to be used, a frame that is held ready included.
    this.frame.inert = state !== 'running';
    part(this.#root, '[data-pane-state]').textContent = NOTES[state].label;
    const place = part(this.#root, '[data-note]');
    place.replaceChildren(...note);
    // A long message scrolls, so it must be reachable by keyboard.
    if (state === 'failed') place.tabIndex = 0;
    else place.removeAttribute('tabindex');
  }
}

function placeOf({ line, column, component }: PaneFailure, side: Side, ending: string): string {
  const place = `${side}.${ending}, line ${line}${column ? `, column ${column}` : ''}`;
  return component ? `${place}, in the component ${component}` : place;
}

const paragraph = (className: string, text: string): HTMLElement => element('p', className, text);
