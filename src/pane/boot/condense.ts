import type { StreamFigures } from '../figures';
import { cut, SUBJECT_LENGTH } from '../limits';

/** An entry of a statistics report. Which of the fields are there depends on its type and on the browser. */
export interface StatsEntry {
  id: string;
  type: string;
  timestamp: number;
  [field: string]: unknown;
}

export interface Condensed {
  roundTripMs?: number;
  streams: StreamFigures[];
}

/**
 * The few figures of a connection's statistics that a reader wants to see.
 * @param subjectOf whose track it is, by the track's id.
 */
export function condense(
  entries: readonly StatsEntry[],
  subjectOf: (trackId: string) => string | undefined,
): Condensed {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const streams = entries
    .filter(({ type }) => type === 'outbound-rtp' || type === 'inbound-rtp')
    .map((entry) => streamOf(entry, byId, subjectOf));
  const roundTrip = number(chosenPair(entries, byId)?.['currentRoundTripTime']);
  return { ...(roundTrip === undefined ? {} : { roundTripMs: roundTrip * 1000 }), streams };
}

type ById = ReadonlyMap<string, StatsEntry>;

function streamOf(
  entry: StatsEntry,
  byId: ById,
  subjectOf: (trackId: string) => string | undefined,
): StreamFigures {
  const sent = entry.type === 'outbound-rtp';
  const linked = (field: string): StatsEntry | undefined => byId.get(String(entry[field]));
  const codec = text(linked('codecId')?.['mimeType'])?.replace(/^\w+\//, '');
  const track = text(entry['trackIdentifier']) ?? text(linked('mediaSourceId')?.['trackIdentifier']);
  const subject = track === undefined ? undefined : subjectOf(track);
  // How a sent stream arrives, the other end has to say.
  const arrival = sent ? linked('remoteId') : entry;
  const jitter = number(arrival?.['jitter']);
  return defined({
    id: entry.id.slice(0, 100),
    sent,
    kind: entry['kind'] === 'audio' ? ('audio' as const) : ('video' as const),
    subject: subject === undefined ? undefined : cut(subject, SUBJECT_LENGTH),
    codec: codec?.slice(0, 60),
    layer: text(entry['rid'])?.slice(0, 60) || undefined,
    width: number(entry['frameWidth']),
    height: number(entry['frameHeight']),
    frames: number(entry[sent ? 'framesEncoded' : 'framesDecoded']),
    bytes: number(entry[sent ? 'bytesSent' : 'bytesReceived']) ?? 0,
    packets: number(entry[sent ? 'packetsSent' : 'packetsReceived']) ?? 0,
    lost: number(arrival?.['packetsLost']),
    jitterMs: jitter === undefined ? undefined : jitter * 1000,
    time: entry.timestamp,
  });
}

/** The pair of addresses that packets take: Chromium names it in the transport, Firefox marks it. */
function chosenPair(entries: readonly StatsEntry[], byId: ById): StatsEntry | undefined {
  const transport = entries.find(({ type }) => type === 'transport');
  return (
    byId.get(String(transport?.['selectedCandidatePairId'])) ??
    entries.find((entry) => entry.type === 'candidate-pair' && entry['selected'] === true)
  );
}

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Without the fields that are undefined: left out and undefined are not the same to whoever checks the message. */
function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
