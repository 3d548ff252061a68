import { z } from 'zod';
import { loadOnce } from '../../pane/modules';
import { align, type Cause, type Counterpart, type Sighting, type TimelineGroup } from '../../timeline/align';
import { copyText, element } from '../demo/dom';
import { after, timelineJson, timelineMarkdown } from '../../timeline/export';

/** Older sightings are dropped; the copy says what is left. */
const KEPT = 1000;
const PAINT_EVERY_MS = 200;

const counterpartList = z.array(
  z.object({ twilio: z.string().optional(), videosdk: z.string().optional(), href: z.string() }),
);

/** Both sides' events in one table, aligned by action and by the mapping. Filled while the sides run. */
export class TimelineView {
  readonly element: HTMLElement;
  readonly #body = element('div', 'timeline-body');
  readonly #summary = element('p', 'timeline-summary');
  readonly #differences = checkbox('Only what differs');
  readonly #filter = element('input', 'timeline-filter') as HTMLInputElement;
  readonly #pause: HTMLButtonElement;
  readonly #causes: Cause[] = [];
  readonly #sightings: Sighting[] = [];
  #counterparts: readonly Counterpart[] = [];
  #painted: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#filter.type = 'search';
    this.#filter.addEventListener('input', () => this.#paint());
    this.#differences.input.addEventListener('change', () => this.#paint());
    this.#pause = button('Pause', () => this.#togglePause());
    this.#pause.setAttribute('aria-pressed', 'false');
    const tools = element('div', 'timeline-tools');
    tools.append(
      label('Filter', this.#filter),
      this.#differences.label,
      this.#pause,
      button('Clear', () => this.#clear()),
      button('Copy as Markdown', (pressed) => void copy(pressed, timelineMarkdown(this.groups))),
      button('Copy as JSON', (pressed) => void copy(pressed, timelineJson(this.groups))),
    );
    this.element = element('details', 'timeline');
    const title = element('summary', '', 'Timeline: both sides, aligned');
    this.element.append(title, tools, this.#summary, this.#body);
    this.element.addEventListener('toggle', () => this.#paint());
  }

  /** What the reader sees, before the filter. */
  get groups(): TimelineGroup[] {
    return align(this.#causes, this.#sightings, this.#counterparts);
  }

  /** Begins anew. @param time when Run was pressed, in milliseconds since the epoch */
  restart(time: number): void {
    this.#causes.length = 0;
    this.#sightings.length = 0;
    this.cause({ label: 'Run both', time });
    void this.#loadCounterparts();
  }

  cause(cause: Cause): void {
    this.#causes.push(cause);
    this.#paintSoon();
  }

  add(sighting: Sighting): void {
    this.#sightings.push(sighting);
    if (this.#sightings.length > KEPT) this.#sightings.shift();
    this.#paintSoon();
  }

  get #paused(): boolean {
    return this.#pause.getAttribute('aria-pressed') === 'true';
  }

  /** Without the mapping the table still shows what each side reported, and aligns nothing. */
  async #loadCounterparts(): Promise<void> {
    if (this.#counterparts.length > 0) return;
    const text = await loadOnce('counterparts.json', 'The mapping').catch(() => undefined);
    if (text === undefined) return;
    this.#counterparts = counterpartList.parse(JSON.parse(text));
    this.#paintSoon();
  }

  #togglePause(): void {
    this.#pause.setAttribute('aria-pressed', String(!this.#paused));
    this.#paint();
  }

  #clear(): void {
    this.#sightings.length = 0;
    this.#causes.splice(0, this.#causes.length - 1);
    this.#paint();
  }

  #paintSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.#paused) this.#paint();
    }, PAINT_EVERY_MS);
  }

  /** Paints only the groups that are new or have changed, so that what the reader opened stays open. */
  #paint(): void {
    if (!(this.element as HTMLDetailsElement).open) return;
    const groups = this.groups.map((group) => ({
      ...group,
      rows: group.rows.filter((row) => this.#shows(row)),
    }));
    const rows = groups.flatMap((group) => group.rows);
    const differing = rows.filter(({ notes }) => notes.length > 0).length;
    this.#summary.textContent = `${rows.length} rows, ${differing} of them differ.`;
    const signatures = groups.map((group) => JSON.stringify(group));
    for (const [index, group] of groups.entries()) {
      if (signatures[index] === this.#painted[index]) continue;
      const element = groupElement(group);
      const old = this.#body.children[index];
      if (old) old.replaceWith(element);
      else this.#body.append(element);
    }
    while (this.#body.children.length > groups.length) this.#body.lastElementChild?.remove();
    this.#painted = signatures;
  }

  #shows({ twilio, videosdk, notes }: TimelineGroup['rows'][number]): boolean {
    if (this.#differences.input.checked && notes.length === 0) return false;
    const wanted = this.#filter.value.trim().toLowerCase();
    const words = [...twilio, ...(videosdk ? [videosdk] : [])].flatMap(
      ({ emitter, event, subject = '', payload }) => [emitter, event, subject, payload],
    );
    return words.join(' ').toLowerCase().includes(wanted);
  }
}

function groupElement({ cause, rows }: TimelineGroup): HTMLElement {
  const table = element('table');
  const caption = element('caption', '', cause.label);
  const head = element('tr');
  for (const title of ['Twilio Video', 'VideoSDK', 'What stands out']) {
    const cell = element('th', '', title);
    cell.setAttribute('scope', 'col');
    head.append(cell);
  }
  const thead = element('thead');
  thead.append(head);
  const body = element('tbody');
  for (const { twilio, videosdk, notes, href } of rows) {
    const line = element('tr', notes.length > 0 ? 'differs' : '');
    line.append(
      sightingCell('twilio', twilio, cause.time),
      sightingCell('videosdk', videosdk ? [videosdk] : [], cause.time),
    );
    const note = element('td', 'timeline-note', notes.join(' '));
    if (href) {
      const link = element('a', '', 'In the mapping') as HTMLAnchorElement;
      link.href = href;
      note.append(' ', link);
    }
    line.append(note);
    body.append(line);
  }
  table.append(caption, thead, body);
  return table;
}

function sightingCell(side: Sighting['side'], sightings: readonly Sighting[], since: number): HTMLElement {
  const cell = element('td');
  cell.dataset['side'] = side;
  for (const sighting of sightings) {
    const { emitter, subject, event, payload } = sighting;
    const line = element('div');
    line.append(
      element('b', 'log-event', event),
      ' ',
      element('span', 'log-emitter', subject ? `${emitter} ${subject}` : emitter),
      ' ',
      element('span', 'timeline-time', after(sighting, since)),
    );
    if (payload) {
      const more = element('details');
      more.append(element('summary', '', 'Payload'), element('code', '', payload));
      line.append(more);
    }
    cell.append(line);
  }
  return cell;
}

async function copy(pressed: HTMLButtonElement, text: string): Promise<void> {
  const label = pressed.textContent;
  pressed.textContent = await copyText(text);
  setTimeout(() => (pressed.textContent = label), 2000);
}

function button(text: string, act: (pressed: HTMLButtonElement) => void): HTMLButtonElement {
  const made = element('button', 'button', text) as HTMLButtonElement;
  made.type = 'button';
  made.addEventListener('click', () => act(made));
  return made;
}

function label(text: string, control: HTMLElement): HTMLElement {
  const made = element('label', '', `${text} `);
  made.append(control);
  return made;
}

function checkbox(text: string): { label: HTMLElement; input: HTMLInputElement } {
  const input = element('input') as HTMLInputElement;
  input.type = 'checkbox';
  const made = element('label', 'timeline-check');
  made.append(input, ` ${text}`);
  return { label: made, input };
}
