import { expect, test } from 'vitest';
import { laneRuns, workersOf } from './lanes.mjs';

test('every lane runs once, and has a worker on any machine', () => {
  for (const cores of [1, 2, 8]) {
    const projects = laneRuns(cores).flatMap((run) => run.projects);
    expect(projects.toSorted()).toEqual([
      'calls',
      'firefox',
      'isolation',
      'pages',
      'protocol',
      'react',
      'waits',
    ]);
    for (const lane of projects) expect(workersOf(lane, cores)).toBeGreaterThanOrEqual(1);
    for (const { workers } of laneRuns(cores)) expect(workers).toBeGreaterThanOrEqual(1);
  }
});

test('no more calls with pictures run at a moment than there are cores', () => {
  for (const cores of [2, 4, 8])
    expect(workersOf('calls', cores) + workersOf('firefox', cores)).toBeLessThanOrEqual(cores);
});

test('more cores mean more workers', () => {
  const workers = (cores: number): number[] => [
    ...laneRuns(cores).map((run) => run.workers),
    ...['calls', 'firefox', 'waits', 'pages'].map((lane) => workersOf(lane, cores)),
  ];
  const [few, many] = [workers(2), workers(8)];
  for (const [index, count] of many.entries()) expect(count).toBeGreaterThan(few[index]!);
});

test('what is tagged for the whole is left out; in Firefox also what Chromium has shown, and the steps in React', () => {
  const isLeftOut = (test: string): boolean => laneRuns().every(({ wholeOnly }) => wholeOnly.test(test));
  expect(isLeftOut('calls idle.spec.ts a run that is hidden @whole')).toBe(true);
  expect(isLeftOut('firefox idle.spec.ts a run that is hidden @firefox:whole')).toBe(true);
  expect(isLeftOut('react steps/mute.spec.ts you mute')).toBe(true);
  expect(isLeftOut('calls idle.spec.ts a run that is hidden @firefox:whole')).toBe(false);
  expect(isLeftOut('firefox idle.spec.ts a run that is hidden @firefox')).toBe(false);
  expect(isLeftOut('calls react/use-call.spec.ts one screen in react ')).toBe(false);
});
