// What stands beside and beneath the text of every page: contents, links to headings, and what can be done with the page.
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { GUIDE } from '../../src/content/guide.mjs';
import { proofs } from '../../src/mapping/proofs';
import { servedSite } from '../support/served';
import { builtPages } from '../support/site';

const get = servedSite();
const pages = builtPages().filter(({ path }) => path !== '404.html');
const written = new Set(pages.map(({ path }) => path));
const guide = GUIDE.flatMap(({ items }) => items).filter((item) => typeof item === 'string');

test.each(guide.map((slug) => `${slug}/`).filter((path) => written.has(path)))(
  'the contents of /%s are its headings',
  (path) => {
    const page = fromHtml(pages.find((each) => each.path === path)!.html);
    const listed = selectAll('.contents li a', page).map((link) => ({
      id: String(link.properties.href).slice(1),
      text: toString(link),
    }));
    const headings = selectAll('.sl-markdown-content h2', page).map((heading) => ({
      id: String(heading.properties.id),
      text: toString(heading),
    }));
    expect(listed).toEqual(headings);
    expect(listed.length).toBeGreaterThan(0);
  },
);

test('headings of every page with an address are links to it', () => {
  for (const { path, html } of pages) {
    const headings = selectAll(
      '.sl-markdown-content h2[id]:not(dialog *), .sl-markdown-content h3[id]',
      fromHtml(html),
    );
    const silent = headings.filter((heading) => {
      const link = select('a', heading);
      return link === undefined;
    });
    expect(silent.map(toString), path).toEqual([]);
  }
});

test('pages with text offer it as Markdown, and say when the SDKs were run last', async () => {
  expect(proofs.date).toMatch(/^20\d\d-\d\d-\d\d$/);
  for (const { path, html } of pages) {
    const page = fromHtml(html);
    if (path !== '' && path !== 'assistant/') {
      const link = select('crossfade-page-tools a', page);
      expect(link?.properties.href, path).toBe(`/${path}index.md`);
    }
    expect(select('.site-footer time', page)?.properties.dateTime, path).toBe(proofs.date);
  }
});

test('each step of the guide finds its rows', async () => {
  for (const { path, html } of pages.filter((page) => page.path.startsWith('steps/'))) {
    const from = select('crossfade-step-rows', fromHtml(html))?.properties.dataFrom;
    if (from === undefined) continue;
    const promised = Number(/>\s*(\d+) names of Twilio Video/.exec(html)?.[1] ?? 1);
    const rows = (await (await get(String(from).slice(1))).json()) as unknown[];
    expect(rows.length, path).toBe(promised);
  }
});
