import type { Row } from '../schema';
import type { Rule } from './rule';

/**
 * Rows of one class that say the same in nearly the same words are one family: they share the words, and all that stands
 * beside them, so that a page says it once.
 */
export const oneWording: Rule = (rows) => {
  const known = new Map<string, { row: Row; whole: string }>();
  return rows.flatMap((row) => {
    const words = wordsOf(row);
    if (row.twilio === null || words === '') return [];
    const key = JSON.stringify([row.table, row.twilio.class, row.relation, row.videosdk, words]);
    const whole = wholeOf(row);
    const first = known.get(key);
    if (!first) known.set(key, { row, whole });
    return first && first.whole !== whole
      ? [`${row.id}: says the same as ${first.row.id} in other words, or with something else beside it.`]
      : [];
  });
};

const textsOf = ({ payload, timing, instead, notes }: Row) => [payload, timing, instead, notes];

/** The words alone: neither case, nor stops, nor articles tell two texts apart. */
const wordsOf = (row: Row): string =>
  textsOf(row)
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .replaceAll(/\b(?:a|an|the)\b/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const wholeOf = (row: Row): string => JSON.stringify([textsOf(row), row.also, row.steps]);
