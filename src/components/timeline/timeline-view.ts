import { z } from 'zod';
import { loadOnce } from '../../pane/run-files';
import { SIDES, SIDE_NAMES, type Side } from '../../sides';
import { timelineJson, timelineMarkdown } from '../../timeline/export';
import { shortSummary, summaryText } from '../../timeline/summary';
import { Timeline } from '../../timeline/timeline';
import type { SideObservation, TimelineAction, TimelineGroup, TimelineRow } from '../../timeline/types';
import { button, checkbox, copyTextButton, filterField, headingCell } from '../ui/controls';
import { element } from '../ui/element';
import { addStyles } from '../ui/late-styles';
import { recall, remember } from '../ui/remembered';
import { StaysAtEnd } from '../ui/stays-at-end';
import { lineOf, type Wanted } from './timeline-line';
import styles from './timeline.css?inline';

addStyles(styles);

/** Older observations are dropped; the summary says how many. */
const KEPT = 1000;
const PAINT_EVERY_MS = 200;
/** Under what the choice of rows is remembered. */
const MATTERS = 'only-what-matters';
/** What differs is announced when a burst of events is over. */
const ANNOUNCE_AFTER_MS = 2500;

const counterpartList = z.array(
  z.object({
    twilio: z.string().optional(),
    videosdk: z.string().optional(),
    relation: z.enum(['same', 'renamed', 'changed-meaning', 'none', 'new']),
    also: z.literal(true).exactOptional(),
    href: z.string(),
  }),
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
  /** What the reader can do with it; stands apart, so that it does not scroll away. */
  readonly tools: HTMLElement;
  readonly #body = element('div', 'timeline-body');
  readonly #end = new StaysAtEnd(this.#body);
  readonly #summary = element('p', 'timeline-summary');
  /** Takes its place where there is no room for it. */
  readonly #short = element('p', 'timeline-summary short');
  /** Says in words what the summary shows, but not at each event. */
  readonly #status = element('p', 'sr-only');
  readonly #matters = checkbox('Only what matters for a port', () => {
    remember(MATTERS, String(this.#matters.input.checked));
    this.#paint();
  });
  readonly #filter = filterField('the events', () => this.#paint());
  readonly #pause = button('Pause', () => this.#togglePause());
  readonly #timeline = new Timeline(KEPT);
  #painted: Painted[] = [];
  #shown = false;
  #knowsMapping = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  readonly #wanted: Wanted;

  /** @param wanted an event's name was pressed: the reader wants to see its line */
  constructor(wanted: Wanted) {
    this.#wanted = wanted;
    this.#pause.setAttribute('aria-pressed', 'false');
    this.#matters.input.checked = recall(MATTERS) !== 'false';
    this.#status.setAttribute('role', 'status');
    this.tools = element('div', 'tools timeline-tools', [
      this.#matters.label,
      this.#filter.label,
      this.#pause,
      button('Clear', () => this.#clear()),
      copyTextButton('Copy as Markdown', 'the events', () => timelineMarkdown(this.#timeline.groups)),
      copyTextButton('Copy as JSON', 'the events', () => timelineJson(this.#timeline.groups)),
    ]);
    // The tables name the sides too; this line stays in sight.
    const names = SIDES.map((side) =>
      element('span', { className: 'side-name', ariaHidden: 'true', dataset: { side } }, SIDE_NAMES[side]),
    );
    const head = element('div', 'timeline-head', [...names, this.#summary, this.#short]);
    this.#body.tabIndex = 0;
    this.#body.role = 'group';
    this.#body.ariaLabel = 'Events of both sides, aligned';
    this.element = element('div', 'timeline', [head, this.#body, this.#status]);
  }

  /** The reader looks at it, or at something else. */
  show(shown: boolean): void {
    this.#shown = shown;
    this.tools.hidden = !shown;
    this.#paint();
  }

  /** Begins anew. @param time when Run was pressed, in milliseconds since the epoch */
  restart(time: number): void {
    this.#timeline.restart({ label: 'Run both', time });
    this.#paintSoon();
    void this.#loadCounterparts();
  }

  begin(action: TimelineAction): void {
    this.#timeline.begin(action);
    this.#paintSoon();
  }

  /** Takes an action back that reached nobody. */
  retract(action: TimelineAction): void {
    this.#timeline.retract(action);
    this.#paintSoon();
  }

  /** A side's program runs from now on, or does not. */
  enter(side: Side, runs: boolean): void {
    this.#timeline.enter(side, runs, Date.now());
    this.#paintSoon();
  }

  add(observation: SideObservation): void {
    this.#timeline.add(observation);
    this.#paintSoon();
  }

  /** Shows the events that have a word. */
  filterBy(word: string): void {
    this.#filter.input.value = word;
    this.#paint();
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
    if (!this.#shown) return;
    this.#painted = this.#timeline.groups.map((group, index) =>
      this.#paintGroup(group, this.#painted[index]),
    );
    // An action of which the filter leaves nothing would be a heading over nothing.
    const shown = this.#painted.filter(({ group, rows }) => rows.length > 0 || group.rows.length === 0);
    place(
      this.#body,
      shown.map(({ table }) => table),
    );
    const all = this.#painted.flatMap(({ group }) => group.rows);
    const count = this.#painted.reduce((sum, { rows }) => sum + rows.length, 0);
    const text = summaryText(all, all.length - count, this.#timeline.dropped);
    if (text !== this.#summary.textContent) this.#announceLater();
    this.#summary.textContent = text;
    this.#short.textContent = shortSummary(all, all.length - count);
    this.#end.grown();
  }

  #announceLater(): void {
    this.#announcing ??= setTimeout(() => {
      this.#announcing = undefined;
      this.#status.textContent = `Timeline: ${this.#short.textContent}`;
    }, ANNOUNCE_AFTER_MS);
  }

  #paintGroup(group: TimelineGroup, before: Painted | undefined): Painted {
    const filter = `${this.#matters.input.checked} ${this.#words}`;
    if (before?.group === group && before.filter === filter) return before;
    const same = before?.group.action === group.action ? before : undefined;
    const table = same?.table ?? tableOf(group.action);
    const rows = group.rows.filter((row) => this.#shows(row));
    const lines = new Map<string, HTMLElement>();
    for (const row of rows) {
      let key = JSON.stringify(row);
      while (lines.has(key)) key += ' again';
      lines.set(key, same?.lines.get(key) ?? lineOf(row, group.action.time, this.#wanted));
    }
    place(table.querySelector('tbody')!, [...lines.values()]);
    return { group, filter, table, rows, lines };
  }

  get #words(): string {
    return this.#filter.input.value.trim().toLowerCase();
  }

  #shows({ twilio, videosdk, matters }: TimelineRow): boolean {
    if (this.#matters.input.checked && !matters) return false;
    const words = [...twilio, ...videosdk].flatMap(({ all }) =>
      all.flatMap(({ emitter, event, subject = '', payload }) => [emitter, event, subject, payload]),
    );
    return words.join(' ').toLowerCase().includes(this.#words);
  }
}

/** Gives an element these children; those that stand where they belong are not moved, and keep focus. */
function place(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  for (const [index, child] of children.entries())
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
}

function tableOf({ label }: TimelineAction): HTMLElement {
  const head = element('tr');
  head.append(
    ...[...SIDES.map((side) => SIDE_NAMES[side]), 'Differences'].map((title) => headingCell('col', title)),
  );
  const thead = element('thead');
  thead.append(head);
  const table = element('table');
  const columns = ['event', 'event', 'note'].map((name) => element('col', `timeline-${name}-column`));
  table.append(element('caption', '', label), element('colgroup', {}, columns), thead, element('tbody'));
  return table;
}
