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
 * @param {string} lane a project of playwright.config.ts
 * @param {number} [cores]
 * @returns {number}
 */
export function workersOf(lane, cores = availableParallelism()) {
  // What waits on clocks leaves the cores to others meanwhile; more than this, and the joins of their calls starve those others.
  if (lane === 'waits') return 2 * cores;
  // A call takes a core: of these, two runs may be under way at the same time, with one worker each for two cores.
  if (['calls', 'firefox', 'react'].includes(lane)) return Math.max(1, Math.floor(cores / 2));
  // Pages wait for the network now and then, and attacks for what must not arrive.
  return cores + 1;
}

/** Steps with their programs as React apps: the gate has a test of its own for these, and the whole all of the plain ones. */
const REACT_TOO = { projects: ['calls', 'react'], wholeOnly: /@whole|^react / };

/**
 * The calls of Playwright: those of a track run one after the other, and all tracks at the same time.
 * @param {number} [cores]
 * @returns {Run[][]}
 */
export function laneTracks(cores = availableParallelism()) {
  /** @type {(name: string, minutes: number, change?: Partial<Run>) => Run} */
  const run = (name, minutes, change) => ({
    name,
    projects: [name],
    workers: workersOf(name, cores),
    wholeOnly: /@whole/,
    minutes,
    ...change,
  });
  /** @type {(part: number) => Run} Half of what takes longest, so that neither track is left alone with it. */
  const callsPart = (part) =>
    run(`calls ${part} of 2`, 5, { ...REACT_TOO, workers: workersOf('calls', cores), shard: [part, 2] });
  return [
    // What leaves the cores idle some of the time, and what needs no picture …
    [run('waits', 5), run('isolation', 4), run('pages', 7), callsPart(2)],
    // … beside what does not.
    [
      run('protocol', 3),
      // What Chromium has shown before, Firefox shows in the whole only.
      run('firefox', 4, { wholeOnly: /@(firefox:)?whole/ }),
      callsPart(1),
    ],
  ];
}

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
