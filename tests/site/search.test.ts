// What typing finds, against the index as built.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../src/search/entry';
import { Finder } from '../../src/search/find';
import { QUERIES } from '../../src/search/queries';
import { SYNONYMS } from '../../src/search/synonyms';

const read = (name: string): SearchEntry[] =>
  JSON.parse(readFileSync(`dist/search/${name}.json`, 'utf8')) as SearchEntry[];
const entries = [...read('names'), ...read('guide')];
const ids = new Set(entries.map(({ id }) => id));
const finder = new Finder(entries);

describe('what developers type', () => {
  it.each(QUERIES)('%s', (typed, ...first) => {
    expect(first).toContain(String(finder.find(typed)[0]?.id));
  });
});

it('leads to entries that are there', () => {
  const meant = [...SYNONYMS.flatMap(({ meant }) => meant), ...QUERIES.flatMap(([, ...first]) => first)];
  expect(meant.filter((id) => !ids.has(id))).toEqual([]);
});

it('gives each phrase one meaning', () => {
  const typed = SYNONYMS.flatMap(({ typed }) => typed);
  expect(typed.filter((phrase, index) => typed.indexOf(phrase) !== index)).toEqual([]);
});
