import * as z from 'zod';
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

/** How much a client wants to know: 1 a level, 2 levels of audio and video too, 3 the figures behind them. */
const report = z.object({
  type: z.literal('network_quality'),
  ice: z.object({ rtt: z.number().nonnegative().nullish() }).nullish(),
  reportLevel: verbosity(1),
  remoteReportLevel: verbosity(0),
});

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
    const { ice, reportLevel, remoteReportLevel } = parsed.data;
    const uplink = conditions.uplink(participant);
    const local = reportLevel > 1 ? levels(uplink, reportLevel, ice?.rtt ?? 0) : uplink;
    // Nothing is said of those who publish neither sound nor picture (inferred: apps report `null` for them).
    const others = room.room
      .others(participant)
      .filter(({ tracks }) => [...tracks.values()].some(({ kind }) => kind !== 'data'));
    const remotes = others.map((other) => ({
      sid: room.participantSid(other),
      ...levels(conditions.uplink(other), remoteReportLevel),
    }));
    send({ type: 'network_quality', local, ...(remoteReportLevel > 0 ? { remotes } : {}) });
  },
});

/** Only what a participant sends can be limited: what it receives is at its best. */
function levels(uplink: number, verbosity: number, rtt = 0): Record<string, unknown> {
  const figures = (level: number): Record<string, unknown> => ({
    bandwidth: { actual: 0, available: 0, level },
    latency: { jitter: 0, rtt: Math.round(rtt * 1000), level },
    fractionLost: { fractionLost: FRACTION_LOST[level], level },
  });
  const media = {
    send: uplink,
    recv: BEST,
    ...(verbosity > 2 ? { sendStats: figures(uplink), recvStats: figures(BEST) } : {}),
  };
  return { level: uplink, ...(verbosity > 1 ? { audio: media, video: media } : {}) };
}
