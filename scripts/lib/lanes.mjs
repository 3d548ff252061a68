// The lanes of the end-to-end tests: which run beside each other, with how many workers, and what they may take.
// playwright.config.ts says which tests a lane has.
import { availableParallelism } from 'node:os';

/**
 * @typedef {object} Run one call of Playwright
 * @property {string} name
 * @property {string[]} projects of playwright.config.ts
 * @property {number} workers
 * @property {number} minutes what `npm test` is meant to need for it at most, on two cores; more is a warning
 */

/**
 * How many tests of a lane may run at the same time.
 * @param {string} lane a project of playwright.config.ts
 * @param {number} [cores]
 * @returns {number}
 */
export function workersOf(lane, cores = availableParallelism()) {
  // What waits on clocks leaves the cores to others meanwhile.
  if (lane === 'waits') return 2 * cores;
  // Where pictures are looked at, two calls on two cores would take them from each other.
  if (lane === 'calls' || lane === 'firefox') return Math.max(1, Math.floor(cores / 2));
  return cores;
}

/**
 * The calls of Playwright, in order; those of one group run at the same time.
 * @param {number} [cores]
 * @returns {Run[][]}
 */
export function laneGroups(cores = availableParallelism()) {
  /** @type {(name: string, minutes: number, projects?: string[]) => Run} */
  const run = (name, minutes, projects = [name]) => ({
    name,
    projects,
    workers: workersOf(name, cores),
    minutes,
  });
  return [
    [run('waits', 4), run('pages', 4, ['pages', 'isolation', 'protocol'])],
    // Calls with media have the machine for themselves.
    [run('calls', 5)],
    [run('firefox', 2)],
  ];
}
