import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { builtPages } from '../support/site.ts';

/** What a page may load before the reader does anything, in bytes after gzip. */
const budgets = { html: 12_000, js: 25_000, css: 18_000 };

type Kind = keyof typeof budgets;

test('every page stays within its budget before Run', async ({ context, baseURL }) => {
  const pages = builtPages();
  test.setTimeout(30_000 + pages.length * 10_000);
  const table: Record<string, Record<Kind, number>> = {};
  for (const { path } of pages) {
    // A page each: what the one before left in memory must not count as loaded.
    const page = await context.newPage();
    const sizes = await loadedBytes(page, new URL(path, baseURL).href);
    await page.close();
    table[`/${path}`] = sizes;
    for (const kind of Object.keys(budgets) as Kind[]) {
      expect.soft(sizes[kind], `${kind} of /${path}, bytes after gzip`).toBeLessThanOrEqual(budgets[kind]);
    }
  }
  console.table({ ...table, budget: budgets });
});

/** The sizes after gzip of what the network brought, by kind. */
async function loadedBytes(page: Page, url: string): Promise<Record<Kind, number>> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(url, { waitUntil: 'networkidle' });
  const sizes = { html: 0, js: 0, css: 0 };
  for (const response of responses) {
    const kind = kindOf(response);
    if (kind) sizes[kind] += gzipSync(await response.body()).length;
  }
  return sizes;
}

function kindOf(response: Response): Kind | undefined {
  const type = response.headers()['content-type'] ?? '';
  if (!response.url().startsWith('http')) return undefined;
  if (type.includes('html')) return 'html';
  if (type.includes('javascript')) return 'js';
  if (type.includes('css')) return 'css';
  return undefined;
}
