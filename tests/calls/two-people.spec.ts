// The example of the chapter "Test your app without an account", as its readers run it.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findLightChromium } from '../../scripts/lib/browser.mjs';
import { freePort } from '../../scripts/lib/server.mjs';
import { expect, test } from '../support/fixtures';
import { unpack } from '../support/unpack';

test('two people meet in a test of an app, with nothing but the package and a browser', async ({}, testInfo) => {
  // Inside the project, so that Vite, Playwright and the SDK are found as if they were installed there.
  const app = resolve(testInfo.outputPath('app'));
  cpSync('examples/two-people', app, {
    recursive: true,
    filter: (path) => !/node_modules|dist$|test-results$/.test(relative('examples', path)),
  });
  mkdirSync(join(app, 'node_modules'));
  writeFileSync(join(app, 'tests/fixture.spec.ts'), FIXTURE);
  await unpack('dist/crossfade-sandbox.tgz', app);
  renameSync(join(app, 'package'), join(app, 'node_modules/crossfade-sandbox'));

  const { executablePath, env = {} } = await findLightChromium();
  const { code, output } = await run(app, {
    ...env,
    CHROMIUM_PATH: executablePath,
    PORT: String(await freePort()),
  });
  expect(output).toContain('8 passed');
  expect(code, output).toBe(0);
});

/** What the example does not show: a request that leaves the app fails its test, as does one that leaves the sandbox; the services outlive the app's pages; and what a page opens is on the sandbox. */
const FIXTURE = `
import { expect, test } from 'crossfade-sandbox/playwright';
test.fail('a page asks another host', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => fetch('https://other.example/').catch(() => undefined));
});
test.fail('an SDK in another browser context', async ({ page, browser }) => {
  await page.goto('/');
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto('/');
  await stranger.evaluate(() => fetch('https://api.videosdk.live/v2/rooms').catch(() => undefined));
});
test.fail('a worker asks a vendor', async ({ page }) => {
  await page.route('**/worker.js', (route) => route.fulfill({
    contentType: 'text/javascript',
    body: "fetch('https://api.videosdk.live/v2/rooms').catch(() => undefined).then(() => postMessage('asked'))",
  }));
  await page.goto('/');
  await page.evaluate(() => new Promise((resolve) => { new Worker('/worker.js').onmessage = resolve; }));
});
test('requests of the test itself are kept from a vendor, and a page without a network from the services', async ({ page, context, request, crossfade }) => {
  const address = 'https://api.videosdk.live/v2/rooms';
  for (const each of [request, page.request]) await expect(each.get(address)).rejects.toThrow('does not go through the sandbox');
  await page.goto('/');
  const asked = () => page.evaluate((address) => fetch(address).then(({ status }) => status, () => 'failed'), address);
  expect(await asked()).toBe(401);
  await context.setOffline(true);
  await expect.poll(asked).toBe('failed');
  await context.setOffline(false);
  await expect.poll(asked).toBe(401);
  // A test may close all pages but its own.
  for (const other of context.pages()) if (other !== page) await other.close();
  expect(await crossfade.rooms()).toEqual([]);
});
test('time stands still for the app, and not for the services', async ({ page, crossfade }) => {
  await page.clock.install();
  await page.goto('/');
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await crossfade.faults.setLatency('videosdk', 20);
  const room = await crossfade.createVideoSdkRoom();
  const grace = await crossfade.addGuest({ service: 'videosdk', room, name: 'Grace' });
  const alan = await crossfade.addGuest({ service: 'videosdk', room, name: 'Alan', asks: true });
  await grace.respondEntry(alan.id, 'allowed');
  expect(await alan.decision()).toBe('allowed');
});
test('a guest comes before the app and stays when it is reloaded', async ({ page, crossfade }) => {
  const grace = await crossfade.addGuest({ service: 'twilio', room: 'lab', name: 'Grace' });
  await page.goto('/');
  const board = page.waitForEvent('requestfailed');
  await page.evaluate(() => void (new Image().src = 'https://media.crossfade.invalid/whiteboard'));
  expect((await board).url()).toContain('/whiteboard');
  await crossfade.answerTokens({ path: '/access', service: 'twilio' });
  const access = await page.evaluate(async () => (await fetch('/access?room=lab')).json());
  expect(access.room).toBe('lab');
  await page.reload();
  expect(await crossfade.createVideoSdkRoom()).toMatch(/^(?:[a-z0-9]{4}-){2}[a-z0-9]{4}$/);
  const names = async () => (await crossfade.rooms()).find(({ room }) => room === 'lab').participants.map(({ name }) => name);
  expect(await names()).toEqual(['Grace']);
  await grace.leave();
  expect(await names()).toEqual([]);
  await expect(crossfade.faults.fail()).rejects.toThrow('There is no crossfade.faults.fail().');
  const other = await page.context().browser().newContext();
  const stranger = await other.newPage();
  expect(() => crossfade.of(stranger)).toThrow('Open it by crossfade.newPerson()');
});
test('windows that a page opens, and frames that it touches, are on the sandbox before their first script', async ({ page, context, crossfade }) => {
  await crossfade.answerTokens({ path: '/access', service: 'twilio' });
  const FIRST = '<script>first = typeof window.crossfade</' + 'script>';
  await context.route('**/opened*', (route) => route.fulfill({ contentType: 'text/html', body: FIRST }));
  await page.goto('/');
  const onSandbox = (at, given, way) => expect.poll(() => at.evaluate(async () => [
    window.first,
    (await fetch('https://api.videosdk.live/v2/rooms')).status,
    (await (await fetch(origin + '/access?room=lab')).json()).room,
    window.given,
  ]).catch(String), String(way)).toEqual(['object', 401, 'lab', given]);
  const opened = async (from, way) => {
    const opening = context.waitForEvent('page');
    await from.evaluate(way, FIRST);
    return opening;
  };
  const put = (html) => document.body.insertAdjacentHTML('beforeend', html);
  await page.evaluate('window.put = ' + put);
  const ways = [
    () => { const opened = open('/opened'); opened.given = 'kept'; opened.fetch.name; },
    () => { open('/opened', '_blank', 'width=300').given = 'kept'; },
    () => { open('/opened', '_blank', 'noopener'); },
    () => { put('<a href="/opened" target="_blank" id="plain">a</a>'); document.querySelector('#plain').click(); },
    () => { put('<a href="/opened" target="_blank" rel="opener" id="link">a</a>'); document.querySelector('#link').click(); },
    () => { put('<form action="/opened" target="_blank" id="form"></form>'); document.querySelector('#form').submit(); },
    () => { open('').location.href = '/opened'; },
    () => { const opened = open('about:blank'); setTimeout(() => { opened.location.href = '/opened'; }, 100); },
    (html) => { const opened = open(''); opened.document.write(html); opened.document.close(); },
    (html) => { open(URL.createObjectURL(new Blob([html], { type: 'text/html' }))); },
  ];
  for (const way of ways) {
    const first = await opened(page, way);
    await onSandbox(first, String(way).includes('kept') ? 'kept' : undefined, way);
    const second = await opened(first, () => { open(origin + '/opened'); });
    await onSandbox(second, undefined, way);
    await second.close();
    await first.close();
  }
  const framed = (attribute, value) => page.evaluate(([attribute, value]) => {
    const frame = document.createElement('iframe');
    frame[attribute] = value;
    document.body.append(frame);
    frame.contentWindow.given = 'kept';
  }, [attribute, value]);
  await framed('src', '/opened');
  await onSandbox(page.frames()[1], 'kept');
  await framed('srcdoc', FIRST);
  await onSandbox(page.frames()[2], 'kept');
  // All that the sandbox replaces: an empty document waits for each of them to be used.
  expect(await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const source = (value) => typeof value === 'function' ? Function.prototype.toString.call(value) : '';
    return Object.entries(Object.getOwnPropertyDescriptors(frame.contentWindow))
      .filter(([name, { value }]) => value && source(value) !== source(window[name]))
      .map(([name]) => name);
  })).toEqual([]);
});
`;

/** Runs the example's `npm test`, apart from the run that this test is in. */
function run(app: string, env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const own = Object.entries(process.env).filter(([name]) => !/^(PLAYWRIGHT_|PW_|TEST_|E2E_)/.test(name));
  const child = spawn('npm', ['test', '--', '--reporter=list'], {
    cwd: app,
    env: { ...Object.fromEntries(own), ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}
