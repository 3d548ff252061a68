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
 * Counts of a Playwright report (`--reporter=json`). A flaky test counts as failed: the suite allows no second try.
 * @param {any} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats: { expected, unexpected, flaky, skipped } }) {
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * Reads a report that a runner wrote.
 * @param {string} file
 * @param {(report: any) => Counts} counts
 * @returns {Counts} zeros if the runner wrote none, as when it could not start
 */
export function readCounts(file, counts) {
  try {
    return counts(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return none;
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
