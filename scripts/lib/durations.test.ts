import { expect, test } from 'vitest';
import { describeLanes, describeSlowest, timedTests } from './durations.mjs';

const at = (second: number): string => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();
const spec = (lane: string, title: string, ...tries: [start: number, seconds: number][]) => ({
  file: `${lane}/${title}.spec.ts`,
  title,
  tests: [
    {
      projectName: lane,
      results: tries.map(([start, seconds]) => ({ startTime: at(start), duration: seconds * 1000 })),
    },
  ],
});
const report = {
  suites: [
    { title: 'file', specs: [spec('pages', 'quick', [0, 6])], suites: [] },
    { title: 'file', suites: [{ title: 'a group', specs: [spec('calls', 'slow', [6, 60], [66, 30])] }] },
    { title: 'file', specs: [spec('pages', 'beside it', [3, 9]), spec('pages', 'skipped')] },
  ],
};

test('a lane’s time runs from its first test to its last, and tests beside each other count twice', () => {
  expect(describeLanes(timedTests(report))).toEqual([
    '  pages         2 tests in 0.2 min, 0.3 min of tests',
    '  calls         1 tests in 1.5 min, 1.5 min of tests',
  ]);
});

test('the slowest tests come first, with their groups, and a second try counts', () => {
  expect(describeSlowest(timedTests(report), 2)).toEqual([
    '    90.0 s  calls: calls/slow.spec.ts › a group › slow',
    '     9.0 s  pages: pages/beside it.spec.ts › beside it',
    '  Files:',
    '    90.0 s  calls: calls/slow.spec.ts',
    '     9.0 s  pages: pages/beside it.spec.ts',
  ]);
});

test('a report of no tests has nothing to say', () => {
  expect(describeLanes(timedTests({}))).toEqual([]);
});
