// The watch that every test is under, put to the test. Each test takes what it provoked out of the record, so that the
// watch lets it pass; anything more fails it.
import { startServer, type SiteServer } from '../../scripts/lib/server.mjs';
import { violations } from '../support/accessibility.ts';
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

test('one text among many that is hard to read is found, for its own colour or for what is behind it', async ({
  page,
}) => {
  const alike = '<p>Easy to read</p>'.repeat(20);
  await page.setContent(`<html lang="en"><title>Texts</title><body style="background: #fff; color: #222">
    <main>${alike}<p id="pale" style="color: #ccc">Pale</p>${alike}
    <div style="background: #333"><p id="dark-on-dark">Dark on dark</p></div>${alike}
    <div style="opacity: 0.3"><p id="faint">Faint</p></div>
    <input id="field" aria-label="Field" value="Pale" style="color: #ddd" /></main>`);
  const found = await violations(page);
  for (const id of ['pale', 'dark-on-dark', 'faint', 'field'])
    expect(found, id).toContainEqual(expect.stringMatching(new RegExp(`^color-contrast: .*#${id}\\b`)));
  expect(found).toHaveLength(4);
});
