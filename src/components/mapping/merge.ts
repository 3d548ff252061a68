import { standingOf } from '../../mapping/proofs';
import type { Row } from '../../mapping/schema';

/** Rows that say the same of one name in several classes, shown as one. */
export interface MergedRow {
  row: Row;
  /** All ids, the shown row's first: each stays a deep link. */
  ids: string[];
  classes: string[];
}

export function mergeRows(rows: readonly Row[]): MergedRow[] {
  const merged = new Map<string, MergedRow>();
  for (const row of rows) {
    const className = row.twilio?.class ?? row.videosdk?.class ?? '';
    const { id, twilio, evidence, ...content } = row;
    // Runs differ by class where the rest is the same.
    const read = evidence.filter(({ kind }) => kind !== 'run' && kind !== 'checked');
    const key = JSON.stringify([twilio?.name, content, read, standingOf(row)]);
    const known = merged.get(key);
    if (known) {
      known.ids.push(id);
      known.classes.push(className);
    } else merged.set(key, { row, ids: [id], classes: [className] });
  }
  return [...merged.values()];
}
