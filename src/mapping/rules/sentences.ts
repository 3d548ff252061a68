import { eachRow } from './rule';
import { SIDES } from '../../sides';

const FIELDS = ['payload', 'timing', 'instead', 'notes'] as const;

/** Texts are whole: they begin well, end with a full stop, close their backticks and hold no stray spaces. */
export const sentences = eachRow((row) => {
  const texts: [string, string | undefined][] = FIELDS.map((field) => [field, row[field]]);
  for (const piece of row.evidence) if (piece.kind === 'inferred') texts.push(['evidence', piece.why]);
  for (const side of SIDES) {
    const { you, others } = row.told?.[side] ?? {};
    texts.push(['told', you], ['told', others], ['newcomers', row.newcomers?.[side]?.newcomer]);
  }
  const bad = texts.find(([, text]) => text !== undefined && !isWhole(text));
  return bad && `${bad[0]} is no whole sentence: ${bad[1]}`;
});

const isWhole = (text: string): boolean =>
  /^[A-Z0-9`]/.test(text) &&
  text.endsWith('.') &&
  text.trim() === text &&
  !text.includes('  ') &&
  text.split('`').length % 2 === 1;
