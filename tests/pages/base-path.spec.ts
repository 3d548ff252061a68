import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { npm } from '../../scripts/lib/npm.mjs';
import { startServer, type SiteServer } from '../../scripts/lib/server.mjs';
import { expect, test } from '../support/fixtures.ts';
import { builtPages } from '../support/site.ts';

const base = '/some/base';
const site = 'https://crossfade.example';
const repository = 'https://github.com/you/crossfade';

test.describe('built for a sub path', { tag: '@whole' }, () => {
  // In one worker: each would build the site, and two builds of one checkout get into each other's way.
  test.describe.configure({ mode: 'default' });
  let dir: string;
  let server: SiteServer;

  test.beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'crossfade-base-path-'));
    const code = await npm(['run', '--silent', 'build', '--', '--outDir', dir], {
      env: { BASE_PATH: base, SITE_URL: site, REPOSITORY_URL: repository },
      quiet: true,
    });
    expect(code, `exit code of BASE_PATH=${base} npm run build`).toBe(0);
    server = await startServer({ dir, base });
  });

  test.afterAll(async () => {
    await server?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  test('the home page and a guide page load whole, and their links lead somewhere', async ({
    page,
    request,
    allowedOrigins,
  }) => {
    allowedOrigins.add(server.origin);
    const failed: string[] = [];
    page.on('requestfailed', (sent) => failed.push(sent.url()));
    page.on('response', (answer) => {
      if (answer.status() >= 400) failed.push(`${answer.status()} ${answer.url()}`);
    });

    const guide = builtPages(dir).find(({ path }) => path.endsWith('/'));
    const links = new Set<string>();
    for (const path of ['', ...(guide ? [guide.path] : [])]) {
      await page.goto(server.url + path, { waitUntil: 'networkidle' });
      for (const link of await linksWithinSite(page)) links.add(link);
    }
    expect(failed, 'requests that failed').toEqual([]);
    expect(await deadLinks(request, [...links]), 'links that lead nowhere').toEqual([]);
  });

  test('a page of the guide leads to where it is edited, and every page with tools to where a mistake is reported', async () => {
    const pages = builtPages(dir).filter(({ html }) => html.includes('<crossfade-page-tools'));
    expect(pages.length).toBeGreaterThan(40);
    for (const { path, html } of pages) expect.soft(html, path).toContain(`href="${repository}/issues/new?`);
    const guide = pages.filter(({ path }) => path.startsWith('steps/'));
    for (const { path, html } of guide)
      expect.soft(html, path).toContain(`${repository}/edit/main/src/content/docs/${path.slice(0, -1)}.mdx"`);
  });

  test('each page names a social card by its whole address', async () => {
    for (const { path, html } of builtPages(dir).filter((page) => page.path.endsWith('/'))) {
      const card = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect.soft(card, path).toMatch(`${site}${base}/cards/`);
      expect.soft(existsSync(join(dir, card.slice(`${site}${base}/`.length))), card).toBe(true);
    }
  });
});

async function linksWithinSite(page: Page): Promise<string[]> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const { origin } = new URL(page.url());
  return links.filter((link) => new URL(link).origin === origin).map((link) => link.replace(/#.*/, ''));
}

async function deadLinks(request: APIRequestContext, links: string[]): Promise<string[]> {
  const dead: string[] = [];
  for (const link of links) {
    const response = await request.get(link);
    if (!response.ok()) dead.push(`${response.status()} ${link}`);
  }
  return dead;
}
