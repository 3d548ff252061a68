import type { Row } from '../../mapping/schema';
import type { MergedRow } from './merge';
import { readIn } from './read-in';
import { standingOf } from '../../mapping/proofs';

/** One of the names that a row of the table speaks of. */
export interface FamilyName {
  name: string;
  /** Of the first class that has it; where a link leads to. */
  id: string;
  /** Of further classes: each stays a deep link. */
  otherIds: string[];
  classes: string[];
}

/** Rows that say the same of several names, shown as one. */
export interface Family {
  row: Row;
  names: FamilyName[];
}

/**
 * Brings together what is said in the same words, for the same reasons.
 * @param leadsTo what else a row shows that must be the same, such as a link
 */
export function familiesOf(
  merged: readonly MergedRow[],
  leadsTo: (row: Row) => string | undefined = () => undefined,
): Family[] {
  const families = new Map<string, Family>();
  for (const { row, ids, classes } of merged) {
    const [id = row.id, ...otherIds] = ids;
    const own = (row.twilio ?? row.videosdk)?.name ?? '';
    const name: FamilyName = { name: own, id, otherIds, classes };
    const key = row.twilio ? JSON.stringify([saidOf(row), leadsTo(row)]) : row.id;
    const known = families.get(key);
    if (known) known.names.push(name);
    else families.set(key, { row, names: [name] });
  }
  return [...families.values()];
}

/** All that a row shows besides its own names. */
function saidOf(row: Row): unknown[] {
  const { relation, videosdk, also, payload, timing, instead, notes, steps, evidence } = row;
  const sources = readIn(evidence.filter((piece) => piece.kind === 'source'));
  const others = evidence.filter(({ kind }) => kind === 'docs' || kind === 'inferred' || kind === 'provoked');
  return [relation, videosdk, also, payload, timing, instead, notes, steps, sources, others, standingOf(row)];
}
