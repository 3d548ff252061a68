import type { Query } from './query';
import { isSlipOf } from './slips';
import { SYNONYMS } from './synonyms';

/** Words that say nothing. */
const EMPTY = new Set([
  'a',
  'an',
  'the',
  'my',
  'to',
  'of',
  'in',
  'for',
  'is',
  'do',
  'how',
  'i',
  'on',
  'with',
  'me',
  'myself',
  'we',
  'you',
  'can',
  'should',
  'does',
  'be',
  'are',
  'it',
]);

function stemsOf(phrase: string): string {
  const words = phrase.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !EMPTY.has(word));
  const stems = words.map((word) => (word.length > 4 ? word.replace(/(?:ings?|ed|es|s|e)$/, '') : word));
  return stems.sort().join(' ');
}

const BY_PHRASE = new Map(SYNONYMS.flatMap(({ typed, meant }) => typed.map((phrase) => [phrase, meant])));
/** The same whatever the order of the words and their endings. */
const BY_STEMS = new Map([...BY_PHRASE].reverse().map(([phrase, meant]) => [stemsOf(phrase), meant]));
const SEVERAL = [...BY_STEMS].flatMap(([text, meant]) => {
  const stems = text.split(' ');
  return stems.length > 1 ? [{ stems, meant }] : [];
});

/** What somebody means who types this, by ids of entries; nothing where the words speak for themselves. */
export const meantBy = ({ phrase, of }: Query): readonly string[] =>
  of === '' ? (BY_PHRASE.get(phrase) ?? []) : [];

/**
 * The same for what no entry is called: with what it was called on, or without that, with its words in another order or form,
 * with a slip of the keyboard, or with more words.
 */
export function perhapsMeantBy({ phrase, name, of }: Query): readonly string[] {
  if (of !== '') return BY_PHRASE.get(`${of}.${name}`) ?? BY_PHRASE.get(name) ?? [];
  const same = BY_STEMS.get(stemsOf(phrase));
  if (same) return same;
  const near = [...BY_PHRASE.keys()].find((each) => isSlipOf(phrase, each));
  return (near === undefined ? longestIn(phrase) : BY_PHRASE.get(near)) ?? [];
}

/** What is meant by several words that are all among those that were typed: by most of them, where several are. */
function longestIn(typed: string): readonly string[] | undefined {
  const stems = new Set(stemsOf(typed).split(' '));
  return SEVERAL.filter((each) => each.stems.every((stem) => stems.has(stem))).sort(
    (first, second) => second.stems.length - first.stems.length,
  )[0]?.meant;
}
