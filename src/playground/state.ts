import * as z from 'zod';

/** More than any program that a reader would write by hand; what is longer is no program. */
export const PROGRAM_LENGTH = 100_000;
const ACTIONS_KEPT = 100;

const program = z.string().max(PROGRAM_LENGTH);

/** What a playground holds beside the demo that it started from. Only what the reader changed is there. */
export const playgroundState = z.strictObject({
  /** Folder in `src/demos`, or `empty` for a pair without a demo. */
  demo: z.string().regex(/^[a-z][a-z-]{0,30}$/),
  twilio: program.optional(),
  videosdk: program.optional(),
  /** Markup and styles of both programs' pages. */
  page: program.optional(),
  /** Whether the programs are React apps; plain when left out. */
  with: z.literal('react').optional(),
  /** The scenario actions taken so far, in order. */
  actions: z.array(z.string().regex(/^[a-z-]{1,40}$/)).max(ACTIONS_KEPT),
});
export type PlaygroundState = z.infer<typeof playgroundState>;
