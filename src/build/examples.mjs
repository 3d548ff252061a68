// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What running an example leaves behind. */
const LEFTOVERS =
  /^(?:node_modules|package-lock\.json|\.env|test-results|playwright-report|dist|crossfade-sandbox\.tgz|.*\.db(?:\.lock)?)$/;

/**
 * The files of an example as they are in the repository.
 * @param {string} name a folder of `examples`
 * @returns {[path: string, text: string][]} by their paths in the example
 */
export function exampleFiles(name) {
  const root = join(process.cwd(), 'examples', name);
  return filesIn(root)
    .map((path) => /** @type {[string, string]} */ ([relative(root, path), readFileSync(path, 'utf8')]))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (LEFTOVERS.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
