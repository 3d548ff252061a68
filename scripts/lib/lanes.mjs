// The lanes of the end-to-end tests: which run beside one another, with how many workers, and what they may take.
// playwright.config.ts says which tests a lane has.
import { availableParallelism } from 'node:os';

/**
 * @typedef {object} Run one call of Playwright
 * @property {string} name
 * @property {string[]} projects of playwright.config.ts
 * @property {number} workers
 * @property {RegExp} wholeOnly the tags of tests that only `npm run test:whole` runs
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
  if (lane === 'waits') return 3 * cores;
  // A call takes a core and a half: each of these two lanes, which may run at the same time, has one for two cores.
  if (['calls', 'firefox', 'react'].includes(lane)) return Math.max(1, Math.floor(cores / 2));
  // Pages wait for the network now and then, and attacks for what must not arrive.
  return cores + 1;
}

/**
 * The tags of tests that only `npm run test:whole` runs. Playwright puts a test's project before its title: Firefox shows what
 * is tagged `@firefox:whole` in the whole only, since Chromium has shown it, and so do the steps as React apps.
 */
const WHOLE_ONLY = /@whole|^react |^firefox .*@firefox:whole/;

/**
 * The calls of Playwright, which run at the same time. Each shares its workers out among its lanes, which take up to as many as
 * {@link workersOf} says and begin in the order of playwright.config.ts: no core waits for the end of a lane.
 * @param {number} [cores]
 * @returns {Run[]}
 */
export function laneRuns(cores = availableParallelism()) {
  return [
    // Calls and Firefox take their turns from the first moment to the last; what waits fills in beside them …
    {
      name: 'calls',
      projects: ['calls', 'react', 'firefox', 'waits'],
      workers: 3 * cores,
      wholeOnly: WHOLE_ONLY,
      minutes: 9,
    },
    // … and what needs no picture goes on all the while.
    {
      name: 'pages',
      projects: ['pages', 'protocol', 'isolation'],
      workers: cores + 1,
      wholeOnly: WHOLE_ONLY,
      minutes: 9,
    },
  ];
}
