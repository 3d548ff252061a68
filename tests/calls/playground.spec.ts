import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page, Request } from '@playwright/test';
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

const editor = (page: Page, name: string): Locator => page.getByRole('textbox', { name });
const TWILIO = 'Twilio Video program';
const VIDEOSDK = 'VideoSDK program';

/** Puts a text at the start of a program, as a reader types it. */
async function typeFirst(page: Page, name: string, text: string): Promise<void> {
  await editor(page, name).click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText(text);
}

async function openEditor(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Edit ${name}` }).click();
  await expect(editor(page, name)).toBeFocused();
}

test.describe('the editor in a step', () => {
  test(
    'runs what the reader wrote, marks it as changed, and finds back',
    { tag: '@firefox' },
    async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.open();
      await openEditor(page, TWILIO);
      const mark = page.getByText('Changed', { exact: true }).first();
      await expect(mark).toBeHidden();
      await typeFirst(page, TWILIO, "document.body.prepend('Mine');\n");
      await expect(mark).toBeVisible();
      await demo.runBoth();
      await expect(demo.pane('twilio').getByText('Mine')).toBeVisible();
      await expect(demo.pane('videosdk').getByText('Mine')).toHaveCount(0);
      await page.getByRole('button', { name: `Reset ${TWILIO}` }).click();
      await expect(mark).toBeHidden();
      await expect(editor(page, TWILIO)).not.toContainText('Mine');
    },
  );

  test(
    'shows an error of syntax at its line before anything runs, and in the pane when it runs',
    { tag: '@firefox' },
    async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.open();
      await openEditor(page, VIDEOSDK);
      await typeFirst(page, VIDEOSDK, 'const = 1;\n');
      await expect(page.locator('.cm-lint-marker-error')).toBeVisible();
      await demo.button('Run both').click();
      await expect(demo.region('videosdk').getByText('The program could not be read')).toBeVisible();
      await expect(demo.region('videosdk').getByText(/line 1/)).toBeVisible();
      await demo.expectEvent('twilio', 'connect() resolved');
    },
  );

  test('lets Tab go on to what follows', { tag: '@firefox' }, async ({ page }) => {
    await new DemoPage(page).open();
    await openEditor(page, TWILIO);
    await page.keyboard.press('Tab');
    await expect(editor(page, TWILIO)).not.toBeFocused();
  });

  test(
    'starts only the side again that was changed, and leaves no ghost in its room',
    { tag: '@firefox' },
    async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.open();
      await demo.runBoth();
      await expect(demo.tile('videosdk', 'Ada')).toHaveCount(1);
      await openEditor(page, VIDEOSDK);
      await typeFirst(page, VIDEOSDK, "document.body.prepend('Second');\n");
      await demo.button('Run both').click();
      await expect(demo.pane('videosdk').getByText('Second')).toBeVisible();
      await demo.expectEvent('videosdk', 'meeting-joined');
      await expect(demo.events('videosdk', 'meeting-joined')).toHaveCount(1);
      await expect(demo.events('twilio', 'connect() resolved')).toHaveCount(1);
      await demo.expectPlaying('videosdk', 'Ada');
      await expect(demo.tile('videosdk', 'You')).toHaveCount(1);
      await demo.act('Guest leaves');
      await demo.expectEvent('twilio', 'participantDisconnected');
      await demo.expectEvent('videosdk', 'participant-left');
    },
  );
});

test.describe('the playground', () => {
  test(
    'shares both programs and the actions by a link that never runs by itself',
    { tag: '@firefox' },
    async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const demo = new DemoPage(page);
      await demo.open('playground/');
      await page.getByLabel('Start from').selectOption('mute');
      await expect(editor(page, TWILIO)).toContainText('twilio-video');
      await typeFirst(page, TWILIO, "document.body.prepend('Für dich');\n");
      await demo.runBoth();
      await demo.act('Guest mutes');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect(page.getByText('The link is copied')).toBeVisible();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toContain('#code=1.');

      await page.goto('about:blank');
      await page.goto(link);
      await expect(page.getByRole('alert')).toContainText('This code came by a link');
      await expect(page.getByRole('alert')).toContainText('Guest mutes');
      await expect(editor(page, TWILIO)).toContainText('Für dich');
      await expect(page.getByLabel('Start from')).toHaveValue('mute');
      await expect(page.getByText('Nothing is running.')).toBeVisible();
      await expect(page.locator('iframe')).toHaveCount(0);
      await demo.runBoth();
      await expect(demo.pane('twilio').getByText('Für dich')).toBeVisible();
      await demo.expectEvent('twilio', 'trackDisabled');
      await demo.expectEvent('videosdk', 'stream-disabled');
    },
  );

  test('says what is wrong with a damaged link, and works on', { tag: '@firefox' }, async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('playground/#code=1.eJyrVkpJzc1XsgJ');
    await expect(page.getByRole('alert')).toContainText('This link cannot be opened');
    await demo.runBoth();
    await demo.expectPlaying('twilio', 'Ada');
  });

  // In Chromium alone: of a download that a page has made itself, Playwright hears nothing from Firefox.
  test('gives a program away as a project', async ({ page }) => {
    await new DemoPage(page).open('playground/');
    await page.getByLabel('Start from').selectOption('leave');
    await typeFirst(page, VIDEOSDK, '// mine\n');
    await page.getByRole('button', { name: 'Export' }).click();
    const { name, files } = await downloaded(page, 'VideoSDK');
    expect(name).toBe('leave-videosdk.zip');
    expect(files['src/main.ts']).toMatch(/^\/\/ mine\nimport \{ VideoSDK \}/);
    expect(files['index.html']).toContain('id="status"');
    expect(files['README.md']).toContain('leave on VideoSDK');
  });

  for (const side of ['Twilio Video', 'VideoSDK']) {
    test(`sends the project for ${side} to StackBlitz, as it is downloaded, in a tab that knows nothing of this one`, async ({
      page,
      context,
      allowedOrigins,
    }) => {
      allowedOrigins.add('https://stackblitz.com');
      let post: Request | undefined;
      await context.route('https://stackblitz.com/**', (route) => {
        post = route.request();
        return route.fulfill({ contentType: 'text/html', body: '<title>There</title>' });
      });
      await new DemoPage(page).open('playground/');
      await page.getByLabel('Start from').selectOption('mute');
      await typeFirst(page, `${side} program`, "// für dich: '&=+%\n");
      await page.getByRole('button', { name: 'Export' }).click();
      const open = page.getByRole('button', { name: `Open in StackBlitz for ${side}` });
      await expect(open).toHaveAccessibleDescription(/^StackBlitz is another site\. .+ no token/);
      expect(post).toBeUndefined();
      const [tab] = await Promise.all([context.waitForEvent('page'), open.click()]);
      await expect(tab).toHaveTitle('There');
      expect(await tab.evaluate(() => opener)).toBeNull();
      expect(post?.url()).toBe('https://stackblitz.com/run');
      expect(post?.method()).toBe('POST');

      const { name, files } = await downloaded(page, side);
      const sent = Object.fromEntries(
        [...new URLSearchParams(post?.postData() ?? '')].map(([key, value]) => [
          key,
          value.replaceAll('\r\n', '\n'),
        ]),
      );
      expect(sent).toEqual({
        'project[title]': name.replace('.zip', ''),
        'project[description]': 'From the playground of Crossfade',
        'project[template]': 'node',
        ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`project[files][${path}]`, text])),
      });
      expect(sent['project[files][src/main.ts]']).toContain("// für dich: '&=+%\n");
    });
  }

  test(
    'keeps the programs in its panes from posting where the page may',
    { tag: '@firefox' },
    async ({ page, context }) => {
      const asked: string[] = [];
      await context.route('https://stackblitz.com/**', (route) => {
        asked.push(route.request().url());
        return route.abort();
      });
      const demo = new DemoPage(page);
      await demo.open('playground/');
      await page.getByLabel('Start from').selectOption('empty');
      await typeFirst(
        page,
        TWILIO,
        `for (const target of ['_blank', '_self', '_top']) {
          const form = Object.assign(document.createElement('form'), { method: 'post', action: 'https://stackblitz.com/run', target });
          document.body.append(form);
          form.submit();
        }
        document.body.prepend('Tried');\n`,
      );
      await demo.button('Run both').click();
      await expect(demo.pane('twilio').getByText('Tried')).toBeVisible();
      await demo.expectEvent('twilio', 'connect() resolved');
      expect(asked).toEqual([]);
      expect(context.pages()).toHaveLength(1);
    },
  );
});

/** Downloads a side's project and unpacks it: text by path within its folder. */
async function downloaded(
  page: Page,
  side: string,
): Promise<{ name: string; files: Record<string, string> }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download for ${side}` }).click();
  const download = await downloading;
  const name = download.suggestedFilename();
  const unpacked = unzipSync(readFileSync(await download.path()));
  const files = Object.entries(unpacked).map(([path, bytes]) => [
    path.replace(`${name.replace('.zip', '')}/`, ''),
    strFromU8(bytes),
  ]);
  return { name, files: Object.fromEntries(files) as Record<string, string> };
}

test(
  'the timeline aligns both sides by action and by mapping, and can be taken away',
  { tag: '@firefox' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const demo = new DemoPage(page);
    await demo.open('steps/mute/');
    await demo.runBoth();
    await demo.expectPlaying('videosdk', 'Ada');
    await demo.act('Guest mutes');
    await page.getByText('Timeline: both sides, aligned').click();
    const muted = page.getByRole('table', { name: 'Guest mutes' });
    const pair = muted
      .getByRole('row')
      .filter({ hasText: 'trackDisabled' })
      .filter({ hasText: 'stream-disabled' });
    await expect(pair.first()).toContainText(/\+\d+ ms/);
    await expect(pair.first().getByRole('link', { name: 'In the mapping' })).toHaveAttribute(
      'href',
      /mapping\/events/,
    );
    await expect(muted.getByText('Only VideoSDK reported this.').first()).toBeVisible();
    await page.getByRole('searchbox', { name: 'Filter' }).fill('stream-disabled');
    await expect(muted.getByText('Only VideoSDK reported this.')).toHaveCount(0);
    await expect(pair).toHaveCount(1);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('## Guest mutes\n\n| Twilio Video | VideoSDK |');
  },
);
