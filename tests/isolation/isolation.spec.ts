// A program in a pane can be anybody's. Each test lets one try to get out, and listens where it would arrive.
import { compileProgram } from '../../src/pane/compile';
import { BEGUN } from '../support/isolation/attack';
import { FIGURES_ATTACK } from '../support/isolation/figures-attack';
import { FRAME_ATTACKS, NAVIGATION_ATTACKS, SIBLING_ATTACKS } from '../support/isolation/navigation-attacks';
import { NETWORK_ATTACKS } from '../support/isolation/network-attacks';
import { PAGE_ATTACKS } from '../support/isolation/page-attacks';
import {
  ARRIVAL_MS,
  attack,
  expect,
  expectOutcomes,
  expectSilence,
  LIVE,
  run,
  test,
} from '../support/isolation/pane-run';
import { POISON_ATTACKS, WEBRTC_ATTACKS } from '../support/isolation/webrtc-attacks';

// Most attacks end in a policy violation or an error that nobody catches.
test.use({ expectErrors: /./ });

test('the listeners hear a page that is not walled off', async ({ page, listeners }) => {
  const { target } = listeners;
  // A page of the attacker's own server, which has no policy and no guard.
  await page.goto(`${target.origin}/control`);
  await page.evaluate(async ({ origin, address, udpPort, turnPort }) => {
    await fetch(`${origin}/fetch`).catch(() => undefined);
    const urls = [`stun:${address}:${udpPort}`];
    const turn = { urls: `turn:${address}:${turnPort}?transport=tcp`, username: 'x', credential: 'x' };
    const connection = new RTCPeerConnection({ iceServers: [{ urls }, turn] });
    connection.createDataChannel('x');
    await connection.setLocalDescription();
  }, target);
  for (const sign of [/^http: GET \/fetch/, /^udp: /, /^turn: /])
    await expect.poll(() => listeners.heard.some((line) => sign.test(line)), String(sign)).toBe(true);
});

test('a pane reaches neither the page nor the user', async ({ page, listeners, context }) => {
  const popups: string[] = [];
  const downloads: string[] = [];
  context.on('page', (popup) => popups.push(popup.url()));
  page.on('download', (download) => downloads.push(download.url()));
  await page.addInitScript(() => {
    if (window !== top) return;
    localStorage.setItem('site', 'secret');
    sessionStorage.setItem('site', 'secret');
    document.cookie = 'site=secret';
  });
  const demo = await expectOutcomes(page, PAGE_ATTACKS, listeners);
  await expectSilence(page, listeners);
  await expect(page).toHaveURL(/steps\/connect/);
  await expect(demo.log('twilio')).not.toContainText('forged event');
  expect(popups).toEqual([]);
  expect(downloads).toEqual([]);
});

test('a pane has no network', async ({ page, listeners }) => {
  await expectOutcomes(page, NETWORK_ATTACKS, listeners);
  await expectSilence(page, listeners);
});

test('WebRTC sends nothing out of a pane', async ({ page, listeners }) => {
  await expectOutcomes(page, WEBRTC_ATTACKS, listeners);
  await expectSilence(page, listeners);
});

for (const [name, attacks] of Object.entries({ network: NETWORK_ATTACKS, WebRTC: WEBRTC_ATTACKS })) {
  test(`a live pane reaches nobody but its vendor: ${name}`, async ({ page, listeners }) => {
    await expectOutcomes(page, attacks, listeners, LIVE);
    await expectSilence(page, listeners);
  });
}

for (const poison of POISON_ATTACKS) {
  test(`the guard withstands ${poison.name}`, async ({ page, listeners }) => {
    await expectOutcomes(page, [poison], listeners);
    await expectSilence(page, listeners);
  });

  test(`the guard of a live pane withstands ${poison.name}`, async ({ page, listeners }) => {
    await expectOutcomes(page, [poison], listeners, LIVE);
    await expectSilence(page, listeners);
  });
}

for (const navigation of NAVIGATION_ATTACKS) {
  test(`a pane cannot leave its page by ${navigation.name}`, async ({ page, listeners }) => {
    // Nothing can be heard of a document that has been replaced: only that it began.
    const { demo, reached } = await attack(page, [navigation], listeners);
    await reached(BEGUN);
    await page.waitForTimeout(2 * ARRIVAL_MS);
    expect(listeners.heard, 'what the listeners heard').toEqual([]);
    await expect(page).toHaveURL(/steps\/connect/);
    await expect(demo.pane('videosdk').locator('body')).toHaveText('idle');
    for (const frame of page.frames().slice(1))
      expect(frame.url()).toMatch(/^(about:srcdoc|about:blank|chrome-error:.*)$/);
  });
}

test('a pane that navigates is closed, and the reader is told', async ({ page, listeners }) => {
  const demo = await run(page, { twilio: `location.href = '${listeners.target.origin}/away';` });
  await expect(demo.region('twilio')).toContainText('tried to open another page');
  await expect(demo.region('twilio').locator('iframe')).toHaveCount(0);
});

test('frames inside a pane send nothing', async ({ page, listeners }) => {
  await expectOutcomes(page, FRAME_ATTACKS, listeners);
  await expectSilence(page, listeners);
});

test('a pane reaches neither the other pane nor the history', async ({ page, listeners }) => {
  await page.goto('');
  const demo = await expectOutcomes(page, SIBLING_ATTACKS, listeners);
  await expectSilence(page, listeners);
  await expect(page).toHaveURL(/steps\/connect/);
  await expect(demo.pane('videosdk').locator('body')).toHaveText('idle');
});

test('asking for figures leads a program neither to the port nor to a native constructor', async ({
  page,
  listeners,
}) => {
  const demo = await run(page, { twilio: FIGURES_ATTACK });
  await demo.region('twilio').getByText('WebRTC figures', { exact: true }).click();
  await expect(demo.region('twilio').getByText(/^Connection 1/)).toBeVisible();
  await expect(demo.pane('twilio').locator('body')).toHaveText(/^tried [1-9]\d*, found nothing$/);
  await expect(demo.log('twilio')).not.toContainText('forged event');
  await expectSilence(page, listeners);
});

test('a pane that floods the page does not stop it', async ({ page }) => {
  const flood = `
    const socket = new WebSocket('wss://global.vss.twilio.com/signaling');
    socket.onopen = () => { for (let i = 0; i < 10_000; i++) socket.send('x'); };`;
  const demo = await run(page, { twilio: flood });
  await expect(demo.region('twilio')).toContainText('more messages than the page takes');
  await expect(demo.pane('videosdk').locator('body')).toHaveText('idle');
  await demo.button('Stop').click();
  await expect(page.locator('iframe')).toHaveCount(0);
});

for (const [name, loop] of [
  ['an endless loop', 'while (true) rounds++;'],
  ['one where its guard has been given another meaning', 'for (const __loopCheck = () => {}; ; ) rounds++;'],
  ['one whose name for it is escaped', 'for (const \\u005f_loopCheck = () => {}; ; ) rounds++;'],
]) {
  test(`${name} is stopped, and the reader is told the line`, { tag: '@firefox' }, async ({ page }) => {
    const compiled = compileProgram(`let rounds = 0;\n${loop}`);
    const demo = await run(page, { twilio: compiled.ok ? compiled.code : '' });
    await expect(demo.region('twilio')).toContainText('ran for more than 1 s');
    await expect(demo.region('twilio')).toContainText(/line 2/i);
  });
}
