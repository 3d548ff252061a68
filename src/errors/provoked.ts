import type { Side } from '../sides';
import * as z from 'zod';
import type { Outcome } from './outcome';
import recorded from './provoked.json';

const outcomes = z.array(
  z.strictObject({
    emitter: z.string(),
    event: z.string(),
    code: z.number().exactOptional(),
    name: z.string().exactOptional(),
    message: z.string().exactOptional(),
  }),
);
const file = z.strictObject({
  twilioVideo: z.string(),
  videosdk: z.string(),
  situations: z.record(z.string(), z.strictObject({ twilio: outcomes, videosdk: outcomes })),
});

/** What the end-to-end run saw of each situation, and with which versions. */
export const provoked = file.parse(recorded);

/** What both sides did when an error was provoked; nothing before the first run. */
export const recordOf = (id: string): Record<Side, Outcome[]> | undefined => provoked.situations[id];
