// Whether the built site is still the one that the sources would give.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built site is made from, relative to the project. */
const sources = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/**
 * Says whether the site has to be built before it can be served.
 * @param {string} root the project's folder
 * @param {string} base the path that the site is to stand under, such as "/docs"; "/" or "" for none
 */
export function needsBuild(root, base) {
  const home = join(root, 'dist', 'index.html');
  if (!existsSync(home)) return true;
  if (builtBase(readFileSync(home, 'utf8')) !== base.replace(/\/+$/, '')) return true;
  const built = statSync(home).mtimeMs;
  return sources.some((source) => newestChange(join(root, source)) > built);
}

/**
 * The base path that a page was built for, read off its first link into Astro's folder of assets; '' for none.
 * @param {string} html
 */
function builtBase(html) {
  return /(?:href|src)="([^":]*)\/_astro\//.exec(html)?.[1] ?? '';
}

/**
 * @param {string} path a file or a folder, which may be missing
 * @returns {number} when it or anything in it last changed, in milliseconds
 */
function newestChange(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time counts as well: it is what tells that a file was removed.
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
