import { expect, it } from 'vitest';
import type { SearchEntry } from './entry';
import { readQuery } from './query';
import { nameScore } from './rank';

const entry = (of: string, name: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  ...{ id: `${of}.${name}`, kind: 'row', title: name, answer: '', path: '', text: '' },
  names: [{ of, name }],
  ...more,
});
const score = (found: SearchEntry, typed: string): number => nameScore(found, readQuery(typed));
const disable = entry('LocalVideoTrack', 'disable');

it('puts whole names before beginnings, and these before parts', () => {
  const [whole, beginning, part] = ['disable', 'disab', 'sable'].map((typed) => score(disable, typed)) as [
    number,
    number,
    number,
  ];
  expect(whole).toBeGreaterThan(beginning);
  expect(beginning).toBeGreaterThan(part);
  expect(part).toBeGreaterThan(0);
  expect(score(disable, 'enable')).toBe(0);
});

it('hears which class was meant, also by the name of a variable', () => {
  const other = entry('Room', 'disable');
  expect(score(disable, 'track.disable()')).toBeGreaterThan(score(other, 'track.disable()'));
  expect(score(disable, 'LocalVideoTrack.disable')).toBeGreaterThan(score(disable, 'track.disable'));
  expect(score(other, 'disable')).toBe(score(disable, 'disable'));
});

it('takes dashes and capitals for the same name', () => {
  const joined = entry('Meeting', 'participant-joined');
  expect(score(joined, 'participantJoined')).toBeGreaterThanOrEqual(1000);
  expect(score(joined, 'participantLeft')).toBe(0);
});

it('puts what an entry only mentions far below what it is called', () => {
  const mentions = entry('Room', 'other', { names: [{ of: 'Room', name: 'disable', also: true }] });
  expect(score(mentions, 'disable')).toBeLessThan(score(disable, 'disable') - 200);
});

it('puts what a step teaches first among equals', () => {
  expect(score({ ...disable, taught: true }, 'disable')).toBeGreaterThan(score(disable, 'disable'));
});
