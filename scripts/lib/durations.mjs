// Where the time of the end-to-end tests goes, read out of Playwright's JSON reports.

/**
 * @typedef {object} TimedTest
 * @property {string} lane the project's name
 * @property {string} file
 * @property {string} title with those of the groups it is in
 * @property {number} start in milliseconds since the epoch
 * @property {number} duration in milliseconds, of all its tries together
 *
 * @typedef {{ startTime: string, duration: number }} Try
 * @typedef {{ title: string, file: string, tests: { projectName: string, results: Try[] }[] }} Spec
 * @typedef {{ title?: string, suites?: Suite[], specs?: Spec[] }} Suite
 */

/**
 * The tests of a report that ran.
 * @param {Suite} report
 * @returns {TimedTest[]}
 */
export function timedTests({ suites = [] }) {
  return suites.flatMap((file) => testsOf(file, []));
}

/**
 * @param {Suite} suite
 * @param {string[]} groups titles of the groups around it
 * @returns {TimedTest[]}
 */
function testsOf({ suites = [], specs = [] }, groups) {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.flatMap(({ projectName, results }) => {
      const start = results[0]?.startTime;
      if (start === undefined) return [];
      return {
        lane: projectName,
        file,
        title: [...groups, title].join(' › '),
        start: Date.parse(start),
        duration: results.reduce((sum, { duration }) => sum + duration, 0),
      };
    }),
  );
  return [...own, ...suites.flatMap((group) => testsOf(group, [...groups, group.title ?? '']))];
}

/**
 * A line for each lane, in the order in which they began: how long it took, by the clock and in tests.
 * @param {TimedTest[]} tests
 * @returns {string[]}
 */
export function describeLanes(tests) {
  return groupBy(tests, ({ lane }) => lane).map(([lane, own]) => {
    const end = Math.max(...own.map(({ start, duration }) => start + duration));
    const clock = end - Math.min(...own.map(({ start }) => start));
    return `  ${lane.padEnd(10)} ${String(own.length).padStart(4)} tests in ${minutes(clock)}, ${minutes(total(own))} of tests`;
  });
}

/**
 * A line for each of the slowest tests and files, the slowest first.
 * @param {TimedTest[]} tests
 * @param {number} most how many of each
 * @returns {string[]}
 */
export function describeSlowest(tests, most) {
  const files = groupBy(tests, ({ lane, file }) => `${lane}: ${file}`);
  return [
    ...slowest(tests, most).map(
      ({ duration, lane, file, title }) => `  ${seconds(duration)}  ${lane}: ${file} › ${title}`,
    ),
    '  Files:',
    ...slowest(
      files.map(([name, own]) => ({ name, duration: total(own) })),
      most,
    ).map(({ duration, name }) => `  ${seconds(duration)}  ${name}`),
  ];
}

/**
 * `Map.groupBy`, which Node 20 lacks.
 * @param {TimedTest[]} tests
 * @param {(test: TimedTest) => string} keyOf
 * @returns {[key: string, tests: TimedTest[]][]} in the order in which the keys came
 */
function groupBy(tests, keyOf) {
  /** @type {Map<string, TimedTest[]>} */
  const groups = new Map();
  for (const test of tests) {
    const key = keyOf(test);
    groups.set(key, [...(groups.get(key) ?? []), test]);
  }
  return [...groups];
}

/**
 * @template {{ duration: number }} T
 * @param {T[]} all
 * @param {number} most
 * @returns {T[]}
 */
function slowest(all, most) {
  return all.toSorted((one, other) => other.duration - one.duration).slice(0, most);
}

/** @param {TimedTest[]} tests */
const total = (tests) => tests.reduce((sum, { duration }) => sum + duration, 0);

/** @param {number} milliseconds */
const minutes = (milliseconds) => `${(milliseconds / 60_000).toFixed(1)} min`;

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
