// Recall and precision against apps counted by hand: npm run assistant:recall -- <folder with a clone of each app>
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { bundleCommand } from '../src/build/command.mjs';

const COUNTS = 'scripts/assistant-counts';

const [clones] = process.argv.slice(2);
if (!clones) {
  console.error('Name the folder with the clones; scripts/assistant-counts says of what.');
  process.exit(2);
}
const folder = join(process.cwd(), 'node_modules/.cache/command');
const command = join(folder, 'recall.cjs');
mkdirSync(folder, { recursive: true });
writeFileSync(command, await bundleCommand(''));

/** @typedef {{ file: string, line: number, name: string, kind: string, tier: string }} Use */

const sum = { counted: 0, found: 0, right: 0 };
for (const counts of readdirSync(COUNTS).filter((name) => name.endsWith('.txt'))) {
  const app = counts.replace(/\.txt$/, '');
  const clone = join(clones, app);
  if (!existsSync(clone)) {
    console.log(`${app}: no clone in ${clones}`);
    continue;
  }
  const counted = countedIn(readFileSync(join(COUNTS, counts), 'utf8'));
  const files = new Set([...counted.keys()].map((key) => key.replace(/:\d+:[^:]+$/, '')));
  const { stdout } = spawnSync(process.execPath, [command, 'scan', clone, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  // Only files that were counted can tell right from wrong; uses in templates were not counted.
  const uses = /** @type {Use[]} */ (JSON.parse(stdout).uses).filter(
    ({ file, kind }) => files.has(file) && kind !== 'template',
  );
  const found = tally(uses.map(({ file, line, name }) => `${file}:${line}:${name}`));
  const total = [...counted.values()].reduce((all, one) => all + one, 0);
  const right = [...counted].reduce((all, [key, times]) => all + Math.min(times, found.get(key) ?? 0), 0);
  const possible = uses.filter(({ tier }) => tier === 'possible').length;
  console.log(
    `${app}: ${total} counted, recall ${percent(right, total)}, precision ${percent(right, uses.length)}, ${possible} only possible`,
  );
  for (const [key, times] of counted) if ((found.get(key) ?? 0) < times) console.log(`  missed ${key}`);
  for (const [key, times] of found)
    if (times > (counted.get(key) ?? 0)) console.log(`  more than counted ${key}`);
  sum.counted += total;
  sum.found += uses.length;
  sum.right += right;
}
console.log(
  `All: ${sum.counted} counted, recall ${percent(sum.right, sum.counted)}, precision ${percent(sum.right, sum.found)}`,
);

/** @param {string} text @returns {Map<string, number>} by place and name */
function countedIn(text) {
  const keys = text.split('\n').flatMap((line) => {
    const [, file, uses] = /^([^#].*?\.\w+) (\d.*)$/.exec(line) ?? [];
    return (uses ?? '')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((use) => `${file}:${use}`);
  });
  return tally(keys);
}

/** @param {string[]} keys @returns {Map<string, number>} */
function tally(keys) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** @param {number} part @param {number} whole */
function percent(part, whole) {
  return whole ? `${((100 * part) / whole).toFixed(1)} %` : 'of nothing';
}
