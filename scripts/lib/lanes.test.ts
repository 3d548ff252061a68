import { expect, test } from 'vitest';
import { laneGroups } from './lanes.mjs';

test('calls with media never share the cores with another lane, and every lane has a worker on any machine', () => {
  for (const cores of [1, 2, 8]) {
    const groups = laneGroups(cores);
    const alone = groups.filter((runs) => runs.some(({ name }) => name === 'calls' || name === 'firefox'));
    expect(alone.map((runs) => runs.length)).toEqual([1, 1]);
    for (const { workers } of groups.flat()) expect(workers).toBeGreaterThanOrEqual(1);
  }
});

test('more cores mean more workers', () => {
  const workers = (cores: number): number[] =>
    laneGroups(cores)
      .flat()
      .map((run) => run.workers);
  const [few, many] = [workers(2), workers(8)];
  for (const [index, count] of many.entries()) expect(count).toBeGreaterThan(few[index]!);
});
