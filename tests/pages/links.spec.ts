// Links to the playground that somebody made to do harm, or that were damaged on their way.
import { strToU8, zlibSync } from 'fflate';
import type { Locator, Page } from '@playwright/test';
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';

/** A link as the playground makes it, with anything in it. */
function linkTo(value: unknown): string {
  const packed = zlibSync(strToU8(typeof value === 'string' ? value : JSON.stringify(value)));
  return `#code=1.${Buffer.from(packed).toString('base64url')}`;
}

const editor = (page: Page, name: string): Locator => page.getByRole('textbox', { name });
const notice = (page: Page): Locator => page.getByRole('alert');

/** Follows a link in the tab that is open, as one that is pasted into the address bar. */
const follow = (page: Page, link: string): Promise<void> =>
  page.evaluate((hash) => void (location.hash = hash), link);

/** Runs, and is no call: that would cost most of the time of a test that looks at the page. */
const RUNS = "document.body.prepend('It runs');\n";

async function expectRunning(demo: DemoPage): Promise<void> {
  await expect(demo.page.locator('iframe')).toHaveCount(2);
  for (const side of SIDES) await expect(demo.pane(side).getByText('It runs')).toBeVisible();
}

const harmless = { demo: 'connect', actions: [] };
const hostile: [string, string][] = [
  ['a lost end', linkTo(harmless).slice(0, -6)],
  ['another version', linkTo(harmless).replace('=1.', '=2.')],
  ['markup for a version', '#code=<img src=x onerror=harmed=1>.AAAA'],
  ['no form', linkTo({ __proto__: null, hello: '<script>harmed=1</script>' })],
  [
    'keys of every object',
    linkTo('{"demo":"connect","actions":[],"__proto__":{"demo":"mute"},"constructor":1}'),
  ],
  ['a demo that every object has', linkTo({ ...harmless, demo: 'constructor' })],
  ['an unknown demo', linkTo({ ...harmless, demo: 'no-such-demo' })],
  ['a demo elsewhere', linkTo({ ...harmless, demo: '//example.com/x' })],
  ['a bomb', linkTo('0'.repeat(20_000_000))],
  ['more than any link holds', `#code=1.${'A'.repeat(200_000)}`],
];

test('a damaged or hostile link is refused in words, and what the reader wrote and runs stays', async ({
  page,
}) => {
  const demo = new DemoPage(page);
  await demo.open('playground/');
  await demo.startFrom('empty');
  for (const program of ['Twilio Video program', 'VideoSDK program']) {
    await editor(page, program).focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(`// mine\n${RUNS}`);
  }
  await demo.button('Run both').click();
  await expectRunning(demo);
  for (const [what, link] of hostile) {
    await follow(page, link);
    await expect(notice(page), what).toContainText('This link cannot be opened');
    await expect(notice(page).locator('*'), what).toHaveCount(2);
    await notice(page).evaluate((shown: HTMLElement) => (shown.hidden = true));
  }
  await expect(page.getByLabel('Start from')).toHaveValue('empty');
  await expect(editor(page, 'Twilio Video program')).toContainText('// mine');
  // What is kept is dropped unasked; where it cannot be kept, the reader is asked.
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
  });
  await page.getByLabel('Start from').selectOption('connect');
  const question = page.getByRole('dialog', { name: 'Replace your changes?' });
  await question.getByRole('button', { name: 'Keep my programs' }).click();
  await expect(page.getByLabel('Start from')).toHaveValue('empty');
  await expect(editor(page, 'Twilio Video program')).toContainText('// mine');
  await expectRunning(demo);
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
});

test(
  'a link whose demo cannot be loaded leaves what runs as it is, and one that can be stops it and does not run in its place',
  { tag: '@whole' },
  async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open(`playground/${linkTo({ demo: 'empty', twilio: RUNS, videosdk: RUNS, actions: [] })}`);
    await demo.button('Run both').click();
    await expectRunning(demo);

    await test.step('a link whose demo cannot be loaded', async () => {
      await page.route('**/run/demos/leave.json', (route) => route.abort());
      await follow(page, linkTo({ demo: 'leave', twilio: '// theirs', actions: [] }));
      await expect(notice(page)).toContainText('This link could not be opened');
      await expect(page.getByLabel('Start from')).toHaveValue('empty');
      await expect(page.getByText('// theirs')).toHaveCount(0);
      await expectRunning(demo);
    });

    await test.step('a link that can be opened, which does not run in its place', async () => {
      await follow(
        page,
        linkTo({ demo: 'mute', twilio: RUNS, videosdk: "document.body.prepend('Theirs');", actions: [] }),
      );
      await expect(notice(page)).toContainText('This code came from a link');
      await expect(page.locator('iframe')).toHaveCount(0);
      await expect(page.locator('[data-status]')).toHaveText('Stopped.');
      await expect(page.getByLabel('Start from')).toHaveValue('mute');
      await expect(demo.button('Guest mutes')).toHaveAttribute('aria-disabled', 'true');
      await demo.button('Run both').click();
      await expect(demo.pane('videosdk').getByText('Theirs')).toBeVisible();
    });
  },
);

test.describe('code that comes by a link', () => {
  // The pane's walls stop its page's handlers and images.
  test.use({ expectErrors: /inline event handler|Loading the image 'https:\/\/app.crossfade.invalid/ });

  test('is text until the reader runs it, and then harms its pane alone', async ({ page }) => {
    const attack = `</script><img src=x onerror="parent.harmed=1"><script>parent.harmed=1</script>`;
    const program = `// ${attack}\ntry { parent.document.title = 'Harmed'; } catch { document.body.prepend('Refused'); }\n`;
    const demo = new DemoPage(page);
    await demo.open(
      `playground/${linkTo({
        demo: 'empty',
        twilio: program,
        page: `${attack}<p id="status">Theirs</p><a href="javascript:parent.harmed=1">x</a>`,
        actions: ['guest-joins', 'constructor', 'to-string'],
      })}`,
    );
    await expect(notice(page)).toContainText('This code came from a link');
    await expect(notice(page)).toContainText('Somebody else changed it.');
    await expect(notice(page)).toContainText(
      'Run both then performs: Guest joins. 2 actions in it are unknown to this site',
    );
    await expect(editor(page, 'Twilio Video program')).toContainText(attack);
    await expect(page.getByText('Changed', { exact: true }).first()).toBeVisible();
    await expect(page.locator('iframe, crossfade-playground img')).toHaveCount(0);
    await expect(page).toHaveTitle(/Playground/);

    await demo.button('Run both').click();
    await expect(demo.pane('twilio').getByText('Refused')).toBeVisible();
    await expect(page).toHaveTitle(/Playground/);
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  });
});

test('of two links, the one that was opened last is shown, though the other takes longer to load', async ({
  page,
}) => {
  await new DemoPage(page).open('playground/');
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/run/demos/leave.json', async (route) => {
    await released;
    await route.continue();
  });
  const loading = page.waitForRequest('**/run/demos/leave.json');
  await follow(page, linkTo({ demo: 'leave', twilio: '// first', actions: [] }));
  await loading;
  await follow(page, linkTo({ demo: 'mute', twilio: '// second', actions: [] }));
  await expect(editor(page, 'Twilio Video program')).toHaveText('// second');
  const loaded = page.waitForResponse('**/run/demos/leave.json');
  release();
  await (await loaded).finished();
  await expect(page.getByLabel('Start from')).toHaveValue('mute');
  await expect(editor(page, 'Twilio Video program')).toHaveText('// second');
});

test(
  'a link that takes the place of what the reader wrote has a button back to it',
  { tag: '@whole' },
  async ({ page }) => {
    await new DemoPage(page).open('playground/');
    await page.getByLabel('Start from').selectOption('mute');
    await editor(page, 'Twilio Video program').focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.insertText('// mine\n');
    await follow(page, linkTo({ demo: 'connect', twilio: '// theirs', actions: [] }));
    await expect(editor(page, 'Twilio Video program')).toHaveText('// theirs');
    await notice(page).getByRole('button', { name: 'Back to my programs' }).click();
    await expect(editor(page, 'Twilio Video program')).toContainText('// mine');
    await expect(page.getByLabel('Start from')).toHaveValue('mute');
    await expect(notice(page)).toBeHidden();
  },
);

test('characters that turn or hide the text around them are shown as such', async ({ page }) => {
  await new DemoPage(page).open(
    `playground/${linkTo({ demo: 'empty', twilio: "const user = 'a\u202e\u2066'; // \u200b", actions: [] })}`,
  );
  await expect(page.locator('.cm-specialChar')).toHaveCount(3);
  await expect(page.locator('.cm-specialChar').first()).toHaveAttribute(
    'aria-label',
    /right-to-left override/,
  );
});
