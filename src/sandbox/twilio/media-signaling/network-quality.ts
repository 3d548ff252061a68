import { z } from 'zod';
import type { OpenChannel } from './channel';

/** How much a client wants to know: 1 a level, 2 levels of audio and video too, 3 the figures behind them. */
const report = z.object({
  type: z.literal('network_quality'),
  ice: z.object({ rtt: z.number().nonnegative().optional() }).optional(),
  reportLevel: z.int().min(0).max(3).default(1),
  remoteReportLevel: z.int().min(0).max(3).default(0),
});

/** Nothing between a pane and the page is ever slow: everybody has the best level. */
const LEVEL = 5;

/**
 * Answers each report of the client with the levels of the room: the client sends its next report only after an answer.
 */
export const openNetworkQuality: OpenChannel = ({ room, participant, send }) => ({
  ready: () => {},
  receive(message) {
    const parsed = report.safeParse(message);
    if (!parsed.success) return;
    const { ice, reportLevel, remoteReportLevel } = parsed.data;
    const local = reportLevel > 1 ? levels(reportLevel, ice?.rtt) : LEVEL;
    const others = room.room.others(participant);
    const remotes = others.map((other) => ({ sid: room.view(other).sid, ...levels(remoteReportLevel) }));
    send({ type: 'network_quality', local, ...(remoteReportLevel > 0 ? { remotes } : {}) });
  },
});

function levels(verbosity: number, rtt = 0): Record<string, unknown> {
  const figures = {
    bandwidth: { actual: 0, available: 0, level: LEVEL },
    latency: { jitter: 0, rtt: Math.round(rtt * 1000), level: LEVEL },
    fractionLost: { fractionLost: 0, level: LEVEL },
  };
  const media = {
    send: LEVEL,
    recv: LEVEL,
    ...(verbosity > 2 ? { sendStats: figures, recvStats: figures } : {}),
  };
  return { level: LEVEL, ...(verbosity > 1 ? { audio: media, video: media } : {}) };
}
