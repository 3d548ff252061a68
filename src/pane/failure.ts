import * as z from 'zod';
import { MESSAGE_LENGTH } from './limits';
import { errorFacts } from './observation';

const KINDS = ['syntax', 'exception', 'rejection', 'sdk-load', 'program-load', 'blocked', 'stopped'] as const;

/** Something that went wrong in a pane, as the pane tells it: the program in it may have written all of it. */
export const reportedFailure = z.object({
  kind: z.enum(KINDS),
  message: z.string().max(MESSAGE_LENGTH),
  /** What was thrown or rejected says of itself. */
  error: errorFacts.optional(),
  /** Line in the reader's program, counted from 1. */
  line: z.int().positive().optional(),
  /** Column in the reader's program, counted from 1; only where it is the same in the compiled program. */
  column: z.int().positive().optional(),
});
export type ReportedFailure = z.infer<typeof reportedFailure>;

/** Something that went wrong, for the reader. */
export interface PaneFailure extends Omit<ReportedFailure, 'kind'> {
  kind: ReportedFailure['kind'] | 'navigated';
  /** What the reader can do: always the page's own words. */
  advice: string;
  /** The message is the pane's, not the page's: it is shown as a quotation. */
  quoted?: true;
}

/** Thrown by what prepares a pane on the page's side, so that every problem reaches the reader in the same form. */
export class PaneFailureError extends Error {
  override readonly name = 'PaneFailureError';
  readonly failure: PaneFailure;

  constructor(failure: PaneFailure) {
    super(failure.message);
    this.failure = failure;
  }
}
