// The page takes a built app and gives it back with the sandbox in it. Nothing of the build runs in the page.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startServer } from '../../scripts/lib/server.mjs';
import { violations } from '../support/accessibility';
import { BEFORE, builtApp } from '../support/built-app';
import { clipboardText } from '../support/clipboard';
import { expect, test } from '../support/fixtures';
import { distDir } from '../support/site';

const hand = (page: Page) => page.locator('crossfade-by-hand');
const status = (page: Page) => hand(page).locator('[data-status]');

async function drop(page: Page, files: Record<string, Uint8Array>, name = 'dist.zip'): Promise<void> {
  await hand(page)
    .locator('[data-field-zip]')
    .setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(zipSync(files)) });
}

const LOGO = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 1]);
const CODE = `document.body.innerHTML='It ran.';c="wss://global.vss.twilio.com/signaling";p={description:"Twilio Video JavaScript Library",version:"2.3.0"};
fetch("/api/token");fetch("/api/rooms");fetch("https://log.example.net/v1")`;
const INDEX = `<!doctype html><html lang="en"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>Call</title>
<script type="module" src="/call/a.js"></script></head><body></body></html>`;
const BUILD = {
  'dist/index.html': strToU8(INDEX),
  'dist/a.js': strToU8(CODE),
  'dist/logo.png': LOGO,
  'dist/../up.js': strToU8(''),
};

test('a build says what it is, and comes back with the sandbox first in its page, all else as it was', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto('assistant/', { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol !== 'blob:') requests.push(pathname);
  });
  const asked = (path: string) => requests.some((each) => each.endsWith(path));
  await drop(page, BUILD);
  await expect(status(page)).toHaveText(/^Done: a build of 3 files, \d kB\.$/);
  const build = hand(page).locator('.hand-build');
  for (const says of [
    'Original, on Twilio Video',
    'The sandbox needs twilio-video 2.7.3 or later; the app has 2.3.0.',
    'Add media-src blob:',
    '/call/: in the zip it is in a folder with that path',
    '../up.js',
  ])
    await expect(build).toContainText(says);
  const row = (address: string) => build.getByRole('row').filter({ hasText: address });
  await expect(row('/api/token')).toContainText('Answered in the page with a token');
  await expect(row('/api/rooms')).toContainText('Not answered');
  await expect(row('https://log.example.net/v1')).toContainText('Sent as usual');
  expect(await violations(page)).toEqual([]);
  expect(asked('sandbox-text.js'), 'the sandbox, before the zip is asked for').toBe(false);

  const saved = page.waitForEvent('download');
  await build.getByRole('button', { name: 'Save the zip with the sandbox' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('dist-with-sandbox.zip');
  const all = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(all)).toEqual([
    ...['call/index.html', 'call/a.js', 'call/logo.png'],
    ...['call/@crossfade/try.js', 'call/@crossfade/services.html', 'call/@crossfade/READ-ME.txt'],
  ]);
  const tag = '<script src="/call/@crossfade/try.js"></script>';
  expect(strFromU8(all['call/index.html']!)).toBe(INDEX.replace('<meta', `${tag}<meta`));
  expect(strFromU8(all['call/a.js']!)).toBe(CODE);
  expect([...all['call/logo.png']!]).toEqual([...LOGO]);
  const script = strFromU8(all['call/@crossfade/try.js']!);
  expect(script.startsWith(readFileSync(join(distDir, 'sandbox.js'), 'utf8'))).toBe(true);
  expect(() => new Function(script)).not.toThrow();
  expect(asked('sandbox-text.js')).toBe(true);

  await test.step('what two people tried is answered and copied', async () => {
    const answer = (check: string, says: string) =>
      hand(page).getByLabel(check, { exact: true }).selectOption(says);
    await answer('Original: Two people join the same room', 'works');
    await answer('Migrated: Two people join the same room', 'fails');
    await hand(page).getByRole('button', { name: 'Copy as Markdown' }).click();
    const markdown = await clipboardText(page);
    expect(markdown).toContain('| Two people join the same room | ok | FAILED |');
    expect(markdown).toContain('The two builds differ in: join.');
    expect(markdown).toContain('The sandbox needs twilio-video 2.7.3');
  });

  await test.step('what is no build is told', async () => {
    await drop(page, { 'package.json': strToU8('{}'), 'src/App.tsx': strToU8('') });
    await expect(status(page)).toHaveText(/^This is source, not a build\. Drop it above/);
    await drop(page, { 'a.js': strToU8('') });
    await expect(status(page)).toHaveText(/^There is no index\.html in it/);
  });

  await test.step('a build with neither SDK asks which service it uses', async () => {
    await drop(page, { 'index.html': strToU8('<p>') }, 'other.zip');
    await expect(status(page)).toHaveText(/^Done: a build of 1 file/);
    const other = hand(page).locator('.hand-build').last();
    await other.getByRole('button', { name: 'Save the zip' }).click();
    await expect(other.getByRole('status')).toHaveText('First choose which service it uses.');
    await other.getByRole('radio', { name: 'VideoSDK', exact: true }).check();
    await expect(other.getByRole('heading', { level: 3 })).toHaveText('Migrated, on VideoSDK');
    await expect(hand(page).locator('.hand-build')).toHaveCount(2);
  });
  expect(await page.getByText('It ran.').count(), 'the build’s own code').toBe(0);
  expect(
    requests.filter((path) => !/\.(?:js|css)$/.test(path)),
    'beside code of the page',
  ).toEqual([]);
});

test(
  'two people and a guest meet in a build that was taken from the page',
  { tag: '@whole' },
  async ({ page, context, allowedOrigins }, testInfo) => {
    await page.goto('assistant/');
    const app = await builtApp(BEFORE);
    await drop(page, Object.fromEntries(Object.entries(app).map(([path, text]) => [path, strToU8(text)])));
    await expect(hand(page).locator('.hand-build')).toContainText('which works with the sandbox');
    const saved = page.waitForEvent('download');
    await hand(page).getByRole('button', { name: 'Save the zip with the sandbox' }).click();
    const folder = testInfo.outputPath('unzipped');
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(await (await saved).path())))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const server = await startServer({ dir: folder, headers: false });
    allowedOrigins.add(server.origin);
    try {
      const services = await context.newPage();
      await services.goto(`${server.url}@crossfade/services.html`);
      await expect(services.getByText('Nobody is in a room yet.')).toBeVisible();
      expect(await violations(services)).toEqual([]);
      const people: Page[] = [];
      for (const name of ['Ada', 'Ben']) {
        const person = await context.newPage();
        people.push(person);
        await person.goto(server.url);
        await person.getByLabel('Your name').fill(name);
        await person.getByRole('button', { name: 'Join' }).click();
        await expect(person.getByText('In the call')).toBeVisible();
      }
      const row = (name: string) => services.getByRole('row').filter({ hasText: name });
      await expect(services.getByRole('heading', { name: 'Twilio Video: stand-up' })).toBeVisible();
      for (const name of ['Ada', 'Ben']) await expect(row(name)).toHaveText(`${name}1on`);
      const sees = async (person: Page, count: number) =>
        expect
          .poll(() =>
            person
              .locator('#people video')
              .evaluateAll(
                (videos) => videos.filter((video) => (video as HTMLVideoElement).currentTime > 0).length,
              ),
          )
          .toBe(count);
      for (const person of people) await sees(person, 1);

      await services.getByRole('button', { name: 'Let a guest in' }).click();
      for (const person of people) await sees(person, 2);
      await services.getByRole('button', { name: 'Grace leaves' }).click();
      await expect(row('Grace')).toHaveCount(0);
      await expect(services.getByRole('button', { name: 'Let a guest in' })).toBeFocused();
      await people[0]!.getByRole('button', { name: 'Mute' }).click();
      await expect(row('Ada')).toHaveText('Ada1off');
    } finally {
      await server.close();
    }
  },
);
