import { z } from 'zod';
import { loadOnce } from '../../pane/modules';
import { SIDES, SIDE_NAMES } from '../../sides';
import type { Cause, Sighting, TimelineGroup, TimelineRow } from '../../timeline/align';
import { after, timelineJson, timelineMarkdown } from '../../timeline/export';
import { Timeline } from '../../timeline/timeline';
import { button, checkbox, copyTextButton, filterField, headingCell } from '../ui/controls';
import { element } from '../ui/element';

/** Older sightings are dropped; the summary says how many. */
const KEPT = 1000;
const PAINT_EVERY_MS = 200;
/** What differs is announced when a burst of events is over. */
const ANNOUNCE_AFTER_MS = 2500;

const counterpartList = z.array(
  z.object({ twilio: z.string().optional(), videosdk: z.string().optional(), href: z.string() }),
);

/** A group as it was painted last. */
interface Painted {
  group: TimelineGroup;
  /** The filter that it was painted with. */
  filter: string;
  table: HTMLElement;
  rows: readonly TimelineRow[];
  lines: ReadonlyMap<string, HTMLElement>;
}

/** Both sides' events in one table, aligned by action and by the mapping. Filled while the sides run. */
export class TimelineView {
  readonly element: HTMLElement;
  readonly #body = element('div', 'timeline-body');
  readonly #summary = element('p', 'timeline-summary');
  /** Says in words what the summary shows, but not at each event. */
  readonly #status = element('p', 'sr-only');
  readonly #differences = checkbox('Only what differs', () => this.#paint());
  readonly #filter = filterField(() => this.#paint());
  readonly #pause = button('Pause', () => this.#togglePause());
  readonly #timeline = new Timeline(KEPT);
  #painted: Painted[] = [];
  #knowsMapping = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#pause.setAttribute('aria-pressed', 'false');
    this.#status.setAttribute('role', 'status');
    const tools = element('div', 'tools');
    tools.append(
      this.#filter.label,
      this.#differences.label,
      this.#pause,
      button('Clear', () => this.#clear()),
      copyTextButton('Copy as Markdown', () => timelineMarkdown(this.#timeline.groups)),
      copyTextButton('Copy as JSON', () => timelineJson(this.#timeline.groups)),
    );
    this.element = element('details', 'timeline');
    const title = element('summary', '', 'Timeline: both sides, aligned');
    this.element.append(title, tools, this.#summary, this.#status, this.#body);
    this.element.addEventListener('toggle', () => this.#paint());
  }

  /** Begins anew. @param time when Run was pressed, in milliseconds since the epoch */
  restart(time: number): void {
    this.#timeline.restart({ label: 'Run both', time });
    this.#paintSoon();
    void this.#loadCounterparts();
  }

  cause(cause: Cause): void {
    this.#timeline.cause(cause);
    this.#paintSoon();
  }

  /** Takes an action back that reached nobody. */
  retract(cause: Cause): void {
    this.#timeline.retract(cause);
    this.#paintSoon();
  }

  add(sighting: Sighting): void {
    this.#timeline.add(sighting);
    this.#paintSoon();
  }

  get #paused(): boolean {
    return this.#pause.getAttribute('aria-pressed') === 'true';
  }

  /** Without the mapping the table still shows what each side reported, and aligns nothing. */
  async #loadCounterparts(): Promise<void> {
    if (this.#knowsMapping) return;
    const text = await loadOnce('counterparts.json', 'The mapping').catch(() => undefined);
    if (text === undefined) return;
    this.#timeline.learn(counterpartList.parse(JSON.parse(text)));
    this.#knowsMapping = true;
    this.#paintSoon();
  }

  #togglePause(): void {
    this.#pause.setAttribute('aria-pressed', String(!this.#paused));
    this.#paint();
  }

  #clear(): void {
    this.#timeline.clear();
    this.#paint();
  }

  #paintSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.#paused) this.#paint();
    }, PAINT_EVERY_MS);
  }

  /** Touches only the groups and rows that are new or have changed, so that what the reader opened stays open. */
  #paint(): void {
    if (!(this.element as HTMLDetailsElement).open) return;
    this.#painted = this.#timeline.groups.map((group, index) =>
      this.#paintGroup(group, this.#painted[index]),
    );
    place(
      this.#body,
      this.#painted.map(({ table }) => table),
    );
    const rows = this.#painted.flatMap((painted) => painted.rows);
    const differing = rows.filter(({ notes }) => notes.length > 0).length;
    const { dropped } = this.#timeline;
    const missing = dropped > 0 ? ` ${dropped} older events are not kept.` : '';
    const text = `${rows.length} rows, ${differing} of them differ.${missing}`;
    if (text !== this.#summary.textContent) this.#announceLater();
    this.#summary.textContent = text;
  }

  #announceLater(): void {
    this.#announcing ??= setTimeout(() => {
      this.#announcing = undefined;
      this.#status.textContent = `Timeline: ${this.#summary.textContent}`;
    }, ANNOUNCE_AFTER_MS);
  }

  #paintGroup(group: TimelineGroup, before: Painted | undefined): Painted {
    const filter = `${this.#differences.input.checked} ${this.#wanted}`;
    if (before?.group === group && before.filter === filter) return before;
    const same = before?.group.cause === group.cause ? before : undefined;
    const table = same?.table ?? tableOf(group.cause);
    const rows = group.rows.filter((row) => this.#shows(row));
    const lines = new Map<string, HTMLElement>();
    for (const row of rows) {
      let key = JSON.stringify(row);
      while (lines.has(key)) key += ' again';
      lines.set(key, same?.lines.get(key) ?? lineOf(row, group.cause.time));
    }
    place(table.querySelector('tbody')!, [...lines.values()]);
    return { group, filter, table, rows, lines };
  }

  get #wanted(): string {
    return this.#filter.input.value.trim().toLowerCase();
  }

  #shows({ twilio, videosdk, notes }: TimelineRow): boolean {
    if (this.#differences.input.checked && notes.length === 0) return false;
    const words = [...twilio, ...(videosdk ? [videosdk] : [])].flatMap(
      ({ emitter, event, subject = '', payload }) => [emitter, event, subject, payload],
    );
    return words.join(' ').toLowerCase().includes(this.#wanted);
  }
}

/** Gives an element these children; those that stand where they belong are not moved, and keep focus. */
function place(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  for (const [index, child] of children.entries())
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
}

function tableOf({ label }: Cause): HTMLElement {
  const head = element('tr');
  head.append(
    ...[...SIDES.map((side) => SIDE_NAMES[side]), 'Differences'].map((title) => headingCell('col', title)),
  );
  const thead = element('thead');
  thead.append(head);
  const table = element('table');
  table.append(element('caption', '', label), thead, element('tbody'));
  return table;
}

function lineOf({ twilio, videosdk, notes, href }: TimelineRow, since: number): HTMLElement {
  const line = element('tr', notes.length > 0 ? 'differs' : '');
  line.append(
    sightingCell('twilio', twilio, since),
    sightingCell('videosdk', videosdk ? [videosdk] : [], since),
  );
  const note = element('td', 'timeline-note', notes.join(' '));
  if (href) {
    const link = element('a', '', 'In the mapping');
    link.href = href;
    note.append(' ', link);
  }
  line.append(note);
  return line;
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
