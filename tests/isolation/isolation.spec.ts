// A program in a pane can be anybody's. Each test lets one try to get out, and listens where it would arrive.
import { compileProgram } from '../../src/pane/compile';
import { arrivals, attackFromFrames, BEGUN, type Attack, type Browser } from '../support/isolation/attack';
import { FIGURES_ATTACK } from '../support/isolation/figures-attack';
import { FRAME_ATTACKS, NAVIGATION_ATTACKS, SIBLING_ATTACKS } from '../support/isolation/navigation-attacks';
import { NETWORK_ATTACKS } from '../support/isolation/network-attacks';
import {
  OWN_ADDRESS_ATTACKS,
  OWN_ADDRESS_POISONS,
  OWN_CONNECTIONS,
} from '../support/isolation/own-address-attacks';
import { PAGE_ATTACKS } from '../support/isolation/page-attacks';
import {
  ARRIVAL_MS,
  attack,
  expect,
  expectOutcomes,
  expectOutcomesOfBoth,
  expectSilence,
  inPairs,
  LIVE,
  resultsOf,
  run,
  test,
} from '../support/isolation/pane-run';
import { POISON_ATTACKS } from '../support/isolation/poison-attacks';
import { WEBRTC_ATTACKS } from '../support/isolation/webrtc-attacks';

// Most attacks end in a policy violation or an error that nobody catches.
test.use({ expectErrors: /./ });

/** Outcomes of attacks that begin something. */
const BEGINNING: unknown[] = ['clicked', 'sent'];
const TOP = 'navigation of the top page';

const namesOf = (attacks: readonly Attack[]): string => attacks.map(({ name }) => name).join(', and ');

/** As a pane's, and with the flags that a pane goes without. */
const WITHOUT_WALLS = 'allow-scripts allow-forms allow-popups';

test(
  'what a program sends from an ordinary frame arrives',
  { tag: ['@whole', '@firefox:whole'] },
  async ({ page, listeners, browserName }) => {
    const sending = [
      ...NETWORK_ATTACKS,
      ...NAVIGATION_ATTACKS,
      ...FRAME_ATTACKS,
      ...WEBRTC_ATTACKS,
      ...POISON_ATTACKS,
      ...OWN_ADDRESS_ATTACKS,
      ...OWN_ADDRESS_POISONS,
    ];
    await attackFromFrames(page, sending, listeners, WITHOUT_WALLS);
    const missing = (): string[] =>
      arrivals(sending, browserName as Browser).filter(
        (text) => !listeners.heard.some((line) => line.includes(text)),
      );
    await expect.poll(missing).toEqual([]);
    await expect
      .poll(() => listeners.heard, 'the TURN server')
      .toContainEqual(expect.stringMatching(/^turn: /));
  },
);

test(
  'a program gets from an ordinary frame what a pane refuses',
  { tag: ['@whole', '@firefox:whole'] },
  async ({ page, listeners }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    const results = resultsOf(page);
    // Each pane's outcome is a refusal. What only begins something tells nothing: the tests of panes look for its effect.
    const refused = PAGE_ATTACKS.filter(({ name, outcome }) => !BEGINNING.includes(outcome) && name !== TOP);
    await page.addInitScript(() => {
      localStorage.setItem('site', 'secret');
      sessionStorage.setItem('site', 'secret');
      document.cookie = 'site=secret';
    });
    await attackFromFrames(page, refused, listeners);
    for (const { name, outcome } of refused) {
      await expect.poll(() => results.get(name), name).toBeDefined();
      if (outcome instanceof RegExp) expect.soft(results.get(name), name).not.toMatch(outcome);
      else expect.soft(results.get(name), name).not.toBe(outcome);
    }
    await attackFromFrames(
      page,
      PAGE_ATTACKS.filter(({ name }) => name === TOP),
      listeners,
    );
    await expect.poll(() => listeners.heard).toContain('http: GET /top HTTP/1.1');
  },
);

test(
  'a pane reaches neither the page nor the user',
  { tag: '@firefox:whole' },
  async ({ page, listeners, context }) => {
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
  },
);

test('a pane has no network', { tag: '@firefox:whole' }, async ({ page, listeners }) => {
  await expectOutcomes(page, NETWORK_ATTACKS, listeners);
  await expectSilence(page, listeners);
});

test('WebRTC sends nothing out of a pane', { tag: '@firefox:whole' }, async ({ page, listeners }) => {
  await expectOutcomes(page, WEBRTC_ATTACKS, listeners);
  await expectSilence(page, listeners);
});

test(
  'a program’s own connections reach each other, and nobody else by that',
  { tag: '@firefox' },
  async ({ page, listeners }) => {
    await expectOutcomes(page, [OWN_CONNECTIONS, ...OWN_ADDRESS_ATTACKS], listeners);
    await expectSilence(page, listeners);
  },
);

for (const [name, attacks] of Object.entries({ network: NETWORK_ATTACKS, WebRTC: WEBRTC_ATTACKS })) {
  test(
    `a live pane reaches nobody but its vendor: ${name}`,
    { tag: '@firefox:whole' },
    async ({ page, listeners }) => {
      await expectOutcomes(page, attacks, listeners, LIVE);
      await expectSilence(page, listeners);
    },
  );
}

const poisons = [...POISON_ATTACKS, ...OWN_ADDRESS_POISONS];
for (const pair of inPairs(poisons))
  test(`the guard withstands ${namesOf(pair)}`, { tag: '@firefox:whole' }, async ({ page, listeners }) => {
    await expectOutcomesOfBoth(page, pair, listeners);
    await expectSilence(page, listeners);
  });

for (const poison of poisons)
  test(
    `the guard of a live pane withstands ${poison.name}`,
    { tag: ['@whole', '@firefox:whole'] },
    async ({ page, listeners }) => {
      await expectOutcomes(page, [poison], listeners, LIVE);
      await expectSilence(page, listeners);
    },
  );

for (const navigation of NAVIGATION_ATTACKS) {
  test(
    `a pane cannot leave its page by ${navigation.name}`,
    { tag: '@firefox:whole' },
    async ({ page, listeners, browserName, allowedOrigins }) => {
      // Firefox announces what it then blocks, here the address to which the site's own leads in a pane.
      allowedOrigins.add('https://app.crossfade.invalid');
      // Nothing can be heard of a document that has been replaced: only that it began.
      const { demo, reached } = await attack(page, [navigation], listeners);
      await reached(BEGUN);
      await page.waitForTimeout(2 * ARRIVAL_MS);
      expect(listeners.heard, 'what the listeners heard').toEqual([]);
      if (browserName === 'firefox') expect(listeners.connections, 'connections to them').toEqual([]);
      await expect(page).toHaveURL(/steps\/connect/);
      await expect(demo.pane('videosdk').locator('body')).toHaveText('idle');
      for (const frame of page.frames().slice(1))
        expect(frame.url()).toMatch(/^(about:srcdoc|about:blank|chrome-error:.*)$/);
    },
  );
}

// What docs/threat-model.md says of navigations, in the browser of this lane.
test(
  'a pane that navigates has the hosts looked up, by name after name, and sends them nothing',
  { tag: '@whole' },
  async ({ page, listeners }) => {
    const { port } = new URL(listeners.target.preconnect);
    // Names below `localhost` lead to this machine. Each connection is to a name of its own.
    const demo = await run(page, {
      twilio: `for (let count = 0; count < 24; count++)
      location.href = 'http://secret-' + count + '.localhost:${port}/away';`,
    });
    await expect(demo.region('twilio')).toContainText('tried to open another page');
    await page.waitForTimeout(ARRIVAL_MS);
    expect(listeners.connections.length, 'connections').toBeGreaterThan(11);
    expect(new Set(listeners.connections)).toEqual(new Set(['preconnect']));
    expect(listeners.heard, 'what the listeners heard').toEqual([]);
  },
);

// In Firefox the pane stays: nothing has loaded.
test('a pane that navigates is closed, and the reader is told', async ({ page, listeners }) => {
  const demo = await run(page, { twilio: `location.href = '${listeners.target.origin}/away';` });
  await expect(demo.region('twilio')).toContainText('tried to open another page');
  await expect(demo.region('twilio').locator('iframe')).toHaveCount(0);
  await expect(demo.pane('videosdk').locator('body')).toHaveText('idle');
});

test('frames inside a pane send nothing', { tag: '@firefox:whole' }, async ({ page, listeners }) => {
  await expectOutcomes(page, FRAME_ATTACKS, listeners);
  await expectSilence(page, listeners);
});

test(
  'a pane reaches neither the other pane nor the history',
  { tag: '@firefox:whole' },
  async ({ page, listeners }) => {
    await page.goto('');
    const demo = await expectOutcomes(page, SIBLING_ATTACKS, listeners);
    await expectSilence(page, listeners);
    await expect(page).toHaveURL(/steps\/connect/);
    await expect(demo.pane('videosdk').locator('body')).toHaveText('idle');
  },
);

test(
  'asking for figures leads a program neither to the port nor to a native constructor',
  { tag: '@firefox:whole' },
  async ({ page, listeners }) => {
    const demo = await run(page, { twilio: FIGURES_ATTACK });
    await demo.look('Stats');
    await expect(demo.half('twilio').getByText(/^Connection 1/)).toBeVisible();
    await expect(demo.pane('twilio').locator('body')).toHaveText(/^tried [1-9]\d*, found nothing$/);
    await expect(demo.log('twilio')).not.toContainText('forged event');
    await expectSilence(page, listeners);
  },
);

test('a pane that floods the page does not stop it', { tag: '@firefox:whole' }, async ({ page }) => {
  const flood = `
    const socket = new WebSocket('wss://global.vss.twilio.com/signaling');
    socket.onopen = () => { for (let i = 0; i < 20_000; i++) socket.send('x'.repeat(i % 8 ? 1 : 50_000)); };`;
  const demo = await run(page, { twilio: flood });
  // In Firefox the page that counts shares a process with the pane.
  await expect(demo.region('twilio')).toContainText('more messages than the page accepts');
  await expect(demo.pane('videosdk').locator('body')).toHaveText('idle');
  await demo.button('Stop').click();
  await expect(page.locator('iframe')).toHaveCount(0);
});

for (const [name, loop, tag] of [
  ['an endless loop', 'while (true) rounds++;', '@firefox'],
  [
    'one where its guard has been given another meaning',
    'for (const __loopCheck = () => {}; ; ) rounds++;',
    ['@whole', '@firefox:whole'],
  ],
  [
    'one whose name for it is escaped',
    'for (const \\u005f_loopCheck = () => {}; ; ) rounds++;',
    ['@whole', '@firefox:whole'],
  ],
] as const) {
  test(`${name} is stopped, and the reader is told the line`, { tag: [tag].flat() }, async ({ page }) => {
    const compiled = compileProgram(`let rounds = 0;\n${loop}`);
    const demo = await run(page, { twilio: compiled.ok ? compiled.code : '' });
    await expect(demo.region('twilio')).toContainText('ran for more than 1 s');
    await expect(demo.region('twilio')).toContainText(/line 2/i);
  });
}
