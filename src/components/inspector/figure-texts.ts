import type { ConnectionFigures, StreamFigures } from '../../pane/figures';

export interface ConnectionTexts {
  id: string;
  /** `Connection 1: connected, round trip 2 ms` */
  title: string;
  streams: StreamTexts[];
}

export interface StreamTexts {
  id: string;
  /** `Ada's video` */
  name: string;
  /** `received, VP8` */
  detail: string;
  /** Width and height; empty for audio. */
  size: string;
  /** Frames in a second; empty for audio. */
  frames: string;
  bitrate: string;
  lost: string;
  jitter: string;
}

/** Stands where a figure is not known: yet, or to this browser. */
const UNKNOWN = '–';

/**
 * The figures of a pane as a reader sees them. Rates need two looks, so the first shows none.
 * @param before the look before this one; empty for the first.
 */
export function figureTexts(
  now: readonly ConnectionFigures[],
  before: readonly ConnectionFigures[],
): ConnectionTexts[] {
  return now.map(({ number, state, roundTripMs, streams }) => {
    const last = before.find((connection) => connection.number === number)?.streams ?? [];
    const roundTrip = roundTripMs === undefined ? '' : `, round trip ${milliseconds(roundTripMs)}`;
    return {
      id: String(number),
      title: `Connection ${number}: ${state}${roundTrip}`,
      streams: [...streams].sort(byOrder).map((stream) =>
        streamTexts(
          stream,
          last.find(({ id }) => id === stream.id),
        ),
      ),
    };
  });
}

function streamTexts(stream: StreamFigures, last: StreamFigures | undefined): StreamTexts {
  const { id, sent, kind, codec, layer, width, height, frames, bytes, jitterMs } = stream;
  const isVideo = kind === 'video';
  const seconds = last && stream.time > last.time ? (stream.time - last.time) / 1000 : undefined;
  const perSecond = (count: number | undefined, earlier: number | undefined): number | undefined =>
    seconds === undefined || count === undefined || earlier === undefined
      ? undefined
      : Math.max(0, count - earlier) / seconds;
  return {
    id,
    name: nameOf(stream),
    detail: [sent ? 'sent' : 'received', codec, layer && `layer ${layer}`].filter(Boolean).join(', '),
    size: isVideo ? (width && height ? `${width} × ${height}` : UNKNOWN) : '',
    frames: isVideo ? known(perSecond(frames, last?.frames), (rate) => `${Math.round(rate)} fps`) : '',
    bitrate: known(perSecond(bytes, last?.bytes), (rate) => bits(rate * 8)),
    lost: known(lostShare(stream), (share) => `${share === 0 ? 0 : (share * 100).toFixed(1)} %`),
    jitter: known(jitterMs, milliseconds),
  };
}

/** Whose stream it is. What a pane sends is the reader's. */
function nameOf({ sent, kind, subject }: StreamFigures): string {
  if (sent) return `Your ${kind}`;
  return subject ?? (kind === 'video' ? 'Video' : 'Audio');
}

/** Which part of all packets was lost. What arrives is counted without those lost, what is sent with them. */
function lostShare({ sent, packets, lost }: StreamFigures): number | undefined {
  if (lost === undefined) return undefined;
  const all = sent ? packets : packets + lost;
  return all > 0 ? Math.min(1, Math.max(0, lost / all)) : undefined;
}

/** What is sent comes first, then by name. */
function byOrder(one: StreamFigures, other: StreamFigures): number {
  if (one.sent !== other.sent) return one.sent ? -1 : 1;
  return nameOf(one).localeCompare(nameOf(other)) || (other.width ?? 0) - (one.width ?? 0);
}

const known = (figure: number | undefined, text: (figure: number) => string): string =>
  figure === undefined ? UNKNOWN : text(figure);

const milliseconds = (value: number): string =>
  `${value < 10 ? Number(value.toFixed(1)) : Math.round(value)} ms`;

function bits(perSecond: number): string {
  return perSecond < 1_000_000
    ? `${Math.round(perSecond / 1000)} kbit/s`
    : `${(perSecond / 1_000_000).toFixed(1)} Mbit/s`;
}
