// What typing finds, against the index as built.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../src/search/entry';
import { Finder } from '../../src/search/find';
import { QUERIES } from '../../src/search/queries';
import { SYNONYMS } from '../../src/search/synonyms';
import { TASKS } from '../../src/search/tasks';

const read = (name: string): SearchEntry[] =>
  JSON.parse(readFileSync(`dist/search/${name}.json`, 'utf8')) as SearchEntry[];
const entries = [...read('names'), ...read('guide')];
const ids = new Set(entries.map(({ id }) => id));
const finder = new Finder(entries);
/** As many hits as can be seen without scrolling. */
const FIRST = 8;

describe('what developers type', () => {
  it.each(QUERIES)('%s', (typed, ...first) => {
    expect(first).toContain(String(finder.find(typed)[0]?.id));
  });
});

describe('what a real app has to do', () => {
  it.each(TASKS)('%s is answered in %s', (typed, page) => {
    const firstPlaces = finder.find(typed).slice(0, FIRST);
    const there = ({ id }: SearchEntry): boolean => id === `page:${page}` || id.startsWith(`section:${page}`);
    expect(firstPlaces.some(there), firstPlaces.map(({ id }) => id).join(' ')).toBe(true);
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
