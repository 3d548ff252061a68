// @ts-check
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/**
 * The pages of a built site, for what is made of them.
 *
 * @param {string} root folder of the built site
 * @returns {AsyncGenerator<{ folder: string, html: string }>} each page with its folder below the root, by `/` and without one at
 *   its end: nothing for the home page
 */
export async function* builtPages(root) {
  for (const file of await readdir(root, { recursive: true })) {
    if (!/(^|[\\/])index\.html$/.test(file)) continue;
    const path = join(root, file);
    const folder = relative(root, dirname(path)).split(sep).join('/');
    yield { folder, html: await readFile(path, 'utf8') };
  }
}
