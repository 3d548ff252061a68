// @ts-check
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guideEntries } from './guide-entries.mjs';

/**
 * Writes `search/guide.json`: every page and section of the built site, for the palette. It is made of the built pages, so
 * what is found is what they say.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function guideIndex() {
  return {
    name: 'guide-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const entries = [];
        for (const file of await readdir(root, { recursive: true })) {
          if (!/(^|[\\/])index\.html$/.test(file)) continue;
          const path = relative(root, dirname(join(root, file)))
            .split(sep)
            .join('/');
          const html = await readFile(join(root, file), 'utf8');
          entries.push(...guideEntries(html, path === '' ? '' : `${path}/`));
        }
        entries.sort((one, other) => (one.id < other.id ? -1 : 1));
        await mkdir(join(root, 'search'), { recursive: true });
        await writeFile(join(root, 'search', 'guide.json'), JSON.stringify(entries));
        logger.info(`${entries.length} pages and sections to find`);
      },
    },
  };
}
