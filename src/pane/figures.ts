import * as z from 'zod';
import { SUBJECT_LENGTH } from './limits';

const count = z.number().nonnegative();

/** One RTP stream of a peer connection, as its own statistics report it. Counters count from the stream's beginning. */
const streamFigures = z.object({
  /** Tells a stream from the others of its connection, in each answer anew. */
  id: z.string().max(100),
  sent: z.boolean(),
  kind: z.enum(['audio', 'video']),
  /** Whose it is, as the SDK's objects say: `Ada's video`. */
  subject: z.string().max(SUBJECT_LENGTH).optional(),
  /** `VP8`, `opus` … */
  codec: z.string().max(60).optional(),
  /** RID of a simulcast layer. */
  layer: z.string().max(60).optional(),
  width: count.optional(),
  height: count.optional(),
  /** Frames encoded or decoded. */
  frames: count.optional(),
  bytes: count,
  packets: count,
  /** Packets that did not arrive, in whichever direction the stream goes. */
  lost: z.number().optional(),
  jitterMs: count.optional(),
  /** When it was counted, in milliseconds of a clock that the page need not share. */
  time: z.number(),
});
export type StreamFigures = z.infer<typeof streamFigures>;

/** What one peer connection of a pane does. */
const connectionFigures = z.object({
  /** Which of the pane's connections, counted from 1. */
  number: z.int().positive(),
  state: z.string().max(20),
  roundTripMs: count.optional(),
  streams: z.array(streamFigures).max(100),
});
export type ConnectionFigures = z.infer<typeof connectionFigures>;

export const paneFigures = z.array(connectionFigures).max(20);
