// The service worker, on a host that is not this machine by name: `npm start` has none.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { freePort, startServer } from '../../scripts/lib/server.mjs';
import { manifestOf } from '../../src/offline/manifest.mjs';
import { DemoPage } from '../support/demo';
import { expect, test as base } from '../support/fixtures';

const HOST = 'offline.test';
const dist = process.env['E2E_DIST'] ?? 'dist';

/** A place on the web, with the folder that it serves: none while it is down. */
interface Place {
  url: string;
  serve(folder: string | undefined): Promise<void>;
}

const test = base.extend<{ place: Place }, { placePort: number }>({
  placePort: [async ({}, use) => use(await freePort()), { scope: 'worker' }],
  launchOptions: [
    async ({ wholeChromium, launchOptions, placePort }, use) => {
      const secure = `--unsafely-treat-insecure-origin-as-secure=http://${HOST}:${placePort}`;
      const args = [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${HOST} localhost`, secure];
      await use({ ...launchOptions, ...wholeChromium, args });
    },
    { scope: 'worker' },
  ],
  place: async ({ allowedOrigins, placePort }, use) => {
    let server: Awaited<ReturnType<typeof startServer>> | undefined;
    const url = `http://${HOST}:${placePort}/`;
    allowedOrigins.add(new URL(url).origin);
    await use({
      url,
      serve: async (folder) => {
        await server?.close();
        server = folder === undefined ? undefined : await startServer({ dir: folder, port: placePort });
      },
    });
    await server?.close();
  },
});

/** Opens the site for the first time, and waits until it is kept. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test('after a first visit all pages are there without a network, and a demo after its first run', async ({
  page,
  place,
}) => {
  await place.serve(dist);
  await visit(page, place.url);
  const demo = new DemoPage(page);
  await demo.open(`${place.url}steps/connect/`);
  await demo.runBoth();
  await place.serve(undefined);
  await page.goto(`${place.url}mapping/events/room/`);
  await expect(page.getByRole('rowheader', { name: /participantConnected/ }).first()).toBeVisible();
  await page.goto(`${place.url}?q=53205`);
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('53205');
  await demo.open(`${place.url}steps/mute/`);
  await demo.runBoth();
});

test(
  'a new version comes whole, when no tab shows the old one any more',
  { tag: '@whole' },
  async ({ page, context, place }) => {
    const newer = await mkdtemp(join(tmpdir(), 'crossfade-'));
    try {
      await place.serve(dist);
      await visit(page, place.url);
      await page.goto(`${place.url}steps/connect/`);
      await publishNewer(newer);
      await place.serve(newer);
      await updated(page);
      await page.goto(place.url);
      await expect(page).toHaveTitle(/^(?!Newer)/);
      const demo = new DemoPage(page);
      await demo.open(`${place.url}steps/connect/`);
      await demo.button('Run both').click();
      await expect(
        demo.region('twilio'),
        'the SDK of the new version is none for the old page',
      ).toContainText('could not be loaded');
      expect(await titleInNewTab(page, context, place.url)).toMatch(/^Newer/);
    } finally {
      await rm(newer, { recursive: true });
    }
  },
);

/** The site with another title and another SDK, as a later build would have them. */
async function publishNewer(folder: string): Promise<void> {
  await cp(dist, folder, { recursive: true });
  const home = join(folder, 'index.html');
  await writeFile(home, (await readFile(home, 'utf8')).replace('<title>', '<title>Newer '));
  const sdk = join(folder, 'run/sdk/twilio-video.js');
  await writeFile(sdk, `${await readFile(sdk, 'utf8')}\n/* newer */`);
  const worker = join(folder, 'sw.js');
  const [before, after] = await Promise.all([manifestOf(dist), manifestOf(folder)]);
  let text = await readFile(worker, 'utf8');
  const digests = (manifest: typeof before): string[] => [
    manifest.build,
    ...manifest.pages.map(({ revision }) => revision),
    ...Object.values(manifest.later),
  ];
  const next = digests(after);
  for (const [index, old] of digests(before).entries()) text = text.replaceAll(old, next[index] ?? '');
  await writeFile(worker, text);
}

/** Lets the browser look for a new version, and waits until it has it. */
async function updated(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** What a reader sees who has closed the site's tabs and opens it again. */
async function titleInNewTab(page: Page, context: BrowserContext, url: string): Promise<string> {
  await page.goto('about:blank');
  const fresh = await context.newPage();
  let title = '';
  await expect(async () => {
    await fresh.goto(url);
    title = await fresh.title();
    // While it looks at the site it is itself a tab that the newer version waits for.
    await fresh.goto('about:blank');
    expect(title).toMatch(/^Newer/);
  }).toPass();
  return title;
}
