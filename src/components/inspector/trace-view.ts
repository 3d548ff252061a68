import { createFrameReaders } from '../../sandbox/frame-readers';
import { WireDecoder, type DecodedMessage } from '../../sandbox/wire/decode';
import type { WireLog } from '../../sandbox/wire/wire-log';
import { copyTextButton, filterField, headingCell } from '../ui/controls';
import { element } from '../ui/element';
import { sinceRun } from '../ui/since-run';
import { bodyText, mentions, traceJson } from './trace-texts';

const LOOK_EVERY_MS = 500;
const SAID_AFTER_MS = 700;
/** A text that is longer would hold up the page; the copy has all of it. */
const MAX_SHOWN = 50_000;

const LIVE =
  'The messages go directly to the vendor and are not recorded here. The network panel of your browser’s developer tools shows them.';

/** The log of what runs now, which a live session has none of; undefined when nothing runs. */
export type Source = () => { log: WireLog | undefined } | undefined;

interface Line {
  message: DecodedMessage;
  row: HTMLElement;
}

/** Shows what went over a pane's sockets and requests, decoded. It looks for more from {@link show} to {@link stop}. */
export class TraceView {
  readonly element = element('div', 'trace');
  readonly #name: string;
  readonly #source: Source;
  readonly #filter: ReturnType<typeof filterField>;
  readonly #summary = element('p', 'inspector-note');
  /** Says what the filter leaves, and nothing else: what comes in while a program runs would never end. */
  readonly #status = element('p', 'sr-only');
  readonly #body = element('tbody');
  readonly #lines: Line[] = [];
  #log: WireLog | undefined;
  #decoder = new WireDecoder(createFrameReaders());
  #startedAt = 0;
  #next = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;

  /** @param name of the side. */
  constructor(name: string, source: Source) {
    this.#name = name;
    this.#source = source;
    const of = `the signalling of ${name}`;
    this.#filter = filterField(of, () => this.#applyFilter());
    this.#status.setAttribute('role', 'status');
    const tools = element('div', 'tools');
    tools.append(
      this.#filter.label,
      copyTextButton('Copy as JSON', of, () => traceJson(this.#found(), this.#startedAt)),
    );
    const head = element('tr');
    head.append(...['Time', 'Direction', 'Message'].map((title) => headingCell('col', title)));
    const thead = element('thead');
    thead.append(head);
    const table = element('table');
    table.append(element('caption', 'sr-only', `Signalling of ${name}`), thead, this.#body);
    const scroller = element('div', 'trace-scroller');
    scroller.tabIndex = 0;
    scroller.role = 'region';
    scroller.ariaLabel = `Signalling of ${name}, a list that scrolls`;
    scroller.append(table);
    this.element.append(tools, this.#summary, this.#status, scroller);
  }

  /** @param startedAt when Run was pressed, in milliseconds since the epoch */
  show(startedAt: number): void {
    this.#startedAt = startedAt;
    this.#look();
    this.#timer ??= setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    const source = this.#source();
    const log = source ? source.log : this.#log;
    if (log !== this.#log) this.#begin(log);
    if (source && !log) return void (this.#summary.textContent = LIVE);
    const news = log?.entries.filter(({ number }) => number >= this.#next) ?? [];
    for (const entry of news) this.#add(this.#decoder.decode(entry));
    this.#next = (log?.entries.at(-1)?.number ?? -1) + 1;
    const kept = log?.entries.length ?? 0;
    for (const { row } of this.#lines.splice(0, Math.max(0, this.#lines.length - kept))) row.remove();
    if (news.length > 0 || kept === 0) this.#summarize();
  }

  #begin(log: WireLog | undefined): void {
    this.#log = log;
    this.#decoder = new WireDecoder(createFrameReaders());
    this.#next = 0;
    this.#lines.length = 0;
    this.#body.replaceChildren();
  }

  #add(message: DecodedMessage): void {
    const row = rowOf(message, this.#startedAt, this.#name);
    row.hidden = !mentions(message, this.#wanted);
    this.#lines.push({ message, row });
    this.#body.append(row);
  }

  get #wanted(): string {
    return this.#filter.input.value.trim().toLowerCase();
  }

  #found(): DecodedMessage[] {
    return this.#lines.filter(({ row }) => !row.hidden).map(({ message }) => message);
  }

  #applyFilter(): void {
    for (const { message, row } of this.#lines) row.hidden = !mentions(message, this.#wanted);
    this.#summarize();
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.#status.textContent = this.#countText()), SAID_AFTER_MS);
  }

  #summarize(): void {
    const dropped = this.#log?.dropped ?? 0;
    const missing = dropped > 0 ? ` ${dropped} older ones are not kept.` : '';
    this.#summary.textContent = `${this.#countText()}${missing} Tokens and secrets are masked.`;
  }

  #countText(): string {
    const all = this.#lines.length;
    return this.#wanted ? `${this.#found().length} of ${all} messages.` : `${all} messages.`;
  }
}

function rowOf(message: DecodedMessage, startedAt: number, side: string): HTMLElement {
  const { time, sent, channel, name, size } = message;
  const what = element('td');
  what.append(element('div', 'trace-name', name), element('div', 'trace-channel', channel));
  if (message.body !== undefined) what.append(contentOf(message, size, side));
  const row = element('tr', sent ? 'trace-sent' : '');
  row.append(
    element('td', 'trace-time', sinceRun(time - startedAt)),
    element('td', 'trace-direction', sent ? 'sent' : 'received'),
    what,
  );
  return row;
}

/** The text is made when the reader wants it: most are never opened. */
function contentOf(message: DecodedMessage, size: number, side: string): HTMLElement {
  const more = element('details');
  const unit = size === 1 ? 'character' : 'characters';
  const title = size > 0 ? `Content, ${size} ${unit}` : 'Content';
  more.append(
    element('summary', '', [
      title,
      element('span', 'sr-only', ` of message ${message.number + 1}, ${message.name}, ${side}`),
    ]),
  );
  more.addEventListener('toggle', () => {
    if (!more.open || more.childElementCount > 1) return;
    const text = bodyText(message);
    const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…\nCopy as JSON has the rest.` : text;
    more.append(element('pre', '', shown));
  });
  return more;
}
