// npm test: installs what is missing, then runs all that a change has to pass.
// npm run test:whole: every end-to-end test, those tagged @whole too; with `-- --shard=1/4`, a quarter of them.
// Its last line says how many tests passed and failed in all.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, findFirefox, findLightChromium, firefoxMissing } from './lib/browser.mjs';
import { describeLanes, describeSlowest, timedTests } from './lib/durations.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { allRuns, laneTracks, shardOf, sharedRuns } from './lib/lanes.mjs';
import { npm, projectRoot } from './lib/npm.mjs';
import {
  describeCounts,
  flakyTests,
  none,
  playwrightCounts,
  readReport,
  sum,
  vitestCounts,
} from './lib/totals.mjs';

/**
 * @typedef {import('./lib/totals.mjs').Counts} Counts
 * @typedef {import('./lib/lanes.mjs').Run} Run
 * @typedef {{ name: string, run: () => Promise<Result>, minutes?: number }} Stage `minutes`: more is a warning
 * @typedef {{ ok: boolean, counts?: Counts, notes?: string[] }} Result `notes` stand in the summary
 */

const { values: options } = parseArgs({
  options: { whole: { type: 'boolean', default: false }, shard: { type: 'string' } },
});

/** Stages that stand in one list run at the same time; those of the next list only if all of them passed. */
/** @type {Stage[][]} */
const checks = [
  [{ name: 'Install', run: install }],
  [{ name: 'Browsers', run: findBrowsers }],
  [
    { name: 'Lint, types, build', run: lintCheckAndBuild },
    { name: 'Unit tests', run: () => vitest('test:unit', 'unit') },
  ],
  [{ name: 'The built site', run: () => vitest('test:site', 'site') }],
];

/** Lanes do not wait for each other's success: one that fails must not hide what the others would find. */
const tracks = laneTracks().map((runs) => runs.map(stageOf));
/** For whichever track has none of its own left. */
const shared = sharedRuns().map(stageOf);

/** @type {Result[]} */
const results = [];
/** @type {string[]} */
const summary = [];
let ok = true;
for (const stages of checks) {
  ok = await runStages(stages);
  if (!ok) break;
}
if (ok) ok = (await Promise.all(tracks.map(runTrack))).every(Boolean);

const notes = results.flatMap(({ notes = [] }) => notes);
console.log(`\n── Summary ──\n${[...summary, ...notes, ...whereTimeWent()].join('\n')}\n`);
console.log(describeCounts(sum(results.map(({ counts }) => counts ?? none))));
process.exitCode = ok ? 0 : 1;

/**
 * Runs stages at the same time and adds their results.
 * @param {Stage[]} stages
 * @returns {Promise<boolean>} whether all passed
 */
async function runStages(stages) {
  console.log(`\n── ${stages.map(({ name }) => name).join(', ')} ──`);
  const passed = await Promise.all(stages.map(runStage));
  return passed.every(Boolean);
}

/**
 * Runs stages one after the other, then those that tracks share, whatever becomes of those before.
 * @param {Stage[]} stages
 * @returns {Promise<boolean>} whether all passed
 */
async function runTrack(stages) {
  let passed = true;
  const next = () => stages.shift() ?? shared.shift();
  for (let stage = next(); stage; stage = next()) passed = (await runStages([stage])) && passed;
  return passed;
}

/** @param {Run} each @returns {Stage} */
function stageOf(each) {
  return { name: each.name, run: () => endToEnd(each), minutes: each.minutes };
}

/**
 * @param {Stage} stage
 * @returns {Promise<boolean>} whether it passed
 */
async function runStage({ name, run, minutes }) {
  const began = performance.now();
  const result = await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return /** @type {Result} */ ({ ok: false });
  });
  const took = (performance.now() - began) / 60_000;
  const outcome = result.counts ? describeCounts(result.counts) : result.ok ? 'done' : 'failed';
  summary.push(`  ${name.padEnd(20)}  ${outcome} (${(took * 60).toFixed(1)} s)`);
  const notes = [...(result.notes ?? [])];
  // A stage that fails outside any test, such as a build that breaks, must not close on "0 failed".
  const outsideTests = !result.ok && !result.counts?.failed;
  if (!result.ok) notes.push(`The stage "${name}" failed. Its messages are above.`);
  if (minutes && took > minutes && !options.whole)
    notes.push(
      `  SLOW: ${name} took ${took.toFixed(1)} minutes; on a quiet machine it is meant to take ${minutes}.`,
    );
  results.push({ ...result, notes });
  if (outsideTests) results.push({ ok: false, counts: { ...none, failed: 1 } });
  return result.ok;
}

/** @returns {Promise<Result>} */
async function install() {
  await ensureInstalled();
  rmSync(join(projectRoot, 'test-results'), { recursive: true, force: true });
  return { ok: true };
}

/** @returns {Promise<Result>} */
async function findBrowsers() {
  const [chromium, light] = await Promise.all([findChromium(), findLightChromium()]);
  const firefox = findFirefox();
  console.log(`Chromium: ${chromium.executablePath}`);
  if (light.executablePath !== chromium.executablePath)
    console.log(`Headless shell: ${light.executablePath}`);
  console.log(firefox ? `Firefox: ${firefox.executablePath}` : firefoxMissing);
  return { ok: true, notes: firefox ? [] : [firefoxMissing] };
}

/** @returns {Promise<Result>} */
async function lintCheckAndBuild() {
  const lint = await script('lint');
  if (!lint.ok) return lint;
  const types = await script('typecheck', { quiet: true });
  // The tests expect the site at the root, whatever it was last built for.
  return types.ok ? script('build', { env: { BASE_PATH: undefined, SITE_URL: undefined } }) : types;
}

/**
 * Runs Vitest by one of package.json's scripts.
 * @param {string} name
 * @param {string} report what its report is called
 * @returns {Promise<Result>}
 */
async function vitest(name, report) {
  const file = `test-results/${report}.json`;
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok } = await script(name, { args });
  return { ok, counts: readReport(join(projectRoot, file), vitestCounts, none) };
}

/** @param {string} name a run's @returns {string} the report that Playwright writes of it */
function reportOf(name) {
  return join(projectRoot, `test-results/end-to-end-${name}.json`);
}

/**
 * Calls Playwright once.
 * @param {Run} run
 * @returns {Promise<Result>}
 */
async function endToEnd(run) {
  const { name, projects, workers, wholeOnly } = run;
  const shard = shardOf(run, options.shard);
  const report = reportOf(name);
  const args = [
    ...projects.map((project) => `--project=${project}`),
    `--workers=${workers}`,
    // A folder of its own: Playwright empties it when it starts.
    `--output=test-results/end-to-end/${name}`,
    '--reporter=list,json',
    ...(options.whole ? [] : [`--grep-invert=${wholeOnly.source}`]),
    ...(shard ? [`--shard=${shard}`, '--pass-with-no-tests'] : []),
  ];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, E2E_DIST: undefined, E2E_PORT: undefined };
  const { ok } = await script('test:e2e', { args, env });
  const flaky = readReport(report, flakyTests, /** @type {string[]} */ ([]));
  return {
    ok,
    counts: readReport(report, playwrightCounts, none),
    notes: flaky.map((test) => `  FLAKY, passed only on its second try: ${test}`),
  };
}

/** @returns {string[]} lines for the summary: the lanes with their time, and the slowest tests */
function whereTimeWent() {
  const tests = allRuns().flatMap(({ name }) =>
    readReport(reportOf(name), timedTests, /** @type {import('./lib/durations.mjs').TimedTest[]} */ ([])),
  );
  if (tests.length === 0) return [];
  tests.sort((one, other) => one.start - other.start);
  return ['Lanes:', ...describeLanes(tests), 'Slowest:', ...describeSlowest(tests, 15)];
}

/**
 * Runs one of package.json's scripts.
 * @param {string} name
 * @param {{ args?: string[], env?: Record<string, string | undefined>, quiet?: boolean }} [options] `quiet`: its output is
 *   shown only when it fails
 * @returns {Promise<Result>}
 */
async function script(name, { args = [], env = {}, quiet = false } = {}) {
  return { ok: (await npm(['run', '--silent', name, '--', ...args], { env, quiet })) === 0 };
}
