import type { Row } from './schema';

/** The text in which a row says what it means for a port, most important first. */
const WORDS = ['instead', 'payload', 'timing', 'notes'] as const;
const MOST = 120;

/** Everything that a row says in words. */
export const wordsOf = (row: Row): string[] => WORDS.flatMap((field) => row[field] ?? []);

/** What a row says in a line: its first sentence, without marks of code. A name with a dot in it ends no sentence. */
export function inOneLine(row: Row): string {
  const [sentence = ''] = (wordsOf(row)[0] ?? '').replaceAll('`', '').split(/(?<=[.;])\s/);
  const first = sentence.replace(/;$/, '.');
  return first.length > MOST ? `${first.slice(0, MOST - 3).trimEnd()}…` : first;
}
