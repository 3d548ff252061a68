// Holds the floors of `src` (lib/floors.mjs): who imports whom, types counted, and no circle of files.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { FLOORS, NEIGHBOURS, NOT_YET } from './lib/floors.mjs';

/** The cruiser reads no `.astro` and no `.mdx`: it gets a copy of the tree in which they are modules of their imports. */
const COPY = 'node_modules/.cache/floors';
const NO_RULES = /\.test\.ts$|\/testing\//;

const ALWAYS = [
  { name: 'circle', severity: /** @type {const} */ ('error'), from: {}, to: { circular: true } },
  {
    name: 'tests only',
    severity: /** @type {const} */ ('error'),
    from: { pathNot: NO_RULES.source },
    to: { path: '/testing/' },
  },
];

/** @typedef {{ from: string, to: string, rule: { name: string }, cycle?: { name: string }[] }} Violation */

const floors = FLOORS.map((rooms) => rooms.flatMap(expanded));
const rooms = floors.flat();

const modules = copyTree();
const homeless = modules.filter((module) => roomOf(module) === undefined);
const found = (await violations()).map(describe);
const known = new Set(NOT_YET);
const wrong = [
  ...homeless.map((module) => `${module} stands in no room of scripts/lib/floors.mjs.`),
  ...found.filter(({ key }) => !known.has(key)).map(({ text }) => text),
  ...NOT_YET.filter((entry) => !found.some(({ key }) => key === entry)).map(
    (entry) => `${entry} is true no more: delete it from NOT_YET in scripts/lib/floors.mjs.`,
  ),
];
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exit(1);
console.log(`${rooms.length} rooms on ${floors.length} floors: no import runs up, no circle of files.`);

/** A star stands for every folder there, but for those that are named. @param {string} room @returns {string[]} */
function expanded(room) {
  const [folder, inner] = room.split('/*');
  if (folder === undefined || inner === undefined) return [room];
  return readdirSync(join('src', folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}${inner}`)
    .filter((found) => existsSync(join('src', found)) && !FLOORS.flat().includes(found));
}

/** @param {string} module @returns {string | undefined} the innermost room that it stands in */
function roomOf(module) {
  return rooms
    .filter((room) => module === `src/${room}` || module.startsWith(`src/${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** @returns {string[]} the modules that were copied, by their paths in the project */
function copyTree() {
  rmSync(COPY, { recursive: true, force: true });
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.(ts|mjs|js|astro|mdx)$/.test(file) && existsSync(file));
  for (const file of files) {
    mkdirSync(join(COPY, dirname(file)), { recursive: true });
    if (['.astro', '.mdx'].includes(extname(file)))
      writeFileSync(join(COPY, `${file}.ts`), importsOf(readFileSync(file, 'utf8')));
    else copyFileSync(file, join(COPY, file));
  }
  return files;
}

/** @param {string} text of a page or component */
function importsOf(text) {
  return [...text.matchAll(/^\s*import\s[^'"]*['"][^'"]+['"];?|\bimport\(\s*['"][^'"]+['"]\s*\)/gm)]
    .map(([line]) => line)
    .join('\n');
}

/** @returns {Promise<Violation[]>} */
async function violations() {
  const { output } = await cruise(
    ['src'],
    {
      baseDir: COPY,
      includeOnly: '^src/',
      tsPreCompilationDeps: true,
      validate: true,
      ruleSet: { forbidden: [...floors.flatMap(rulesOf), ...ALWAYS] },
    },
    { extensions: ['.ts', '.mjs', '.js', '.d.ts'] },
  );
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations;
}

/** What no room of a floor may import: its own floor and those above it. @param {string[]} floor @param {number} at */
function rulesOf(floor, at) {
  const above = floors.slice(at).flat();
  return floor.map((room) => ({
    name: room,
    severity: /** @type {const} */ ('error'),
    from: { path: inside(room), pathNot: NO_RULES.source },
    to: {
      path: above
        .filter((other) => other !== room && !NEIGHBOURS.includes(`${room} -> ${other}`))
        .map(inside),
    },
  }));
}

/** A room without the rooms inside it, as an expression. @param {string} room */
function inside(room) {
  const inner = rooms
    .filter((other) => other.startsWith(`${room}/`))
    .map((other) => other.slice(room.length + 1));
  const not = inner.length > 0 ? `(?!(?:${inner.map(literal).join('|')})(?:/|$))` : '';
  return room.includes('.') ? `^src/${literal(room)}$` : `^src/${literal(room)}/${not}`;
}

/** @param {string} text */
function literal(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** @param {Violation} violation @returns {{ key: string, text: string }} */
function describe({ from, to, rule, cycle }) {
  if (cycle) {
    const files = cycle.map(({ name }) => name);
    return { key: `circle in ${roomOf(from)}`, text: `circle: ${[files.at(-1), ...files].join(' -> ')}` };
  }
  const arrow = `${from} -> ${to}`.replaceAll(/(\.(astro|mdx))\.ts/g, '$1');
  if (rule.name === 'tests only')
    return { key: arrow, text: `${arrow}: what stands under testing/ is for tests alone.` };
  return {
    key: `${roomOf(from)} -> ${roomOf(to)}`,
    text: `${arrow}: ${roomOf(from)} stands no higher than ${roomOf(to)}.`,
  };
}
