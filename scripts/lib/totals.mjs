// Reads how many tests passed out of the runners' JSON reports, and says it in one line.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Readonly<Counts>} */
export const none = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * Counts of a Vitest report (`--reporter=json`).
 * @param {any} report
 * @returns {Counts}
 */
export function vitestCounts({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/**
 * Counts of a Playwright report (`--reporter=json`). A test that needed its second try passed; {@link flakyTests} names it.
 * @param {any} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats: { expected, unexpected, flaky, skipped } }) {
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/**
 * @typedef {{ file: string, line: number, title: string, tests: { status: string }[] }} Spec
 * @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite
 */

/**
 * The tests of a Playwright report that failed once and then passed (docs/decisions/0008).
 * @param {Suite} suite a report, or one of its suites
 * @returns {string[]} file, line and title of each
 */
export function flakyTests({ suites = [], specs = [] }) {
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file, line, title }) => `${file}:${line} ${title}`);
  return [...own, ...suites.flatMap(flakyTests)];
}

/**
 * Reads a report that a runner wrote.
 * @template T
 * @param {string} file
 * @param {(report: any) => T} read
 * @param {T} otherwise what holds if the runner wrote none, as when it could not start
 * @returns {T}
 */
export function readReport(file, read, otherwise) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return otherwise;
  }
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    none,
  );
}

/**
 * @param {Counts} counts
 * @returns {string} such as "12 passed, 0 failed" or "12 passed, 0 failed, 1 skipped"
 */
export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
