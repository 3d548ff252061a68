// How many modules with logic have a test next door, by room: node scripts/unit-share.mjs [--missing]
// A module counts as tested when a test of its own folder has its name or imports it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';

const SRC = join(import.meta.dirname, '..', 'src');
/** What is no logic of ours: programs for readers and for checks, data, routes, code for tests, what a compiler wrote. */
const LEFT_OUT =
  /^(demos|pages|content|snippets|styles)\/|^quickstart\/\w+\/|^checks\/[\w-]+\/|^mapping\/(events|methods|options|errors|rest)\/|\/(testing|programs|modules|provocations)\/|schema\.|\.d\.ts$/;
const LOGIC = /\bfunction\b|=>|\bclass\b/;
/** Comments, and type positions in which an arrow is no code. */
const NO_CODE = /\/\*[^]*?\*\/|\/\/.*$|^(export )?(type|interface) [^]*?^(?=\S)(?!\}|\|)/gm;

const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /\.(ts|mjs)$/.test(path));
/** @param {string} path */
const read = (path) => readFileSync(join(SRC, path), 'utf8');

/** @type {Set<string>} */
const tested = new Set();
for (const test of all.filter((path) => path.endsWith('.test.ts'))) {
  tested.add(test.replace(/\.test\.ts$/, ''));
  for (const [, name = ''] of read(test).matchAll(/from '(\.\/[^']+)'/g))
    tested.add(posix.join(dirname(test), name).replace(/\.(ts|mjs)$/, ''));
}

/** @type {Map<string, { tested: number, missing: string[] }>} */
const rooms = new Map();
for (const path of all.sort()) {
  if (LEFT_OUT.test(path) || path.endsWith('.test.ts')) continue;
  const code = read(path).replace(NO_CODE, '');
  if (!LOGIC.test(code)) continue;
  const room = path.includes('/') ? path.slice(0, path.indexOf('/')) : '.';
  const count = rooms.get(room) ?? { tested: 0, missing: [] };
  rooms.set(room, count);
  if (tested.has(path.replace(/\.(ts|mjs)$/, ''))) count.tested += 1;
  else count.missing.push(path);
}

const percent = (/** @type {number} */ part, /** @type {number} */ whole) =>
  `${part} of ${whole} (${Math.round((100 * part) / whole)} %)`;
let [sum, withTest] = [0, 0];
for (const [room, { tested: count, missing }] of rooms) {
  sum += count + missing.length;
  withTest += count;
  console.log(`${room.padEnd(12)} ${percent(count, count + missing.length)}`);
  if (process.argv.includes('--missing')) for (const path of missing) console.log(`    ${path}`);
}
console.log(`${'all'.padEnd(12)} ${percent(withTest, sum)}`);
