import { SIDE_NAMES, type Side } from '../../sides';
import { wordsOf } from '../../timeline/classify';
import { after, times } from '../../timeline/export';
import type { SideObservation, TimelineRow, Told } from '../../timeline/types';
import { element } from '../ui/element';

/** An event's name was pressed: the reader wants to see its line. */
export type Wanted = (observation: SideObservation) => void;

/** So much of what came with an event tells it from one of the same name and moment, when names are read aloud. */
const PAYLOAD_SAID = 60;

/** A row of the timeline as a line of its table. @param since when its action began, in milliseconds since the epoch */
export function lineOf(
  { twilio, videosdk, kind, differs, notes, href }: TimelineRow,
  since: number,
  wanted: Wanted,
): HTMLElement {
  const line = element('tr', { className: differs ? 'differs' : '', dataset: { class: kind } });
  const [first = '', ...others] = wordsOf({ kind, notes });
  const note = element('td', 'timeline-note', [
    element('span', 'timeline-class', first),
    ...others.flatMap((each) => [' ', each]),
  ]);
  const told = [...new Set([...twilio, ...videosdk].map(({ shown }) => shown.event))].join(', ');
  if (href) note.append(' ', element('a', { href, ariaLabel: `In the mapping: ${told}` }, 'In the mapping'));
  const cell = (side: Side, told: readonly Told[]): HTMLElement =>
    element(
      'td',
      { dataset: { side } },
      told.map((each) => toldLine(each, since, wanted)),
    );
  line.append(cell('twilio', twilio), cell('videosdk', videosdk), note);
  return line;
}

/** One event; what it was told on, and what came with it, opens. */
function toldLine(told: Told, since: number, wanted: Wanted): HTMLElement {
  const { emitter, subject, event, payload } = told.shown;
  const [first = told.shown] = told.all;
  const who = subject ? `${emitter} ${subject}` : emitter;
  const time = after(first, since);
  const which = ` of ${who}, ${SIDE_NAMES[told.shown.side]}, ${time}${payload && `, ${spoken(payload)}`}`;
  const name = element('button', { className: 'log-event', type: 'button', title: 'Go to its line' }, event);
  // The same is told again and again, by both sides.
  name.ariaLabel = event + which;
  name.addEventListener('click', () => wanted(told.shown));
  const line = element('div', { dataset: { times: String(told.all.length) } }, [
    name,
    `${times(told)} `,
    element('span', 'log-emitter', who),
    ' ',
    element('span', 'timeline-time', time),
  ]);
  if (told.all.length > 1) line.append(severalOf(told, event + which));
  else if (payload) line.append(opening('Payload', event + which, element('code', '', payload)));
  return line;
}

/** The beginning of a payload without the marks of JSON, which are read aloud one by one. */
const spoken = (payload: string): string =>
  payload
    .replaceAll(/["{}[\]]+/g, ' ')
    .slice(0, PAYLOAD_SAID)
    .trim();

function severalOf({ all }: Told, of: string): HTMLElement {
  const lines = all.map(({ emitter, subject, event, payload }) =>
    element('div', '', [
      `${subject ? `${emitter} ${subject}` : emitter}: ${event} `,
      element('code', '', payload),
    ]),
  );
  const objects = new Set(all.map(({ emitter }) => emitter)).size;
  return opening(objects > 1 ? `On ${objects} objects` : 'Each time', of, ...lines);
}

/** @param of what it belongs to, which is read aloud after the title */
const opening = (title: string, of: string, ...content: HTMLElement[]): HTMLElement =>
  element('details', '', [
    element('summary', '', [title, element('span', 'sr-only', `: ${of}`)]),
    ...content,
  ]);
