// What a program could do with the reader's keyboard and with a press. Each is tried from an ordinary page too, where it works.
import { expect, run, test } from '../support/isolation/pane-run';

test.use({ expectErrors: /./ });

test.describe('the keyboard', () => {
  const TRAP = `
    const trap = document.body.appendChild(document.createElement('input'));
    trap.id = 'trap';
    setInterval(() => trap.focus(), 20);`;

  test(
    'goes to a frame that helps itself in an ordinary page',
    { tag: ['@whole', '@firefox:whole'] },
    async ({ page, listeners }) => {
      await page.goto(`${listeners.target.origin}/control`);
      await page.evaluate((text) => {
        const field = document.body.appendChild(document.createElement('input'));
        const frame = Object.assign(document.createElement('iframe'), {
          srcdoc: `<body><script>${text}</` + 'script>',
        });
        frame.setAttribute('sandbox', 'allow-scripts');
        document.body.append(frame);
        field.id = 'field';
      }, TRAP);
      await page.locator('#field').click();
      await page.keyboard.type('typed by the reader', { delay: 20 });
      await expect(page.frameLocator('iframe').locator('#trap')).not.toHaveValue('');
    },
  );

  test(
    'stays with the page’s field, and who takes it again and again is ended',
    { tag: '@firefox' },
    async ({ page }) => {
      const demo = await run(page, { twilio: TRAP }, 'live/');
      const trap = demo.pane('twilio').locator('#trap');
      await expect(trap).toBeAttached();
      const field = page.getByRole('group', { name: 'VideoSDK', exact: true }).getByLabel('Token');
      await field.click();
      await expect(demo.region('twilio')).toContainText('kept taking the keyboard focus');
      await page.keyboard.type('typed by the reader', { delay: 20 });
      await expect(field).toHaveValue('typed by the reader');
    },
  );

  test('goes to a pane by a press', { tag: '@firefox' }, async ({ page }) => {
    const program = `document.body.append(Object.assign(document.createElement('input'), { id: 'own' }));`;
    const demo = await run(page, { twilio: program }, 'live/');
    const own = demo.pane('twilio').locator('#own');
    await expect(own).toBeAttached();
    const field = page.getByRole('group', { name: 'VideoSDK', exact: true }).getByLabel('Token');
    const inert = (is: boolean): Promise<void> =>
      expect(demo.region('twilio').locator('iframe')).toHaveJSProperty('inert', is);
    await field.focus();
    await inert(true);
    // A press elsewhere in the page takes the keyboard from the field, too.
    await page.getByRole('heading', { level: 1 }).click();
    await inert(false);
    await field.focus();
    await inert(true);
    await demo.region('twilio').locator('iframe').scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await own.boundingBox())!;
    // The first press leaves the field of the page, the second one is the program's.
    const press = (): Promise<void> => page.mouse.click(x + width / 2, y + height / 2);
    await press();
    await inert(false);
    await press();
    await expect(own).toBeFocused();
    await page.keyboard.type('mine');
    await expect(own).toHaveValue('mine');
  });

  test('goes to a pane by Tab', { tag: '@firefox:whole' }, async ({ page }) => {
    const program = `document.body.append(Object.assign(document.createElement('input'), { id: 'own' }));`;
    const demo = await run(page, { twilio: program }, 'live/');
    await expect(demo.pane('twilio').locator('#own')).toBeAttached();
    await page.getByRole('group', { name: 'VideoSDK', exact: true }).getByLabel('Token').focus();
    const frame = page.locator('iframe').first();
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if (await frame.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(frame).toBeFocused();
  });
});

test.describe('one press', () => {
  /** Looks what a press lets it do, and writes it into its page. */
  const PRESS = `
    const button = document.body.appendChild(document.createElement('button'));
    button.textContent = 'press';
    button.onclick = () => {
      const before = history.length;
      for (let count = 0; count < 5; count++) history.pushState(null, '', '');
      getSelection().selectAllChildren(document.body);
      const policy = document.featurePolicy;
      const facts = {
        history: history.length - before,
        copied: document.execCommand('copy'),
        eyeDropper: 'EyeDropper' in window,
        allowed: policy ? policy.allowedFeatures().filter((name) => !name.startsWith('ch-')).sort() : [],
      };
      document.body.textContent = JSON.stringify(facts);
    };`;

  test(
    'in a frame of an ordinary page reaches out',
    { tag: ['@whole', '@firefox:whole'] },
    async ({ page, listeners, browserName }) => {
      await page.goto(`http://localhost:${listeners.target.httpPort}/control`);
      await page.evaluate((text) => {
        document.body.append(
          Object.assign(document.createElement('iframe'), { srcdoc: `<body><script>${text}</` + 'script>' }),
        );
      }, PRESS);
      const frame = page.frameLocator('iframe');
      await frame.getByRole('button').click();
      await expect(frame.locator('body')).toHaveText(/^\{/);
      const facts = JSON.parse(await frame.locator('body').innerText()) as { allowed: string[] };
      const chromium = browserName === 'chromium';
      expect(facts).toMatchObject({ history: 5, copied: true, eyeDropper: chromium });
      if (chromium) expect(facts.allowed).toEqual(expect.arrayContaining(['clipboard-read', 'camera']));
    },
  );

  test('in a pane reaches nothing outside of it', { tag: '@firefox' }, async ({ page, browserName }) => {
    const demo = await run(page, { twilio: PRESS });
    await demo.pane('twilio').getByRole('button').click();
    const allowed =
      browserName === 'firefox' ? [] : ['autoplay', 'media-playback-while-not-visible', 'unload'];
    await expect(demo.pane('twilio').locator('body')).toHaveText(
      JSON.stringify({ history: 0, copied: false, eyeDropper: false, allowed }),
    );
  });
});
