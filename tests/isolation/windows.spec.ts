// What a program could do through other windows, and with the time of the page. Each is tried from an ordinary page too, where
// it works.
import type { BrowserContext, Page } from '@playwright/test';
import { DemoPage } from '../support/demo';
import type { Listeners } from '../support/isolation/listeners';
import { ARRIVAL_MS, expect, IDLE, run, STEP, test } from '../support/isolation/pane-run';

test.use({ expectErrors: /./ });

/** Collects what other windows say to a page. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(String(data)));
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

/** The site as a host serves it that knows no `_headers`: what holds then is in the pages themselves. */
async function withoutHeaders(context: BrowserContext, site: string): Promise<void> {
  await context.route(`${site}/**`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const headers = { ...response.headers() };
    for (const name of ['cross-origin-opener-policy', 'content-security-policy', 'permissions-policy'])
      delete headers[name];
    await route.fulfill({ response, headers });
  });
}

/** Speaks to every window that a program in a frame can name. */
const SPEAK = `
  for (const find of [() => parent.opener, () => top.opener, () => opener, () => parent.parent.opener])
    try { find()?.postMessage('secret', '*'); } catch { /* none */ }
  addEventListener('message', ({ data, source }) => source?.postMessage('answer to ' + data, '*'));`;

/** Lets another site's page open an address, and speak to the frames in it. */
async function openFrom(page: Page, { target }: Listeners, address: string): Promise<Page> {
  await page.goto(`${target.origin}/control`);
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate((url) => {
      const opened = window.open(url);
      setInterval(() => {
        for (let index = 0; index < (opened?.length ?? 0); index++)
          opened?.[index]?.postMessage('order', '*');
      }, 100);
    }, address),
  ]);
  // A window is there before its page is.
  await opened.waitForURL(address);
  return opened;
}

test.describe('whoever opened the page', { tag: '@firefox' }, () => {
  test(
    'hears and reaches a frame in an ordinary page',
    { tag: ['@whole', '@firefox:whole'] },
    async ({ page, listeners }) => {
      const opened = await openFrom(page, listeners, `${listeners.target.origin}/opened`);
      const heard = await listen(page);
      await opened.evaluate((text) => {
        const frame = Object.assign(document.createElement('iframe'), {
          srcdoc: `<script>${text}</` + 'script>',
        });
        frame.setAttribute('sandbox', 'allow-scripts');
        document.body.append(frame);
      }, SPEAK);
      await expect.poll(heard).toEqual(expect.arrayContaining(['secret', 'answer to order']));
    },
  );

  test('neither hears nor reaches a pane, whatever the host makes of _headers', async ({
    page,
    context,
    listeners,
    baseURL,
  }) => {
    await withoutHeaders(context, baseURL ?? '');
    const opened = await openFrom(page, listeners, `${baseURL}/robots.txt`);
    const heard = await listen(page);
    const demo = await run(opened, { twilio: `${SPEAK} document.body.textContent = 'spoken';` });
    await expect(demo.pane('twilio').locator('body')).toHaveText('spoken');
    await page.waitForTimeout(ARRIVAL_MS);
    expect(await heard()).toEqual([]);
  });
});

test(
  'where another page frames the site, nothing runs',
  { tag: '@firefox' },
  async ({ page, context, listeners, baseURL }) => {
    await withoutHeaders(context, baseURL ?? '');
    // In a page that is not secure the site could do nothing at all.
    await page.goto(`http://localhost:${listeners.target.httpPort}/control`);
    await page.evaluate((src) => {
      document.body.append(
        Object.assign(document.createElement('iframe'), { src, width: 1000, height: 900 }),
      );
    }, `${baseURL}/${STEP}`);
    const site = page.frameLocator('iframe');
    const videosdk = site.getByRole('region', { name: 'VideoSDK', exact: true });
    // The page's scripts may not be there yet when the button is.
    await expect(async () => {
      await site.getByRole('button', { name: 'Run both', exact: true }).click();
      await expect(videosdk).toContainText('in its own tab', { timeout: 3000 });
    }).toPass();
    await expect(site.locator('iframe')).toHaveCount(0);
  },
);

test.describe('the program in the other pane', { tag: '@firefox' }, () => {
  const CALL = `setInterval(() => { for (let index = 0; index < parent.length; index++) parent[index].postMessage('call', '*'); }, 100);`;
  const HEAR = `document.body.textContent = 'listening'; addEventListener('message', ({ data, source }) => { if (source !== window) document.body.textContent = data; });`;

  test('hears it in an ordinary page', { tag: ['@whole', '@firefox:whole'] }, async ({ page, listeners }) => {
    await page.goto(`${listeners.target.origin}/control`);
    await page.evaluate(
      (programs) => {
        for (const text of programs) {
          const frame = Object.assign(document.createElement('iframe'), {
            srcdoc: `<body><script>${text}</` + 'script>',
          });
          frame.setAttribute('sandbox', 'allow-scripts');
          document.body.append(frame);
        }
      },
      [CALL, HEAR],
    );
    await expect(page.frameLocator('iframe >> nth=1').locator('body')).toHaveText('call');
  });

  test('hears nothing of it', async ({ page }) => {
    // A document that is opened anew would have lost the listener that keeps others out.
    const anew = `try { document.open(); document.write('<body>'); document.close(); } catch (error) { console.log(error.name); }`;
    const demo = await run(page, { twilio: `${CALL} ${IDLE}`, videosdk: `${anew} ${HEAR}` });
    await expect(demo.events('videosdk', 'NotSupportedError')).toBeAttached();
    await expect(demo.pane('twilio').locator('body')).toHaveText('idle');
    await expect(demo.pane('videosdk').locator('body')).toHaveText('listening');
    await page.waitForTimeout(ARRIVAL_MS);
    await expect(demo.pane('videosdk').locator('body')).toHaveText('listening');
  });

  test('speaks to itself as in an app', { tag: ['@whole', '@firefox:whole'] }, async ({ page }) => {
    const program = `addEventListener('message', ({ data }) => (document.body.textContent = data)); postMessage('mine', '*');`;
    const demo = await run(page, { twilio: program });
    await expect(demo.pane('twilio').locator('body')).toHaveText('mine');
  });
});

test.describe('a program that takes the time of the page', () => {
  const FLOOD = `setInterval(() => { for (let count = 0; count < 2000; count++) parent.postMessage('x', '*'); }, 10);`;

  test(
    'by messages reaches an ordinary page with all of them',
    { tag: '@whole' },
    async ({ page, listeners }) => {
      await page.goto(`${listeners.target.origin}/control`);
      await page.evaluate((text) => {
        const frame = Object.assign(document.createElement('iframe'), {
          srcdoc: `<body><script>${text}</` + 'script>',
        });
        frame.setAttribute('sandbox', 'allow-scripts');
        document.body.append(frame);
        let count = 0;
        addEventListener('message', () => {
          // Ten times as many as those after which a pane is ended.
          if (++count !== 10_000) return;
          frame.remove();
          document.title = `${count} came`;
        });
      }, FLOOD);
      await expect(page).toHaveTitle('10000 came');
    },
  );

  test('by messages past the port is ended, and the other goes on', { tag: '@firefox' }, async ({ page }) => {
    const demo = await run(page, { twilio: FLOOD });
    await expect(demo.region('twilio')).toContainText('more messages than the page can read');
    await expect(demo.pane('videosdk').locator('body')).toHaveText('idle');
  });

  for (const [what, program, told, tag] of [
    [
      'nested too deeply',
      `const a = ${'['.repeat(20_000)}${']'.repeat(20_000)};`,
      'nested too deeply',
      ['@whole', '@firefox:whole'],
    ],
    [
      'that grows when it is read',
      `const a = ${'x => '.repeat(5_000)}x;`,
      /cannot be read|Unexpected|nested/,
      '@firefox:whole',
    ],
  ] as const)
    test(`by a text ${what} is refused, and the page goes on`, { tag: [tag].flat() }, async ({ page }) => {
      await page.goto('playground/');
      const demo = new DemoPage(page);
      await demo.startFrom('empty');
      await page.getByRole('textbox', { name: 'Twilio Video program' }).click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(program);
      await demo.button('Run both').click();
      await expect(demo.region('twilio')).toContainText(told);
    });
});
