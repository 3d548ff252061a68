import type { Observation } from '../pane/observation';
import { SIDE_NAMES, type Side } from '../sides';

/** What made both sides do something: pressing Run both, or a scenario action. */
export interface Cause {
  /** As the reader knows it: `Guest mutes`. */
  label: string;
  /** Milliseconds since the epoch. */
  time: number;
}

/** One SDK event as a pane saw it. */
export interface Sighting extends Observation {
  side: Side;
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
  /** Several when Twilio reports one thing on more than one object, as it does for the track, its publication and the room. */
  twilio: Sighting[];
  videosdk?: Sighting;
  href?: string;
  /** What stands out, in words; nothing for a pair that came as expected. */
  notes: string[];
}

export interface TimelineGroup {
  cause: Cause;
  rows: TimelineRow[];
}

/** Twilio tells the track, its publication, the participant and the room one after the other. */
const ECHO_MS = 100;
const FAILURES = /rejected$|threw$|^error$|[fF]ailed$/;

/** The mapping by the names of either side. */
export interface Mapping {
  twilio: ReadonlyMap<string, readonly Counterpart[]>;
  videosdk: ReadonlyMap<string, readonly Counterpart[]>;
}

/** Makes the mapping quick to ask. */
export const indexMapping = (counterparts: readonly Counterpart[]): Mapping => ({
  twilio: Map.groupBy(
    counterparts.filter(({ twilio }) => twilio),
    ({ twilio = '' }) => twilio,
  ),
  videosdk: Map.groupBy(
    counterparts.filter(({ videosdk }) => videosdk),
    ({ videosdk = '' }) => videosdk,
  ),
});

/**
 * Aligns by the mapping what both sides reported after one action.
 * @param sightings in any order
 */
export function alignGroup(sightings: readonly Sighting[], mapping: Mapping): TimelineRow[] {
  const sorted = [...sightings].sort((one, other) => one.time - other.time);
  const answers = sorted.filter(({ side }) => side === 'videosdk');
  const answersByName = Map.groupBy(answers, nameOf);
  const taken = new Set<Sighting>();
  const rows: TimelineRow[] = [];
  for (const twilio of sorted.filter(({ side }) => side === 'twilio')) {
    const known = mapping.twilio.get(nameOf(twilio)) ?? [];
    const names = new Set(known.map((each) => each.videosdk));
    const told = recent(rows, twilio.time).find(
      ({ videosdk, twilio: [first] }) =>
        videosdk &&
        first &&
        names.has(nameOf(videosdk)) &&
        sameMatter(twilio, videosdk) &&
        isEcho(first, twilio),
    );
    if (told) {
      told.twilio.push(twilio);
      continue;
    }
    const videosdk = earliest(
      [...names].flatMap(
        (name) =>
          (answersByName.get(name ?? '') ?? []).find(
            (answer) => !taken.has(answer) && sameMatter(twilio, answer),
          ) ?? [],
      ),
    );
    if (videosdk) taken.add(videosdk);
    const href = known.find((each) => !videosdk || each.videosdk === nameOf(videosdk))?.href;
    rows.push(rowOf([twilio], videosdk, href));
  }
  for (const answer of answers)
    if (!taken.has(answer)) rows.push(rowOf([], answer, mapping.videosdk.get(nameOf(answer))?.[0]?.href));
  rows.sort((one, other) => timeOf(one) - timeOf(other));
  markFailures(rows);
  markOrder(rows);
  return rows;
}

/** The rows whose event on Twilio's side can still have an echo, in order. */
function recent(rows: readonly TimelineRow[], time: number): readonly TimelineRow[] {
  let start = rows.length;
  while (start > 0 && time - (rows[start - 1]?.twilio[0]?.time ?? 0) < ECHO_MS) start -= 1;
  return rows.slice(start);
}

const earliest = (sightings: readonly Sighting[]): Sighting | undefined =>
  sightings.reduce<Sighting | undefined>(
    (first, next) => (!first || next.time < first.time ? next : first),
    undefined,
  );

/** Whether two events can be about the same person and kind of media; what is not known does not speak against it. */
function sameMatter({ about: one = {} }: Sighting, { about: other = {} }: Sighting): boolean {
  const differs = (a: string | undefined, b: string | undefined): boolean => Boolean(a && b && a !== b);
  return !differs(one.person, other.person) && !differs(one.kind, other.kind);
}

/** Whether Twilio told the same on another object just before. */
function isEcho(first: Sighting, next: Sighting): boolean {
  return next.emitter !== first.emitter && next.time - first.time < ECHO_MS && sameMatter(first, next);
}

function rowOf(twilio: Sighting[], videosdk: Sighting | undefined, href: string | undefined): TimelineRow {
  const alone = twilio.length === 0 ? 'videosdk' : videosdk ? undefined : 'twilio';
  return {
    twilio,
    ...(videosdk ? { videosdk } : {}),
    ...(href ? { href } : {}),
    notes: alone ? [`Only ${SIDE_NAMES[alone]} reported this.`] : [],
  };
}

function markFailures(rows: readonly TimelineRow[]): void {
  for (const { twilio, videosdk, notes } of rows) {
    const failed = {
      twilio: twilio.some(({ event }) => FAILURES.test(event)),
      videosdk: videosdk !== undefined && FAILURES.test(videosdk.event),
    };
    if (failed.twilio && failed.videosdk) notes.push('Failed on both sides.');
    else if (failed.twilio || failed.videosdk)
      notes.push(`Failed on ${SIDE_NAMES[failed.twilio ? 'twilio' : 'videosdk']} alone.`);
  }
}

/** Rows stand by the time of their first event; a pair that VideoSDK reports before an earlier pair stands out. */
function markOrder(rows: readonly TimelineRow[]): void {
  const pairs = rows.flatMap(({ twilio: [twilio], videosdk, notes }) =>
    twilio && videosdk ? [{ twilio, videosdk, notes }] : [],
  );
  pairs.sort((one, other) => one.twilio.time - other.twilio.time);
  let latest: Sighting | undefined;
  for (const { videosdk, notes } of pairs) {
    if (latest && videosdk.time < latest.time)
      notes.push(`Other order: VideoSDK reported it before ${latest.event}${forWhom(latest)}.`);
    else latest = videosdk;
  }
}

/** The same event can stand in two rows: what it is about tells them apart. */
function forWhom({ about: { person, kind } = {} }: Sighting): string {
  return person ? ` for ${person}${kind ? `’s ${kind}` : ''}` : '';
}

const timeOf = ({ twilio: [twilio], videosdk }: TimelineRow): number =>
  Math.min(twilio?.time ?? Infinity, videosdk?.time ?? Infinity);
const nameOf = ({ emitter, event }: Sighting): string => `${emitter}.${event}`;
