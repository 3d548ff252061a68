import * as z from 'zod';
import { ERROR_NAME_LENGTH, KIND_LENGTH, MESSAGE_LENGTH, PAYLOAD_LENGTH, SUBJECT_LENGTH } from './limits';

/** What an error, or the reason of an end, says of itself, as far as it does. */
export const errorFacts = z.object({
  code: z.number().optional(),
  name: z.string().max(ERROR_NAME_LENGTH).optional(),
  message: z.string().max(MESSAGE_LENGTH).optional(),
});
export type ErrorFacts = z.infer<typeof errorFacts>;

/** What programs read of what came with an event; `payload` says it to people. */
export const observedFacts = z.object({
  /** Whom and which media it is about. */
  about: z
    .object({
      /** The participant's name. */
      person: z.string().max(SUBJECT_LENGTH).optional(),
      /** As the SDK calls it: `audio`, `video`, `data`, `share` … */
      kind: z.string().max(KIND_LENGTH).optional(),
    })
    .optional(),
  error: errorFacts.optional(),
  /** What has become of it, where the event says so: `RECONNECTING`, `denied`. */
  state: z.string().max(KIND_LENGTH).optional(),
});
export type ObservedFacts = z.infer<typeof observedFacts>;

/** What stands in place of an emitter for what a program writes to the console: no event of an SDK. */
export const CONSOLE = 'console';

/** One SDK event as seen in a pane. */
export const observation = observedFacts.extend({
  /** Class name of the emitter in the SDK's own types: `Room`, `RemoteParticipant`, `Meeting` … */
  emitter: z.string().max(60),
  /** Whose or which: `Ada`, `Ada's video`. */
  subject: z.string().max(SUBJECT_LENGTH).optional(),
  event: z.string().max(80),
  /** What came with the event, in short, for people. */
  payload: z.string().max(PAYLOAD_LENGTH),
  /** Milliseconds since the epoch. */
  time: z.number(),
});
export type Observation = z.infer<typeof observation>;
