// What a program could do to the page that the reader looks at: move it, keep it, take what is dragged. Each is tried from a frame
// of an ordinary page, too, where it works.
import type { FrameLocator, Page } from '@playwright/test';
import type { Target } from '../support/isolation/listeners';
import { expect, expectSilence, run, test } from '../support/isolation/pane-run';
import { LEFT_WAYS, SCROLL_WAYS, scrollProgram, type ScrollWay } from '../support/isolation/scroll-ways';

test.use({ expectErrors: /./ });

const WAYS = Object.keys(SCROLL_WAYS) as ScrollWay[];

/** A frame with a program in an ordinary page, and a stretch of page beneath it. */
async function openFrame(
  page: Page,
  origin: string,
  program: string,
  sandbox = 'allow-scripts',
): Promise<void> {
  await page.goto(`${origin}/control`);
  await page.evaluate(
    ({ program, sandbox }) => {
      const frame = Object.assign(document.createElement('iframe'), {
        srcdoc: `<body><script>${program}</` + 'script>',
      });
      if (sandbox) frame.setAttribute('sandbox', sandbox);
      document.body.append(frame);
      document.body.insertAdjacentHTML('beforeend', '<div style="height: 3000px"></div>');
    },
    { program, sandbox },
  );
}

/** Lets the program scroll while its frame is out of sight. @returns whether the page has moved */
async function moves(page: Page, frame: FrameLocator): Promise<boolean> {
  await expect(frame.locator('#go')).toBeAttached();
  const before = await page.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    return scrollY;
  });
  await frame.locator('#go').evaluate((button) => (button as HTMLElement).click());
  await expect(frame.locator('body')).toHaveAttribute('data-tried', 'yes');
  // A smooth one takes its time.
  await page.waitForTimeout(700);
  return (await page.evaluate(() => scrollY)) !== before;
}

test.describe('the place in the page where the reader is', { tag: ['@whole', '@firefox:whole'] }, () => {
  test('is left for an ordinary frame', async ({ page, listeners, browserName }) => {
    const moving = [];
    for (const way of WAYS) {
      await openFrame(page, listeners.target.origin, scrollProgram(way));
      if (await moves(page, page.frameLocator('iframe'))) moving.push(way);
    }
    const without: ScrollWay[] = browserName === 'firefox' ? ['a fragment'] : ['the selection'];
    expect(moving).toEqual(WAYS.filter((way) => !without.includes(way)));
  });

  test('is left for a pane by a few ways only', async ({ page }) => {
    const moving: ScrollWay[] = [];
    for (const way of WAYS) {
      const demo = await run(page, { twilio: scrollProgram(way) });
      await page.evaluate(() =>
        document.body.insertAdjacentHTML('beforeend', '<div style="height: 3000px"></div>'),
      );
      if (await moves(page, demo.pane('twilio'))) moving.push(way);
    }
    expect(moving.filter((way) => !LEFT_WAYS.includes(way))).toEqual([]);
  });

  test('stays, and what was to be seen comes into view in the pane', async ({ page }) => {
    const demo = await run(page, { twilio: scrollProgram('focus()') });
    const pane = demo.pane('twilio');
    await pane.locator('#go').click();
    await expect(pane.locator('#e')).toBeFocused();
    await expect(pane.locator('#e')).toBeInViewport();
  });
});

test.describe('a page that is left', { tag: ['@whole', '@firefox:whole'] }, () => {
  /** Asks whether to leave, and sends what it can while it goes. */
  const leaves = (origin: string): string => `
    document.body.innerHTML = '<button id="go">go</button>';
    document.getElementById('go').onclick = () => (document.body.dataset.tried = 'yes');
    addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'x'; });
    for (const type of ['beforeunload', 'pagehide', 'unload', 'visibilitychange', 'freeze'])
      addEventListener(type, () => {
        const at = '${origin}/left-' + type;
        try { fetch(at, { method: 'POST', keepalive: true, mode: 'no-cors' }).catch(() => {}); } catch { /* refused */ }
        Navigator.prototype.sendBeacon.call(navigator, at);
        new Image().src = at;
        try { location.href = at; } catch { /* refused */ }
      });`;

  test('is held up by an ordinary frame, which sends while it goes', async ({ page, listeners }) => {
    const { origin } = listeners.target;
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await openFrame(page, origin, leaves(origin), '');
    await page.frameLocator('iframe').locator('#go').click();
    await expect(page.frameLocator('iframe').locator('body')).toHaveAttribute('data-tried', 'yes');
    await page.goto(`${origin}/gone`);
    expect(asked).toBe(1);
    await expect.poll(() => listeners.heard.filter((line) => line.includes('/left-'))).not.toEqual([]);
  });

  for (const how of ['the run is stopped', 'the page is left'])
    test(`is held up by no pane, which sends nothing when ${how}`, async ({ page, listeners }) => {
      page.on('dialog', () => expect.soft('a question', 'what a pane shows').toBe('none'));
      const demo = await run(page, { twilio: leaves(listeners.target.origin) });
      await demo.pane('twilio').locator('#go').click();
      await expect(demo.pane('twilio').locator('body')).toHaveAttribute('data-tried', 'yes');
      if (how === 'the page is left') await page.goto('robots.txt');
      else {
        await demo.button('Stop').click();
        await expect(page.locator('iframe')).toHaveCount(0);
      }
      await expectSilence(page, listeners);
    });
});

test.describe('markup that the reader drags or pastes', { tag: ['@whole', '@firefox:whole'] }, () => {
  /** Brings markup along with what is dragged or copied from it. */
  const brings = ({ origin }: Target): string => `
    document.body.innerHTML = '<p id="drag" draggable="true">drag</p><p id="drop" contenteditable="true" style="height: 3em"></p>';
    const [drag, drop] = ['drag', 'drop'].map((id) => document.getElementById(id));
    for (const type of ['dragstart', 'copy'])
      document.addEventListener(type, (event) => {
        const data = event.dataTransfer ?? event.clipboardData;
        data.setData('text/plain', 'plain');
        data.setData('text/html', '<b>bold</b><iframe src="${origin}/dropped"></iframe>');
        if (type === 'copy') event.preventDefault();
      });`;

  async function drag(page: Page, frame: FrameLocator): Promise<void> {
    await frame.locator('#drag').scrollIntoViewIfNeeded();
    const [start, end] = [
      await frame.locator('#drag').boundingBox(),
      await frame.locator('#drop').boundingBox(),
    ];
    if (!start || !end) throw new Error('Nothing to drag.');
    await page.mouse.move(start.x + 9, start.y + 9);
    await page.mouse.down();
    await page.mouse.move(start.x + 19, start.y + 12, { steps: 4 });
    await page.mouse.move(end.x + 9, end.y + 9, { steps: 8 });
    await page.mouse.up();
  }

  async function paste(page: Page, frame: FrameLocator): Promise<void> {
    await frame.locator('#drop').click();
    for (const key of ['C', 'V']) await page.keyboard.press(`ControlOrMeta+${key}`);
  }

  // What drives Firefox begins a drag, and drops nothing.
  const ways = (browserName: string) => (browserName === 'chromium' ? [drag, paste] : [paste]);

  test('becomes a frame in an ordinary one', async ({ page, listeners, browserName }) => {
    for (const bring of ways(browserName)) {
      await openFrame(page, listeners.target.origin, brings(listeners.target));
      listeners.forget();
      const frame = page.frameLocator('iframe');
      await bring(page, frame);
      await expect(frame.locator('b')).toHaveText('bold');
      // Firefox leaves frames out by itself.
      if (browserName === 'chromium')
        await expect.poll(() => listeners.heard).toContain('http: GET /dropped HTTP/1.1');
    }
  });

  test('comes into a pane as text', async ({ page, listeners, browserName }) => {
    for (const bring of ways(browserName)) {
      const demo = await run(page, { twilio: brings(listeners.target) });
      const frame = demo.pane('twilio');
      await bring(page, frame);
      await expect(frame.locator('#drop')).toHaveText('plain');
      await expect(frame.locator('iframe, b')).toHaveCount(0);
      await expectSilence(page, listeners);
    }
  });
});
