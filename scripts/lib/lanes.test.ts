import { expect, test } from 'vitest';
import { allRuns, laneTracks, shardOf, sharedRuns, type Run } from './lanes.mjs';

/** What may run at the same moment: one call of Playwright of each track, or one that they share. */
function moments(cores: number) {
  const shared = sharedRuns(cores);
  return laneTracks(cores)
    .map((own) => [...own, ...shared])
    .reduce<Run[][]>((before, track) => before.flatMap((runs) => track.map((run) => [...runs, run])), [[]]);
}

test('every lane runs once, and has a worker on any machine', () => {
  for (const cores of [1, 2, 8]) {
    const runs = allRuns(cores);
    const share = new Map<string, number>();
    for (const { projects, shard: [, of] = [1, 1] } of runs)
      for (const project of projects) share.set(project, (share.get(project) ?? 0) + 1 / of);
    for (const all of share.values()) expect(all).toBeCloseTo(1);
    expect([...share.keys()].toSorted()).toEqual([
      'calls',
      'firefox',
      'isolation',
      'pages',
      'protocol',
      'react',
      'waits',
    ]);
    for (const { workers } of runs) expect(workers).toBeGreaterThanOrEqual(1);
  }
});

test('of calls with pictures no more run at a moment than there are cores', () => {
  for (const cores of [2, 4, 8])
    for (const runs of moments(cores)) {
      const withPictures = runs.filter(({ name }) => name.startsWith('calls') || name === 'firefox');
      expect(withPictures.reduce((sum, { workers }) => sum + workers, 0)).toBeLessThanOrEqual(cores);
    }
});

test('more cores mean more workers', () => {
  const workers = (cores: number): number[] => allRuns(cores).map((run) => run.workers);
  const [few, many] = [workers(2), workers(8)];
  for (const [index, count] of many.entries()) expect(count).toBeGreaterThan(few[index]!);
});

test('what waits for clocks has a worker for each core', () => {
  for (const cores of [2, 4, 8])
    expect(allRuns(cores).find(({ name }) => name === 'waits')?.workers).toBe(cores);
});

test('only Firefox leaves out what is tagged for the whole there', () => {
  const leavingOut = (tag: string): string[] =>
    allRuns()
      .filter(({ wholeOnly }) => wholeOnly.test(tag))
      .map(({ name }) => name);
  expect(leavingOut('@firefox:whole')).toEqual(['firefox']);
  expect(leavingOut('@whole').toSorted()).toEqual([
    ...sharedRuns().map(({ name }) => name),
    'firefox',
    'isolation',
    'pages',
    'protocol',
    'waits',
  ]);
  expect(leavingOut('@firefox')).toEqual([]);
});

test('a part of all tests is the same part of each run, and together the parts are all', () => {
  const shared = sharedRuns();
  const halves = ['1/2', '2/2'].flatMap((part) => shared.map((run) => shardOf(run, part)));
  const all = shared.length * 2;
  expect(new Set(halves)).toEqual(new Set(Array.from({ length: all }, (_, index) => `${index + 1}/${all}`)));
  const [whole] = allRuns();
  expect(shardOf(whole!)).toBeUndefined();
  expect(shardOf(whole!, '1/4')).toBe('1/4');
  for (const shard of ['0/4', '5/4', 'a']) expect(() => shardOf(whole!, shard)).toThrow('is no part');
});
