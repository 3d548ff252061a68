// Further ways out of a pane, and to the reader: by what loads, by ICE servers, by what the browser does itself, by a press.
import type { BrowserContext } from '@playwright/test';
import { arrivals, attackFromFrames, type Browser } from '../support/isolation/attack';
import { BROWSER_ATTACKS } from '../support/isolation/browser-attacks';
import { ICE_ATTACKS, ICE_NAME_ATTACKS } from '../support/isolation/ice-attacks';
import {
  expect,
  expectOutcomes,
  expectSilence,
  LIVE,
  resultsOf,
  run,
  test,
} from '../support/isolation/pane-run';
import { PRESS_ATTACKS, pressProgram } from '../support/isolation/press-attacks';
import { STYLE_ATTACKS } from '../support/isolation/style-attacks';
import { WORKER_ATTACKS } from '../support/isolation/worker-attacks';

// Most attacks end in a policy violation or an error that nobody catches.
test.use({ expectErrors: /./ });

const SENDING = [...STYLE_ATTACKS, ...WORKER_ATTACKS, ...ICE_ATTACKS, ...ICE_NAME_ATTACKS];

test.describe('what loads, and ICE servers', { tag: ['@whole', '@firefox:whole'] }, () => {
  test('send from an ordinary frame', async ({ page, listeners, browserName }) => {
    await attackFromFrames(page, SENDING, listeners);
    const expected = arrivals(SENDING, browserName as Browser);
    const missing = (): string[] =>
      expected.filter((text) => !listeners.heard.some((line) => line.includes(text)));
    await expect.poll(missing).toEqual([]);
  });

  for (const path of [undefined, LIVE])
    test(`send nothing from a ${path === LIVE ? 'live ' : ''}pane`, async ({ page, listeners }) => {
      await expectOutcomes(page, SENDING, listeners, path);
      await expectSilence(page, listeners);
    });
});

test.describe('what a browser does itself', { tag: ['@whole', '@firefox:whole'] }, () => {
  /** The reader has allowed to the page what Chromium asks for. */
  const grant = async (context: BrowserContext, browserName: string, origin: string): Promise<void> => {
    if (browserName !== 'chromium') return;
    await context.grantPermissions(['geolocation', 'notifications', 'screen-wake-lock'], { origin });
    await context.setGeolocation({ latitude: 1, longitude: 1 });
  };

  test('is had by an ordinary frame', async ({ page, listeners, browserName, context }) => {
    await grant(context, browserName, `http://localhost:${listeners.target.httpPort}`);
    const results = resultsOf(page);
    const had = BROWSER_ATTACKS.filter(({ works }) => works.includes(browserName as Browser));
    await attackFromFrames(page, had, listeners);
    for (const { name, outcome } of had) {
      await expect.poll(() => results.get(name), name).toBeDefined();
      expect
        .soft(results.get(name), name)
        .not.toMatch(typeof outcome === 'string' ? new RegExp(`^${outcome}$`) : outcome!);
    }
  });

  test('is refused to a pane', async ({ page, listeners, browserName, context, baseURL }) => {
    await grant(context, browserName, baseURL ?? '');
    await expectOutcomes(page, BROWSER_ATTACKS, listeners);
    await expectSilence(page, listeners);
  });
});

test.describe('a press', { tag: ['@whole', '@firefox:whole'] }, () => {
  test('gives an ordinary frame what it asks for', async ({ page, listeners, browserName }) => {
    page.on('dialog', (dialog) => void dialog.accept('y'));
    const results = resultsOf(page);
    for (const attack of PRESS_ATTACKS.filter(({ works }) => works.includes(browserName as Browser))) {
      await page.goto(`http://localhost:${listeners.target.httpPort}/control`);
      await page.evaluate(
        (text) => {
          const allow = 'fullscreen; clipboard-write; picture-in-picture; storage-access';
          const srcdoc = `<body><script>${text.replaceAll('</' + 'script', '<\\/script')}</` + 'script>';
          document.body.append(Object.assign(document.createElement('iframe'), { allow, srcdoc }));
        },
        pressProgram([attack], listeners.target),
      );
      await page.frameLocator('iframe').getByRole('button').first().click();
      const [sent = '-'] = arrivals([attack], browserName as Browser);
      const heard = (): boolean => listeners.heard.some((line) => line.includes(sent));
      await expect.poll(() => (heard() ? 'done' : results.get(attack.name)), attack.name).toBe('done');
    }
  });

  test('gives a pane nothing of it', async ({ page, listeners, context }) => {
    page.on('dialog', (dialog) => void dialog.accept('y'));
    const results = resultsOf(page);
    const demo = await run(page, { twilio: pressProgram(PRESS_ATTACKS, listeners.target) });
    for (const [index, { name }] of PRESS_ATTACKS.entries()) {
      await demo.pane('twilio').getByRole('button').nth(index).click();
      await expect.poll(() => results.get(name), name).toBeDefined();
      expect.soft(results.get(name), name).not.toBe('done');
    }
    expect(context.pages()).toHaveLength(1);
    await expect(page).toHaveURL(/steps\/connect/);
    await expectSilence(page, listeners);
  });
});
