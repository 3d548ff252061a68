import type { Side } from '../pane/side';

/** What made both sides do something: pressing Run both, or a scenario action. */
export interface Cause {
  /** As the reader knows it: `Guest mutes`. */
  label: string;
  /** Milliseconds since the epoch. */
  time: number;
}

/** One SDK event as a pane saw it. */
export interface Sighting {
  side: Side;
  emitter: string;
  /** Whose or which: `Ada`, `Ada's video`. */
  subject?: string | undefined;
  event: string;
  payload: string;
  /** Milliseconds since the epoch. */
  time: number;
}

/** What the mapping says of one name: both sides for a pair, one for what the other side has nothing for. */
export interface Counterpart {
  /** Emitter and event: `Room.participantConnected`. */
  twilio?: string | undefined;
  videosdk?: string | undefined;
  /** Where the mapping says more. */
  href: string;
}

export interface TimelineRow {
  twilio?: Sighting;
  videosdk?: Sighting;
  href?: string;
  /** What stands out, in words; nothing for a pair that came as expected. */
  notes: string[];
}

export interface TimelineGroup {
  cause: Cause;
  rows: TimelineRow[];
}

const NAMES: Record<Side, string> = { twilio: 'Twilio Video', videosdk: 'VideoSDK' };
const FAILURES = /rejected$|threw$|^error$|[fF]ailed$/;

/**
 * Aligns what both sides reported: by the action that came before, and within it by the mapping.
 * @param causes in order of time, the run first
 * @param sightings in any order
 */
export function align(
  causes: readonly Cause[],
  sightings: readonly Sighting[],
  counterparts: readonly Counterpart[],
): TimelineGroup[] {
  const sorted = [...sightings].sort((one, other) => one.time - other.time);
  return causes.map((cause, index) => {
    const end = causes[index + 1]?.time ?? Infinity;
    // What comes before the run is a clock that is a little ahead.
    const start = index === 0 ? -Infinity : cause.time;
    const own = sorted.filter(({ time }) => time >= start && time < end);
    return { cause, rows: rowsOf(own, counterparts) };
  });
}

function rowsOf(sightings: readonly Sighting[], counterparts: readonly Counterpart[]): TimelineRow[] {
  const open = sightings.filter(({ side }) => side === 'videosdk');
  const rows: TimelineRow[] = [];
  for (const twilio of sightings.filter(({ side }) => side === 'twilio')) {
    const known = counterparts.filter((row) => row.twilio === nameOf(twilio));
    const videosdk = bestMatch(twilio, open, known);
    if (videosdk) open.splice(open.indexOf(videosdk), 1);
    const href = known.find((row) => !videosdk || row.videosdk === nameOf(videosdk))?.href;
    rows.push(row({ twilio, ...(videosdk ? { videosdk } : {}) }, href));
  }
  for (const videosdk of open) {
    const known = counterparts.find((row) => row.videosdk === nameOf(videosdk));
    rows.push(row({ videosdk }, known?.href));
  }
  rows.sort((one, other) => timeOf(one) - timeOf(other));
  markFailures(rows);
  markOrder(rows);
  return rows;
}

/** The first event that the mapping pairs; of several, one that is about the same person. */
function bestMatch(
  twilio: Sighting,
  open: readonly Sighting[],
  known: readonly Counterpart[],
): Sighting | undefined {
  const names = new Set(known.map((row) => row.videosdk));
  const candidates = open.filter((sighting) => names.has(nameOf(sighting)));
  const person = personOf(twilio);
  return (
    candidates.find((candidate) => personOf(candidate) === person) ??
    candidates.find((candidate) => person === undefined || personOf(candidate) === undefined)
  );
}

function row(pair: { twilio?: Sighting; videosdk?: Sighting }, href: string | undefined): TimelineRow {
  const notes =
    pair.twilio && pair.videosdk ? [] : [`Only ${NAMES[pair.twilio ? 'twilio' : 'videosdk']} reported this.`];
  return { ...pair, ...(href ? { href } : {}), notes };
}

function markFailures(rows: readonly TimelineRow[]): void {
  for (const { twilio, videosdk, notes } of rows) {
    const failed = [twilio, videosdk].filter((seen) => seen !== undefined && FAILURES.test(seen.event));
    if (failed.length === 1 && failed[0]) notes.push(`Failed on ${NAMES[failed[0].side]} alone.`);
    if (failed.length === 2) notes.push('Failed on both sides.');
  }
}

/** Rows stand by the time of their first event; a pair that VideoSDK reports before an earlier pair stands out. */
function markOrder(rows: readonly TimelineRow[]): void {
  let latest: Sighting | undefined;
  let first: Sighting | undefined;
  for (const { twilio, videosdk, notes } of rows) {
    if (!twilio || !videosdk) continue;
    if (latest && first && twilio.time >= first.time && videosdk.time < latest.time)
      notes.push(`Other order: on VideoSDK before ${latest.event}.`);
    if (!latest || videosdk.time > latest.time) latest = videosdk;
    if (!first || twilio.time > first.time) first = twilio;
  }
}

const timeOf = ({ twilio, videosdk }: TimelineRow): number =>
  Math.min(twilio?.time ?? Infinity, videosdk?.time ?? Infinity);
const nameOf = ({ emitter, event }: Sighting): string => `${emitter}.${event}`;
/** `Ada's video` is about Ada. */
const personOf = ({ subject }: Sighting): string | undefined => subject?.replace(/[’']s .*$/, '');
