// The watch that every test is under, put to the test. Each test takes what it provoked out of the record, so that the
// watch lets it pass; anything more fails it.
import { startServer, type SiteServer } from '../../scripts/lib/server.mjs';
import { expect, test } from '../support/fixtures.ts';
import { distDir } from '../support/site.ts';

/** A page without a policy, so that what it tries is really sent. */
const plainPage = 'robots.txt';

let site: SiteServer;
let elsewhere: SiteServer;
test.beforeAll(async () => {
  site = await startServer({ dir: distDir, headers: false });
  elsewhere = await startServer({ dir: distDir });
});
test.afterAll(() => Promise.all([site.close(), elsewhere.close()]));
test.beforeEach(({ allowedOrigins }) => void allowedOrigins.add(site.origin));

test.describe('the watch notices', () => {
  test('a page that requests another origin', async ({ page, watched }) => {
    await page.goto(elsewhere.url + plainPage);
    expect([...watched.left]).toEqual([elsewhere.url + plainPage]);
    watched.left.clear();
  });

  test('a page in a context that a test made', async ({ browser, watched }) => {
    const context = await browser.newContext();
    await (await context.newPage()).goto(elsewhere.url + plainPage);
    expect([...watched.left]).toEqual([elsewhere.url + plainPage]);
    watched.left.clear();
    await context.close();
  });

  test('a worker that requests another origin', async ({ page, watched }) => {
    await page.goto(site.url + plainPage);
    await page.evaluate((url) => {
      const source = `fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`;
      new Worker(URL.createObjectURL(new Blob([source])));
    }, elsewhere.url);
    await expect.poll(() => [...watched.left]).toEqual([elsewhere.url]);
    watched.left.clear();
  });

  test('a page that opens a socket to another origin', async ({ page, watched }) => {
    await page.goto(site.url + plainPage);
    const address = elsewhere.url.replace('http', 'ws');
    await page.evaluate((url) => void new WebSocket(url), address);
    await expect.poll(() => [...watched.left]).toEqual([address]);
    watched.left.clear();
  });

  test('an error that nobody catches', async ({ page, watched }) => {
    await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('uncaught'))));
    await expect.poll(() => watched.errors).toEqual([expect.stringContaining('uncaught')]);
    watched.errors.length = 0;
  });
});

test.describe('an expected error', () => {
  test.use({ expectErrors: /on purpose|Content Security Policy/ });

  test('does not fail its test', async ({ page, watched }) => {
    await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('on purpose'))));
    await expect.poll(() => watched.errors).toHaveLength(1);
  });

  test('is a violation of a policy, and what the policy stopped does not count as a request', async ({
    page,
    watched,
  }) => {
    await page.goto('');
    await page.evaluate((url) => fetch(url).catch(() => undefined), elsewhere.url);
    await expect.poll(() => watched.errors.join()).toContain('Content Security Policy');
    expect([...watched.left]).toEqual([]);
  });
});
