// The lanes of the end-to-end tests: which run beside one another, with how many workers, and what they may take.
// playwright.config.ts says which tests a lane has.
import { availableParallelism } from 'node:os';

/**
 * @typedef {object} Run one call of Playwright
 * @property {string} name
 * @property {string[]} projects of playwright.config.ts
 * @property {number} workers
 * @property {[part: number, of: number]} [shard] which part of the tests, where more than one run shares them
 * @property {RegExp} wholeOnly the tags of tests that only `npm run test:whole` runs
 * @property {number} minutes what `npm test` is meant to need for it at most, on two cores; more is a warning
 */

/**
 * How many tests of a lane may run at the same time.
 * @param {string} lane
 * @param {number} [cores]
 * @returns {number}
 */
export function workersOf(lane, cores = availableParallelism()) {
  // Two tracks run at a time. A call goes on, picture by picture, while its page waits for its turn: on two slow cores, with twice as
  // many workers, tests took three to five times as long as alone.
  const one = Math.max(1, Math.floor(cores / 2));
  // What waits for clocks needs less than half a core.
  return lane === 'waits' ? 2 * one : one;
}

/** @type {(cores: number, lane: string, minutes: number, change?: Partial<Run>) => Run} */
const run = (cores, lane, minutes, change) => ({
  name: lane,
  projects: [lane],
  workers: workersOf(lane, cores),
  wholeOnly: /@whole/,
  minutes,
  ...change,
});

/**
 * The calls of Playwright that have their place: those of a track run one after the other, and all tracks at the same time.
 * @param {number} [cores]
 * @returns {Run[][]}
 */
export function laneTracks(cores = availableParallelism()) {
  return [
    [
      run(cores, 'waits', 4),
      run(cores, 'isolation', 4),
      // What Chromium has shown before, Firefox shows in the whole only.
      run(cores, 'firefox', 5, { wholeOnly: /@(firefox:)?whole/ }),
    ],
    [run(cores, 'pages', 8), run(cores, 'protocol', 5)],
  ];
}

/** Small enough that no track is left alone with one for long, and not so small that they are mostly starts of a browser. */
const PARTS_OF_CALLS = 6;

/**
 * The calls of Playwright that go to whichever track is done with its own, in this order.
 * @param {number} [cores]
 * @returns {Run[]}
 */
export function sharedRuns(cores = availableParallelism()) {
  return Array.from({ length: PARTS_OF_CALLS }, (_, part) =>
    run(cores, 'calls', 3, {
      name: `calls-${part + 1}`,
      // Steps with their programs as React apps: the gate has a test of its own for these, and the whole all of the plain ones.
      projects: ['calls', 'react'],
      wholeOnly: /@whole|^react /,
      shard: [part + 1, PARTS_OF_CALLS],
    }),
  );
}

/**
 * All calls of Playwright.
 * @param {number} [cores]
 * @returns {Run[]}
 */
export const allRuns = (cores) => [...laneTracks(cores).flat(), ...sharedRuns(cores)];

/**
 * The part of a run's tests that is to be run where only a part of all tests is, as Playwright's `--shard` takes it.
 * @param {Run} run
 * @param {string} [shard] `i/n` of all tests; all of them when left out
 * @returns {string | undefined} nothing when the run takes all of its tests
 * @throws {Error} when it is no such part
 */
export function shardOf({ shard: [part, parts] = [1, 1] }, shard = '1/1') {
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(shard) ?? []).map(Number);
  if (index < 1 || index > of) throw new Error(`--shard=${shard} is no part: 1/4 is the first of four.`);
  if (of * parts === 1) return undefined;
  return `${(index - 1) * parts + part}/${of * parts}`;
}
