import { expect, test } from 'vitest';
import {
  describeCounts,
  flakyTests,
  none,
  playwrightCounts,
  readReport,
  sum,
  vitestCounts,
} from './totals.mjs';

test('the totals add up what both runners report', () => {
  const unit = vitestCounts({ numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
  const endToEnd = playwrightCounts({ stats: { expected: 10, unexpected: 1, flaky: 1, skipped: 1 } });
  expect(describeCounts(sum([unit, endToEnd]))).toBe('51 passed, 2 failed, 4 skipped');
});

test('skipped tests are named only when there are some', () => {
  expect(describeCounts({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
});

test('a runner that wrote no report counts nothing', () => {
  expect(readReport('/nowhere/report.json', vitestCounts, none)).toEqual(none);
});

test('a test that needed its second try is named', () => {
  const spec = (title: string, status: string) => ({
    file: 'a.spec.ts',
    line: 7,
    title,
    tests: [{ status }],
  });
  const report = {
    suites: [{ specs: [spec('good', 'expected')], suites: [{ specs: [spec('shaky', 'flaky')] }] }],
  };
  expect(flakyTests(report)).toEqual(['a.spec.ts:7 shaky']);
});
