import type { ConnectionFigures } from '../../pane/figures';
import { headingCell } from '../ui/controls';
import { element } from '../ui/element';
import { figureTexts, type ConnectionTexts, type StreamTexts } from './figure-texts';

const EVERY_MS = 1000;
const COLUMNS = ['Stream', 'Picture', 'Bitrate', 'Lost', 'Jitter'];
const NONE = 'No peer connection is open.';

/**
 * Shows what a pane's peer connections do, once a second from {@link start} to {@link stop}. Nothing of it is announced:
 * who wants to know reads the table.
 */
export class FiguresView {
  readonly element = element('div', 'figures');
  readonly #ask: () => Promise<ConnectionFigures[]>;
  readonly #note = element('p', 'inspector-note', NONE);
  readonly #table = element('table');
  #shown: readonly ConnectionTexts[] = [];
  #last: readonly ConnectionFigures[] = [];
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param name of the side. */
  constructor(name: string, ask: () => Promise<ConnectionFigures[]>) {
    this.#ask = ask;
    const head = element('tr');
    head.append(...COLUMNS.map((title) => headingCell('col', title)));
    const thead = element('thead');
    thead.append(head);
    this.#table.append(element('caption', 'sr-only', `WebRTC statistics of ${name}`), thead);
    this.#table.hidden = true;
    this.element.append(this.#note, this.#table);
  }

  start(): void {
    if (this.#running) return;
    this.#running = true;
    void this.#look();
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
  }

  /** Forgets what was shown. @param note stands in its place */
  clear(note = NONE): void {
    this.#note.textContent = note;
    this.#last = [];
    this.#paint([]);
  }

  async #look(): Promise<void> {
    const figures = await this.#ask();
    if (!this.#running) return;
    if (figures.length === 0) this.#note.textContent = NONE;
    this.#paint(figureTexts(figures, this.#last));
    this.#last = figures;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), EVERY_MS);
  }

  /** Only texts change while the streams stay the same, so that whoever reads the table keeps their place. */
  #paint(connections: readonly ConnectionTexts[]): void {
    this.#note.hidden = connections.length > 0;
    this.#table.hidden = connections.length === 0;
    if (shapeOf(connections) !== shapeOf(this.#shown)) {
      for (const body of this.#table.querySelectorAll('tbody')) body.remove();
      this.#table.append(...connections.map(bodyOf));
    }
    const texts = connections.flatMap(({ title, streams }) => [title, ...streams.flatMap(textsOf)]);
    for (const [index, line] of [...this.#table.querySelectorAll('tbody [data-text]')].entries())
      if (line.textContent !== texts[index]) line.textContent = texts[index] ?? '';
    this.#shown = connections;
  }
}

const shapeOf = (connections: readonly ConnectionTexts[]): string =>
  JSON.stringify(connections.map(({ id, streams }) => [id, streams.map((stream) => stream.id)]));

/** In the order in which {@link bodyOf} makes the places for them. */
const textsOf = ({ name, detail, size, frames, bitrate, lost, jitter }: StreamTexts): string[] => [
  name,
  detail,
  size,
  frames,
  bitrate,
  lost,
  jitter,
];

function bodyOf({ streams }: ConnectionTexts): HTMLElement {
  const title = headingCell('rowgroup', '');
  title.colSpan = COLUMNS.length;
  title.append(place('span'));
  const first = element('tr', 'figures-connection');
  first.append(title);
  const body = element('tbody');
  body.append(first);
  for (let index = 0; index < streams.length; index++) {
    const stream = headingCell('row', '');
    stream.append(place('div'), place('div', 'figures-detail'));
    const picture = element('td');
    picture.append(place('div'), place('div', 'figures-detail'));
    const row = element('tr');
    row.append(stream, picture, place('td'), place('td'), place('td'));
    body.append(row);
  }
  return body;
}

/** An element whose text is painted. */
function place(tag: 'td' | 'div' | 'span', className = ''): HTMLElement {
  const made = element(tag, className);
  made.dataset['text'] = '';
  return made;
}
