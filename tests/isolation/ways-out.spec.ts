// Ways out of a pane, and into it, that were found open once. Each is tried from an ordinary page too, where it works: what
// nobody hears from there would prove nothing about a pane.
import { mutatedLines } from '../../src/sandbox/media/testing/mutated-lines';
import { seededRandom } from '../../src/sandbox/testing/seeded-random';
import { DemoPage } from '../support/demo';
import { withFakeDevices, allowDevices, deviceNames } from '../support/fake-devices';
import { attackFromFrames, attackFromPage } from '../support/isolation/attack';
import {
  ARRIVING,
  candidateAttacks,
  CANDIDATE_LINES,
  IDENTITY_ATTACKS,
} from '../support/isolation/candidate-attacks';
import { ELEMENT_ATTACKS, WAYS_OF_FRAMES } from '../support/isolation/element-attacks';
import type { Listeners } from '../support/isolation/listeners';
import {
  expect,
  expectOutcomes,
  expectSilence,
  IDLE,
  LIVE,
  resultsOf,
  test as base,
} from '../support/isolation/pane-run';
import { CAMERA_ATTACK } from '../support/isolation/page-attacks';
import { LOADING_WAYS, PICTURE_ATTACKS } from '../support/isolation/picture-attacks';
import { relayAttack } from '../support/isolation/relay-attack';
import { routerAttacks } from '../support/isolation/router-attack';
import { WRITTEN_ATTACKS } from '../support/isolation/written-attacks';

const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions, wholeChromium, browserName }, use) => {
      const options = withFakeDevices({ launchOptions, wholeChromium, browserName });
      // As a user's profile has it. Without these, Firefox would open no connection for anybody.
      const prefs = { 'network.http.speculative-parallel-limit': 20 };
      await use(
        browserName === 'firefox'
          ? { ...options, firefoxUserPrefs: { ...options.firefoxUserPrefs, ...prefs } }
          : options,
      );
    },
    { scope: 'worker' },
  ],
});

// Most attacks end in a policy violation or an error that nobody catches.
test.use({ expectErrors: /./ });

type Browser = keyof typeof ARRIVING;
/** Numbers of the lines whose user fragment was heard. */
const arrived = ({ heard }: Listeners, kind: string): number[] =>
  [...new Set(heard.map((line) => new RegExp(`${kind}Number(\\d+)End`).exec(line)?.[1]))]
    .flatMap((number) => (number === undefined ? [] : [Number(number)]))
    .sort((first, second) => first - second);

/** A sample of what the unit tests try 100,000 of: `ADDRESS` and `PORT` stand for where packets must not go. */
const MUTATED = (() => {
  const random = seededRandom(11);
  const own = { address: '01234567-89ab-cdef-0123-456789abcdef.local', port: 9 };
  const next = mutatedLines({ random, foreign: { address: 'ADDRESS', port: 65_001 }, own });
  return Array.from({ length: 60 }, () => next().replaceAll('65001', 'PORT'));
})();

test.describe('candidates', { tag: '@firefox' }, () => {
  test(
    'lead the browser of an ordinary page to the listener',
    { tag: ['@whole', '@firefox:whole'] },
    async ({ page, listeners, browserName }) => {
      await attackFromPage(page, candidateAttacks([...CANDIDATE_LINES, ...MUTATED]), listeners.target);
      const heard = arrived(listeners, 'sdp');
      for (const index of ARRIVING[browserName as Browser])
        expect.soft(heard, CANDIDATE_LINES[index]).toContain(index);
      expect(
        heard.filter((index) => index >= CANDIDATE_LINES.length).length,
        'mutations that arrive',
      ).toBeGreaterThan(0);
    },
  );

  test('lead nothing out of a pane, however they are written', async ({ page, listeners }) => {
    const attacks = [
      ...routerAttacks(CANDIDATE_LINES),
      ...candidateAttacks([...CANDIDATE_LINES, ...MUTATED]),
      ...IDENTITY_ATTACKS,
    ];
    await expectOutcomes(page, attacks, listeners);
    await expectSilence(page, listeners);
  });

  test(
    'lead the reader’s camera nowhere',
    { tag: '@firefox:whole' },
    async ({ page, context, listeners }) => {
      await allowDevices(context);
      const demo = new DemoPage(page);
      await demo.substitute({ twilio: relayAttack(CANDIDATE_LINES, listeners.target), videosdk: IDLE });
      await demo.open();
      await demo.act('Use my camera and microphone');
      await demo.button('Run both').click();
      await expect(demo.pane('twilio').locator('#device')).toContainText(deviceNames(context).camera);
      await expectSilence(page, listeners);
    },
  );
});

test.describe('elements that connect', { tag: '@firefox' }, () => {
  // What is written replaces the document: it comes last.
  const attacks = [...ELEMENT_ATTACKS, ...PICTURE_ATTACKS, ...WRITTEN_ATTACKS];

  test(
    'connect an ordinary page',
    { tag: ['@whole', '@firefox:whole'] },
    async ({ page, listeners, browserName }) => {
      await attackFromPage(page, attacks, listeners.target);
      const firefox = browserName === 'firefox';
      const sent = [
        ...WAYS_OF_FRAMES.map((way) => `/iframe-${way}`),
        ...(firefox ? LOADING_WAYS : []).map((way) => `/svg-${way}`),
        '/written-iframe',
      ];
      const missing = (): string[] =>
        sent.filter((path) => !listeners.heard.includes(`http: GET ${path} HTTP/1.1`));
      await expect.poll(missing).toEqual([]);
      // Only Firefox connects for a link, which is written last.
      if (firefox) await expect.poll(() => listeners.connections).toContain('preconnect');
    },
  );

  for (const path of [undefined, LIVE])
    test(
      `cannot be made in a ${path === LIVE ? 'live ' : ''}pane`,
      { tag: path === LIVE ? '@firefox:whole' : [] },
      async ({ page, listeners }) => {
        await expectOutcomes(page, attacks, listeners, path);
        await expectSilence(page, listeners);
      },
    );
});

test.describe('the camera that the reader has allowed to the site', { tag: '@firefox' }, () => {
  test(
    'opens for an ordinary frame',
    { tag: ['@whole', '@firefox:whole'] },
    async ({ page, context, listeners }) => {
      await allowDevices(context);
      const results = resultsOf(page);
      await attackFromFrames(page, [CAMERA_ATTACK], listeners);
      await expect.poll(() => results.get(CAMERA_ATTACK.name)).toBe('live');
    },
  );

  test('does not open for a pane', async ({ page, context, listeners }) => {
    await allowDevices(context);
    await expectOutcomes(page, [CAMERA_ATTACK], listeners);
  });
});

test(
  'an identity provider is asked for an ordinary page, where the browser knows such',
  { tag: ['@whole', '@firefox:whole'] },
  async ({ page, listeners, browserName, allowedOrigins }) => {
    const { address, httpPort } = listeners.target;
    allowedOrigins.add(`https://${address}:${httpPort}`);
    await attackFromPage(page, IDENTITY_ATTACKS, listeners.target);
    // It asks by TLS, which the listener does not speak: what it hears is no request.
    const asked = (): boolean => listeners.heard.some((line) => /^http: (?!GET )/.test(line));
    if (browserName === 'firefox') await expect.poll(asked).toBe(true);
    else expect(await page.evaluate(() => 'setIdentityProvider' in RTCPeerConnection.prototype)).toBe(false);
  },
);
