import * as z from 'zod';
import { PAYLOAD_LENGTH, SUBJECT_LENGTH } from './limits';

/** One SDK event as seen in a pane. */
export const observation = z.object({
  /** Class name of the emitter in the SDK's own types: `Room`, `RemoteParticipant`, `Meeting` … */
  emitter: z.string().max(60),
  /** Whose or which: `Ada`, `Ada's video`. */
  subject: z.string().max(SUBJECT_LENGTH).optional(),
  event: z.string().max(80),
  /** What came with the event, in short. */
  payload: z.string().max(PAYLOAD_LENGTH),
  /** Milliseconds since the epoch. */
  time: z.number(),
});
export type Observation = z.infer<typeof observation>;
