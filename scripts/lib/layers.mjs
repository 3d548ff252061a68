// Finds what breaks the floors of a house: an import that runs up, a circle of files, a file in no room.
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

/**
 * @typedef {object} House
 * @property {string} root the folder that `src` is in
 * @property {readonly string[]} files the modules below `src`, by their paths from `root`
 * @property {readonly (readonly string[])[]} floors rooms, from the ground up; see floors.mjs
 * @property {readonly string[]} neighbours rooms of one floor that may import each other: `from -> to`
 * @property {string} copy a folder for a copy of the tree
 *
 * @typedef {{ from: string, to: string, rule: { name: string }, cycle?: { name: string }[] }} Violation
 */

/** Who may import across rooms. */
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

/**
 * What is wrong with a house, types counted as imports.
 * @param {House} house
 * @returns {Promise<string[]>} a line for each
 */
export async function wrongInHouse(house) {
  const rooms = roomsOf(house).flat();
  const homeless = house.files.filter((file) => roomOf(file, rooms) === undefined);
  copyTree(house);
  const found = await violations(house);
  return [
    ...homeless.map((file) => `${file} stands in no room of scripts/lib/floors.mjs.`),
    ...found.map((violation) => describe(violation, rooms)),
  ];
}

/**
 * The rooms of each floor. A star stands for every folder there, but for those that are named.
 * @param {Pick<House, 'root' | 'floors'>} house
 * @returns {string[][]}
 */
export function roomsOf({ root, floors }) {
  const named = floors.flat();
  /** @param {string} room @returns {string[]} */
  const expanded = (room) => {
    const [folder, inner] = room.split('/*');
    if (folder === undefined || inner === undefined) return [room];
    return readdirSync(join(root, 'src', folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}${inner}`)
      .filter((found) => existsSync(join(root, 'src', found)) && !named.includes(found));
  };
  return floors.map((floor) => floor.flatMap(expanded));
}

/** @param {string} file @param {string[]} rooms @returns {string | undefined} the innermost room that it stands in */
function roomOf(file, rooms) {
  return rooms
    .filter((room) => file === `src/${room}` || file.startsWith(`src/${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The cruiser reads no `.astro` and no `.mdx`: it gets a copy in which they are modules of their imports. @param {House} house */
function copyTree({ root, files, copy }) {
  rmSync(copy, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    const original = join(root, file);
    if (['.astro', '.mdx'].includes(extname(file)))
      writeFileSync(join(copy, `${file}.ts`), importsOf(readFileSync(original, 'utf8')));
    else copyFileSync(original, join(copy, file));
  }
}

/** @param {string} text of a page or component */
function importsOf(text) {
  return [...text.matchAll(/^\s*import\s[^'"]*['"][^'"]+['"];?|\bimport\(\s*['"][^'"]+['"]\s*\)/gm)]
    .map(([line]) => line)
    .join('\n');
}

/** @param {House} house @returns {Promise<Violation[]>} */
async function violations(house) {
  const floors = roomsOf(house);
  const { output } = await cruise(
    ['src'],
    {
      baseDir: house.copy,
      includeOnly: '^src/',
      tsPreCompilationDeps: true,
      validate: true,
      ruleSet: {
        forbidden: [...floors.flatMap((_, at) => rulesOf(floors, at, house.neighbours)), ...ALWAYS],
      },
    },
    { extensions: ['.ts', '.mjs', '.js', '.d.ts'] },
  );
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations;
}

/**
 * What no room of a floor may import: its own floor and those above it.
 * @param {string[][]} floors
 * @param {number} at
 * @param {readonly string[]} neighbours
 */
function rulesOf(floors, at, neighbours) {
  const rooms = floors.flat();
  const above = floors.slice(at).flat();
  return (floors[at] ?? []).map((room) => ({
    name: room,
    severity: /** @type {const} */ ('error'),
    from: { path: inside(room, rooms), pathNot: NO_RULES.source },
    to: {
      path: above
        .filter((other) => other !== room && !neighbours.includes(`${room} -> ${other}`))
        .map((other) => inside(other, rooms)),
    },
  }));
}

/** A room without the rooms inside it, as an expression. @param {string} room @param {string[]} rooms */
function inside(room, rooms) {
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

/** @param {Violation} violation @param {string[]} rooms */
function describe({ from, to, rule, cycle }, rooms) {
  if (cycle) {
    const files = cycle.map(({ name }) => name);
    return `circle: ${[files.at(-1), ...files].join(' -> ')}`;
  }
  const [importer, imported] = [from, to].map((file) => file.replace(/(\.(?:astro|mdx))\.ts$/, '$1'));
  const arrow = `${importer} -> ${imported}`;
  return rule.name === 'tests only'
    ? `${arrow}: what stands under testing/ is for tests alone.`
    : `${arrow}: ${roomOf(String(importer), rooms)} stands no higher than ${roomOf(String(imported), rooms)}.`;
}
