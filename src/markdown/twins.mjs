// @ts-check
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtPages } from '../build/built-pages.mjs';
import { llmsText } from './llms-text.mjs';
import { pageToMarkdown, sidebarOf } from './to-markdown.mjs';

/** Stands for the site where its address is not known; links then begin at its root. */
const NOWHERE = 'https://site.invalid';

/**
 * Writes a twin in Markdown beside every page, `index.md`, and `llms.txt` and `llms-full.txt`, which list and hold them
 * (llmstxt.org). They are made of the built pages, so they say what the pages say.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function markdownTwins() {
  /** @type {import('astro').AstroConfig} */
  let config;
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': (done) => void (config = done.config),
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const base = new URL(`${config.base.replace(/\/?$/, '/')}`, config.site ?? NOWHERE);
        const written = await writeTwins(root, base);
        logger.info(`${written} pages as Markdown`);
      },
    },
  };
}

/**
 * @typedef {import('./to-markdown.mjs').Twin & { address: string, twinAddress: string }} Page
 */

/**
 * @param {string} root folder of the built site
 * @param {URL} base its address
 */
async function writeTwins(root, base) {
  /** @type {Page[]} */
  const pages = [];
  let sidebar = '';
  for await (const { folder, html } of builtPages(root)) {
    const url = new URL(folder === '' ? '' : `${folder}/`, base);
    const twin = pageToMarkdown(html, (link) => addressOf(new URL(link, url)));
    if (!twin) continue;
    pages.push({ ...twin, address: addressOf(url), twinAddress: addressOf(new URL('index.md', url)) });
    await writeFile(join(root, folder, 'index.md'), twin.markdown);
    if (html.includes('id="starlight__sidebar"')) sidebar = html;
  }
  const { index, full } = llmsText(
    pages,
    sidebarOf(sidebar, (link) => addressOf(new URL(link, base))),
    addressOf(base),
  );
  await writeFile(join(root, 'llms.txt'), index);
  await writeFile(join(root, 'llms-full.txt'), full);
  return pages.length;
}

/** @param {URL} url */
const addressOf = (url) => (url.origin === NOWHERE ? url.href.slice(NOWHERE.length) : url.href);
