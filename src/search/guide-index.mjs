// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtPages } from '../build/built-pages.mjs';
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
        for await (const { folder, html } of builtPages(root))
          entries.push(...guideEntries(html, folder === '' ? '' : `${folder}/`));
        entries.sort((one, other) => (one.id < other.id ? -1 : 1));
        await mkdir(join(root, 'search'), { recursive: true });
        await writeFile(join(root, 'search', 'guide.json'), JSON.stringify(entries));
        logger.info(`${entries.length} pages and sections to find`);
      },
    },
  };
}
