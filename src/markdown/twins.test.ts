import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { markdownTwins } from './twins.mjs';

const folder = mkdtempSync(join(tmpdir(), 'crossfade-twins-'));
afterAll(() => rmSync(folder, { recursive: true }));

const html = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title><meta name="description" content="About ${title}."></head><body>
  <nav id="starlight__sidebar"></nav><main><h1>${title}</h1><div class="sl-markdown-content">${body}</div></main></body></html>`;

/** Runs the integration over a built site. */
async function build(base: string, site?: string): Promise<string> {
  const messages: string[] = [];
  const { hooks } = markdownTwins();
  await hooks['astro:config:done']?.({ config: { base, site } } as never);
  const logger = { info: (message: string) => messages.push(message) };
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${folder}/`), logger } as never);
  return messages.join();
}

it('writes a twin beside every page, with links that lead where the page leads', async () => {
  mkdirSync(join(folder, 'a'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), html('Home', '<p>Welcome.</p>'));
  writeFileSync(join(folder, 'a/index.html'), html('First', '<p>See <a href="../#top">home</a>.</p>'));
  writeFileSync(join(folder, 'a/other.html'), html('Other', ''));
  expect(await build('/docs', 'https://example.com')).toBe('2 pages as Markdown');
  expect(readFileSync(join(folder, 'a/index.md'), 'utf8')).toMatch('[home](https://example.com/docs/#top)');
  expect(readFileSync(join(folder, 'llms.txt'), 'utf8')).toMatch('(https://example.com/docs/a/index.md)');
  expect(readFileSync(join(folder, 'llms-full.txt'), 'utf8')).toMatch(/Welcome\.[^]*# First/);
});

it('writes addresses from the root of the site where its own is not known', async () => {
  await build('/');
  expect(readFileSync(join(folder, 'llms.txt'), 'utf8')).toMatch('(/a/index.md)');
});
