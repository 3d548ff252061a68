import type { Row } from '../schema';

/** What a rule may look at besides the rows. */
export interface Context {
  /** Slugs of the guide's steps that there are to be. */
  steps: readonly string[];
  /** The scenario actions that each demo offers, by the demo's name. */
  demos: Readonly<Record<string, readonly string[]>>;
}

/** Says what is wrong with the rows, one sentence each; nothing when all is well. */
export type Rule = (rows: readonly Row[], context: Context) => string[];

/** A rule that looks at one row at a time, and says what is wrong with it or nothing. */
export const eachRow =
  (check: (row: Row, context: Context) => string | undefined | false): Rule =>
  (rows, context) =>
    rows.flatMap((row) => {
      const complaint = check(row, context);
      return complaint ? [`${row.id}: ${complaint}`] : [];
    });
