// npm test: installs what is missing, then checks everything in order and stops at the first stage that fails.
// Its last line says how many tests passed and failed in all.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox, firefoxMissing } from './lib/browser.mjs';
import { ensureInstalled } from './lib/install.mjs';
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
 * @typedef {{ ok: boolean, counts?: Counts, notes?: string[] }} Result
 * @typedef {{ name: string, run: () => Promise<Result> }} Stage
 */

const unitReport = 'test-results/unit.json';
const endToEndReport = 'test-results/end-to-end.json';

/** @type {Stage[]} */
const stages = [
  { name: 'Install', run: install },
  { name: 'Browsers', run: findBrowsers },
  { name: 'Type check', run: () => script('typecheck') },
  { name: 'ESLint and Prettier', run: () => script('lint') },
  { name: 'Unit tests', run: runUnitTests },
  // The tests expect the site at the root, whatever it was last built for.
  { name: 'Build', run: () => script('build', [], { BASE_PATH: undefined, SITE_URL: undefined }) },
  { name: 'End-to-end tests', run: runEndToEndTests },
];

const summary = [];
const allCounts = [];
const notes = [];
let ok = true;
for (const stage of stages) {
  console.log(`\n── ${stage.name} ──`);
  const began = performance.now();
  const result = await stage.run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return /** @type {Result} */ ({ ok: false });
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const outcome = result.counts ? describeCounts(result.counts) : result.ok ? 'done' : 'failed';
  summary.push(`  ${stage.name.padEnd(20)}  ${outcome} (${seconds} s)`);
  notes.push(...(result.notes ?? []));
  allCounts.push(result.counts ?? none);
  if (!result.ok) {
    // A stage that fails outside any test, such as a build that breaks, must not close on "0 failed".
    if (!result.counts?.failed) allCounts.push({ ...none, failed: 1 });
    notes.push(`Stopped: the stage "${stage.name}" failed. Its messages are above.`);
    ok = false;
    break;
  }
}

console.log(`\n── Summary ──\n${[...summary, ...notes].join('\n')}\n`);
console.log(describeCounts(sum(allCounts)));
process.exitCode = ok ? 0 : 1;

/** @returns {Promise<Result>} */
async function install() {
  await ensureInstalled();
  rmSync(join(projectRoot, 'test-results'), { recursive: true, force: true });
  return { ok: true };
}

/** @returns {Promise<Result>} */
async function findBrowsers() {
  const chromium = await findChromium();
  const firefox = findFirefox();
  console.log(`Chromium: ${chromium.executablePath}`);
  console.log(firefox ? `Firefox: ${firefox.executablePath}` : firefoxMissing);
  return { ok: true, notes: firefox ? [] : [firefoxMissing] };
}

/** @returns {Promise<Result>} */
async function runUnitTests() {
  const { ok } = await script('test:unit', [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]);
  return { ok, counts: readReport(join(projectRoot, unitReport), vitestCounts, none) };
}

/** @returns {Promise<Result>} */
async function runEndToEndTests() {
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(projectRoot, endToEndReport), E2E_DIST: undefined };
  const { ok } = await script('test:e2e', ['--reporter=list,json'], env);
  const report = join(projectRoot, endToEndReport);
  const flaky = readReport(report, flakyTests, /** @type {string[]} */ ([]));
  return {
    ok,
    counts: readReport(report, playwrightCounts, none),
    notes: flaky.map((test) => `  FLAKY, passed only on its second try: ${test}`),
  };
}

/**
 * Runs one of package.json's scripts.
 * @param {string} name
 * @param {string[]} [args]
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<Result>}
 */
async function script(name, args = [], env = {}) {
  return { ok: (await npm(['run', '--silent', name, '--', ...args], { env })) === 0 };
}
