import * as z from 'zod';
import type { Participant } from '../../room/room';
import type { OpenChannel } from './channel';

/** The SDK passes null on where an app gives it for "none". */
function verbosity(otherwise: number) {
  return z
    .int()
    .min(0)
    .max(3)
    .nullish()
    .transform((level) => level ?? otherwise);
}

/** What a client counted of one kind of media, in one direction. */
const flow = z
  .object({ bitrate: z.number().nullish(), jitter: z.number().nonnegative().nullish() })
  .nullish();
const medium = z.object({ send: flow, recv: flow }).nullish();

/** How much a client wants to know: 1 a level, 2 levels of audio and video too, 3 the figures behind them. */
const report = z.object({
  type: z.literal('network_quality'),
  ice: z
    .object({
      rtt: z.number().nonnegative().nullish(),
      availableSend: z.number().nonnegative().nullish(),
      send: z.number().nullish(),
      recv: z.number().nullish(),
    })
    .nullish(),
  audio: medium,
  video: medium,
  reportLevel: verbosity(1),
  remoteReportLevel: verbosity(0),
});
type Report = z.infer<typeof report>;

/** What each client reported last: the figures of the others are their own. Guests report nothing. */
const reports = new WeakMap<Participant, Report>();

/** Nothing between a pane and the page is ever slow: a level below the best is one that somebody asked for. */
const BEST = 5;
/** What a link of each level loses; level 0 carries nothing. */
const FRACTION_LOST = [1, 0.3, 0.15, 0.07, 0.02, 0];

/**
 * Answers each report of the client with the levels of the room: the client sends its next report only after an answer.
 */
export const openNetworkQuality: OpenChannel = ({ room, participant, conditions, send }) => ({
  receive(message) {
    const parsed = report.safeParse(message);
    if (!parsed.success) return;
    reports.set(participant, parsed.data);
    const { reportLevel, remoteReportLevel } = parsed.data;
    const uplink = conditions.uplink(participant);
    const local = reportLevel > 1 ? levels(uplink, reportLevel, parsed.data) : uplink;
    // Nothing is said of those who publish neither sound nor picture (inferred: apps report `null` for them).
    const others = room.room
      .others(participant)
      .filter(({ tracks }) => [...tracks.values()].some(({ kind }) => kind !== 'data'));
    const remotes = others.map((other) => ({
      sid: room.participantSid(other),
      ...levels(conditions.uplink(other), remoteReportLevel, reports.get(other)),
    }));
    send({ type: 'network_quality', local, ...(remoteReportLevel > 0 ? { remotes } : {}) });
  },
});

/** Only what a participant sends can be limited: what it receives is at its best. */
function levels(uplink: number, verbosity: number, told?: Report): Record<string, unknown> {
  if (verbosity < 2) return { level: uplink };
  const { rtt, availableSend, send, recv } = told?.ice ?? {};
  const kind = (medium: Report['audio']): Record<string, unknown> => ({
    send: uplink,
    recv: BEST,
    ...(verbosity > 2 && {
      sendStats: figures(uplink, { ...medium?.send, all: send, available: availableSend, rtt }),
      recvStats: figures(BEST, { ...medium?.recv, all: recv, rtt }),
    }),
  });
  return { level: uplink, audio: kind(told?.audio), video: kind(told?.video) };
}

type Counted = Partial<Record<'bitrate' | 'all' | 'available' | 'jitter' | 'rtt', number | null | undefined>>;

/**
 * In bits a second and in seconds, as the SDK documents them. In today's Chromium the SDK counts 0 for each kind of
 * media; what the connection carries in all is the nearest to it.
 */
function figures(level: number, { bitrate, all, available, jitter, rtt }: Counted): Record<string, unknown> {
  return {
    bandwidth: { actual: (bitrate || all) ?? null, available: available ?? null, level },
    latency: { jitter: jitter ?? null, rtt: rtt ?? null, level },
    fractionLost: { fractionLost: FRACTION_LOST[level], level },
  };
}
