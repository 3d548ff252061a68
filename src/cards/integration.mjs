// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { builtPages } from '../build/built-pages.mjs';
import { card } from './card.mjs';

/**
 * Draws a social card for each page, where the site's address is known: a card is named by its whole address. `Head.astro` names
 * it.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function cards() {
  let known = false;
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => void (known = config.site !== undefined),
      'astro:build:done': async ({ dir, logger }) => {
        if (!known) return;
        const root = fileURLToPath(dir);
        let count = 0;
        for await (const { folder, html } of builtPages(root)) {
          const to = join(root, 'cards', `${folder === '' ? 'index' : folder}.png`);
          await mkdir(dirname(to), { recursive: true });
          await writeFile(to, await card(pageOf(html)));
          count += 1;
        }
        logger.info(`${count} social cards`);
      },
    },
  };
}

/**
 * @param {string} html
 * @returns {{ title: string, description: string }}
 */
function pageOf(html) {
  const page = fromHtml(html);
  const heading = select('h1', page);
  return {
    title: heading ? toString(heading).replaceAll(/\s+/g, ' ').trim() : 'Crossfade',
    description: String(select('meta[name=description]', page)?.properties.content ?? ''),
  };
}
