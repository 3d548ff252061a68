import * as z from 'zod';
import { COMPONENT_LENGTH, MESSAGE_LENGTH } from './limits';
import { errorFacts } from './observation';

/** Something that went wrong in a pane, in words for the reader. */
export const paneFailure = z.object({
  kind: z.enum([
    'syntax',
    'exception',
    'rejection',
    'sdk-load',
    'program-load',
    'blocked',
    'navigated',
    'stopped',
  ]),
  message: z.string().max(MESSAGE_LENGTH),
  /** What was thrown or rejected says of itself. */
  error: errorFacts.optional(),
  /** Line in the reader's program, counted from 1. */
  line: z.int().positive().optional(),
  /** Column in the reader's program, counted from 1; only where it is the same in the compiled program. */
  column: z.int().positive().optional(),
  /** Which React component it happened in, and which one that stands in. */
  component: z.string().max(COMPONENT_LENGTH).optional(),
  /** What the reader can do. */
  advice: z.string().max(500),
});
export type PaneFailure = z.infer<typeof paneFailure>;

/** Thrown by what prepares a pane on the page's side, so that every problem reaches the reader in the same form. */
export class PaneFailureError extends Error {
  override readonly name = 'PaneFailureError';
  readonly failure: PaneFailure;

  constructor(failure: PaneFailure) {
    super(failure.message);
    this.failure = failure;
  }
}
