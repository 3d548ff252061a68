// The live mode. The vendors' real services cannot be asked here: a server on this machine plays every host there is, and
// the browser makes its own connections to it, under the policies of page and pane.
import { readProgram } from '../support/pane-program';
import { goodTwilio, goodVideosdk, written } from '../../src/tokens/testing/test-tokens';
import { SIDES } from '../support/demo';
import { expect } from '../support/fixtures';
import {
  API,
  expectKeptNowhere,
  INSIGHTS,
  LIVE,
  LivePage,
  MEETING,
  printedBy,
  SIGNALLING,
  test,
} from '../support/live/live-test';
import { initConfig, twilioSignalling, videosdkSignalling } from '../support/live/services';

test('the SDKs address their vendors’ hosts and nobody else, by connections of their own', async ({
  page,
  vendors,
}) => {
  vendors.behaviour.socket = (host, _path, socket) =>
    host === SIGNALLING
      ? twilioSignalling(socket, { answer: 'connected' })
      : host === MEETING && videosdkSignalling(socket);
  let authorization: unknown;
  vendors.behaviour.request = ({ host, path, headers }) => {
    if (host !== API || !path.endsWith('/init-config')) return undefined;
    authorization = headers['authorization'];
    return { status: 200, json: initConfig(MEETING) };
  };
  const demo = new LivePage(page);
  await demo.runLive();
  await demo.expectEvent('twilio', 'connect() resolved');
  await demo.expectEvent('videosdk', 'join() resolved');
  await expect(demo.status('twilio')).toHaveText('In room "stand-up"');
  expect(authorization).toBe(await demo.token('VideoSDK').inputValue());
  await expect.poll(() => [...vendors.addressed].sort()).toEqual([API, SIGNALLING, MEETING, INSIGHTS].sort());

  // What the sandbox does cannot be had; what presses a button of the programs can.
  const guest = demo.inAnyMenu('Guest joins');
  await expect(guest).toBeHidden();
  await expect(guest).toHaveAttribute('aria-disabled', 'true');
  await expect(guest).toHaveAccessibleDescription(/Not available live: the sandbox does this/);
  await demo.act('You reload');
  await expect(demo.events('twilio', 'connect() resolved'), 'both programs start again').toHaveCount(2);
  await demo.startFrom('mute');
  // It stops what ran, once it is loaded.
  await expect(page.locator('iframe')).toHaveCount(0);
  await demo.button('Run both').click();
  await demo.expectEvent('twilio', 'connect() resolved');
  await demo.act('You mute');
  await expect(demo.pane('twilio').getByRole('button', { name: 'Unmute' })).toBeVisible();
});

test(
  'a button of the programs can be pressed where one of them is in the room, and reaches only that',
  { tag: '@whole' },
  async ({ page, vendors }) => {
    let come: (() => void) | undefined;
    vendors.behaviour.socket = (host, _path, socket) => {
      if (host === SIGNALLING)
        twilioSignalling(socket, { answer: 'later', comes: (answer) => (come = answer) });
    };
    const demo = new LivePage(page);
    await demo.open('live/');
    await demo.startFrom('leave');
    await page.getByLabel(LIVE).check();
    await demo.token('Twilio Video').fill(await goodTwilio());
    await demo.button('Run both').click();
    await expect(demo.region('twilio')).toHaveAttribute('data-state', 'running');
    const leave = demo.inAnyMenu('You leave');
    await expect(leave).toHaveAccessibleDescription('You are not in the room.');
    await expect(leave).toHaveAttribute('aria-disabled', 'true');
    await expect.poll(() => come).toBeDefined();
    come?.();
    await demo.act('You leave');
    await demo.expectEvent('twilio', 'disconnected');
    await expect(page.locator('[data-status]')).toHaveText(
      'You leave: done on Twilio Video only. VideoSDK has failed.',
    );
    await expect(leave).toHaveAttribute('aria-disabled', 'true');
  },
);

test(
  'the page says plainly what the panes talk to, and a change ends what runs',
  { tag: '@whole' },
  async ({ page, vendors }) => {
    vendors.behaviour.socket = (_host, _path, socket) => twilioSignalling(socket, { answer: 'connected' });
    const demo = new LivePage(page);
    await demo.open('live/');
    const marks = page.locator('.network-mark');
    await expect(marks).toHaveText(['Sandbox', 'Sandbox']);
    await expect(page.getByText('Sandbox: nothing leaves this page.')).toBeVisible();
    await demo.runBoth();
    await demo.expectPlaying('twilio', 'Ada');
    expect(vendors.addressed.size).toBe(0);

    await page.getByLabel(LIVE).check();
    await expect(page.locator('iframe')).toHaveCount(0);
    await expect(marks).toHaveText(['Live', 'Live']);
    await expect(
      page.getByText('Live: both programs connect to Twilio and VideoSDK themselves'),
    ).toBeVisible();
    await demo.token('Twilio Video').fill(await goodTwilio());
    await demo.button('Run both').click();
    await demo.expectEvent('twilio', 'connect() resolved');
    await expect(demo.region('videosdk')).toContainText('There is no token for VideoSDK.');
    await page.getByLabel('the sandbox in this page').check();
    await expect(page.locator('iframe')).toHaveCount(0);
    await expect(marks).toHaveText(['Sandbox', 'Sandbox']);
  },
);

test('what is wrong with a token is said before anything runs', async ({ page, vendors }) => {
  const demo = new LivePage(page);
  await demo.openLive();
  const said = (name: string) => page.getByRole('group', { name, exact: true }).getByRole('status');
  const expired = { apikey: 'k', permissions: ['allow_join'], roomId: 'r', iat: 1, exp: 2 };
  await demo.token('VideoSDK').fill(written(expired));
  await expect(said('VideoSDK')).toContainText(/expired/i);
  await expect(demo.token('VideoSDK')).toHaveAttribute('aria-invalid', 'true');
  await demo.token('Twilio Video').fill(written({ iss: 'SK1', sub: 'AC1', grants: { identity: 'ada' } }));
  await expect(said('Twilio Video')).toContainText('grants.video is missing');
  await demo.token('Twilio Video').fill(await goodVideosdk());
  await expect(said('Twilio Video')).toContainText('This is a VideoSDK token');
  await demo.token('VideoSDK').fill('');
  await demo.button('Run both').click();
  await expect(demo.region('twilio')).toContainText('This is not a token for Twilio Video.');
  await expect(said('VideoSDK')).toHaveText('There is no token for VideoSDK.');
  await expect(
    demo.token('Twilio Video'),
    'neither side can run: the first field is to be filled',
  ).toBeFocused();
  expect(vendors.addressed.size).toBe(0);
});

test('a refusal of either service reads well', async ({ page, vendors }) => {
  vendors.behaviour.socket = (_host, _path, socket) =>
    twilioSignalling(socket, { answer: { code: 20104, message: 'Access Token expired' } });
  vendors.behaviour.request = () => ({ status: 401, json: { error: 'Token is invalid', code: 4002 } });
  const demo = new LivePage(page);
  await demo.runLive();
  await expect(demo.status('twilio')).toHaveText(/Could not join. .*\(20104\)/);
  await expect(demo.region('twilio')).toContainText('The token has expired. Make a new one.');
  await expect(demo.status('videosdk')).toHaveText(/Could not join. .*\(4002\)/);
  await expect(demo.region('videosdk')).toContainText('VideoSDK does not accept the token');
});

test(
  'services that cannot be reached read well, and so does a browser without a network',
  { tag: '@whole' },
  async ({ page, context, vendors }) => {
    vendors.behaviour.refuses = true;
    const demo = new LivePage(page);
    await demo.runLive();
    await expect(demo.region('twilio')).toContainText('Twilio’s signalling could not be reached.');
    await expect(demo.region('videosdk')).toContainText('VideoSDK could not be reached.');
    await context.setOffline(true);
    await demo.button('Run both').click();
    for (const side of SIDES) await expect(demo.region(side)).toContainText('This browser is offline');
  },
);

test('tokens stand in no log, address or storage, and are gone when the page is left', async ({
  page,
  vendors,
}) => {
  const printed = printedBy(page);
  const [twilio, videosdk] = await Promise.all([goodTwilio(), goodVideosdk()]);
  // Services that say the token back.
  vendors.behaviour.socket = (_host, _path, socket) =>
    twilioSignalling(socket, { answer: { code: 99, message: `No ${twilio}` } });
  vendors.behaviour.request = () => ({ status: 401, json: { error: `No ${videosdk}`, code: 4002 } });
  const demo = new LivePage(page);
  await demo.runLive({ twilio, videosdk });
  await expect(demo.log('twilio')).toContainText('No ‹masked›');
  await expect(demo.log('videosdk')).toContainText('No ‹masked›');
  await expectKeptNowhere(page, [twilio, videosdk], printed);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.getByLabel(LIVE).check();
  for (const name of ['Twilio Video', 'VideoSDK']) await expect(demo.token(name)).toHaveValue('');
});

test('changed code gets the tokens only when the reader agrees to that', async ({ page, vendors }) => {
  vendors.behaviour.socket = (_host, _path, socket) => twilioSignalling(socket, { answer: 'connected' });
  const demo = new LivePage(page);
  await demo.openLive();
  await demo.token('Twilio Video').fill(await goodTwilio());
  await page.getByRole('button', { name: 'Edit Twilio Video program' }).click();
  await expect(page.getByRole('textbox', { name: 'Twilio Video program' })).toBeFocused();
  await page.keyboard.insertText('// mine\n');
  await demo.button('Run both').click();
  const question = page.getByRole('dialog', { name: 'Give your tokens to changed code?' });
  await expect(question.getByRole('button', { name: 'Do not run it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(demo.region('twilio')).toContainText('the changed code did not get your tokens');
  expect(vendors.addressed.size).toBe(0);
  await demo.button('Run both').click();
  await question.getByRole('button', { name: 'Run it with my tokens' }).click();
  await demo.expectEvent('twilio', 'connect() resolved');
});

test.describe('the walls of a live pane', () => {
  // Policy violations are what the attacks end in.
  test.use({ expectErrors: /./ });

  test('an ICE server and a host that are not the vendor’s are held back, and named', async ({
    page,
    vendors,
  }) => {
    const iceServers = [
      { urls: 'stun:stun.example.com:3478' },
      { urls: 'turn:global.turn.twilio.com:3478?transport=udp', username: 'u', credential: 'c' },
    ];
    vendors.behaviour.socket = (_host, _path, socket) =>
      twilioSignalling(socket, { iceServers, answer: 'connected' });
    vendors.behaviour.request = () => ({ status: 200, json: initConfig('media.example.com') });
    const demo = new LivePage(page);
    await demo.runLive();
    await demo.expectEvent('twilio', 'connect() resolved');
    await expect(demo.region('twilio')).toContainText('left out: stun.example.com');
    await expect(demo.region('videosdk')).toContainText('blocked wss://media.example.com');
    expect(vendors.addressed).not.toContain('media.example.com');
  });

  test('each reaches its own vendor’s hosts, not the other’s, and nobody else', async ({ page, vendors }) => {
    vendors.behaviour.request = () => ({ status: 200, json: {} });
    const demo = new LivePage(page);
    const program = await readProgram(new URL('programs/reach.ts', import.meta.url));
    await demo.substitute({ twilio: program, videosdk: program });
    await demo.runLive();
    await expect(demo.pane('twilio').locator('body')).toHaveText(
      'TypeError error TypeError reached TypeError TypeError error stun:global.stun.twilio.com:3478 relay',
    );
    await expect(demo.pane('videosdk').locator('body')).toHaveText(
      'reached reached TypeError error TypeError TypeError error stun:turn.videosdk.live relay',
    );
    expect([...vendors.addressed].sort()).toEqual([API, SIGNALLING, MEETING].sort());
  });
});
