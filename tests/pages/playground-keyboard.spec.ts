// The playground by keyboard alone, by its names, and as it looks to axe when all of it is open.
import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { excerpt } from '../../src/components/programs/program';
import { contrastViolations, violations } from '../support/accessibility';
import { clipboardText } from '../support/clipboard';
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

const TWILIO = 'Twilio Video program';
const editor = (page: Page, name: string): Locator => page.getByRole('textbox', { name });

const demoFolders = readdirSync('src/demos', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Presses Tab, or another key, until something has the focus. */
async function press(page: Page, key: string, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`80 times ${key} did not reach ${target}.`);
}

// Without a call on the left, and with nobody else in it on the right: both would take most of the time that this takes.
test('by keyboard alone: choose, edit, run, edit again, and run the side that changed', async ({ page }) => {
  const demo = new DemoPage(page);
  await demo.open('playground/');
  await press(page, 'Tab', page.getByLabel('Start from'));
  await page.keyboard.press('End');
  await expect(page.getByLabel('Start from')).toHaveValue('empty');
  await expect(editor(page, TWILIO)).toBeVisible();

  await press(page, 'Tab', editor(page, TWILIO));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type("document.body.prepend('First');\n");
  await press(page, 'Shift+Tab', demo.button('Run both'));
  await page.keyboard.press('Enter');
  await expect(demo.pane('twilio').getByText('First')).toBeVisible();
  await demo.expectEvent('videosdk', 'meeting-joined');

  await press(page, 'Tab', editor(page, TWILIO));
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type("document.body.prepend('Second');\n");
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(demo.pane('twilio').getByText('Second')).toBeVisible();
  await expect(demo.events('videosdk', 'meeting-joined')).toHaveCount(1);
  await expect(editor(page, TWILIO)).toBeFocused();
  await press(page, 'Shift+Tab', demo.button('Stop'));
  await page.keyboard.press('Enter');
  await expect(page.locator('iframe')).toHaveCount(0);

  await press(page, 'Tab', page.getByRole('button', { name: `Reset ${TWILIO}` }));
  await page.keyboard.press('Enter');
  await expect(editor(page, TWILIO)).toBeFocused();
  await expect(editor(page, TWILIO)).not.toContainText('Second');
  await expect(page.getByRole('button', { name: `Reset ${TWILIO}` })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('the editor says how to leave it and indents by the key that it names', async ({ page }) => {
  const demo = new DemoPage(page);
  await demo.open('playground/');
  await demo.startFrom('empty');
  await expect(editor(page, TWILIO)).toHaveAccessibleDescription(/^Tab leaves the editor\. Ctrl\+\] indents/);
  await editor(page, TWILIO).focus();
  const first = page.locator('[data-side=twilio] .cm-line').first();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+]');
  await expect(first).toHaveText(/^ {2}import/, { useInnerText: true });
  await page.keyboard.press('ControlOrMeta+[');
  await expect(first).toHaveText(/^import/, { useInnerText: true });
  await page.keyboard.press('Tab');
  await expect(editor(page, TWILIO)).not.toBeFocused();
});

test('what can be started from is every demo of the site, the blank one last', async ({ page }) => {
  await new DemoPage(page).open('playground/');
  const options = page.getByLabel('Start from').getByRole('option');
  const names = await options.evaluateAll((all) => (all as HTMLOptionElement[]).map(({ value }) => value));
  expect(names.toSorted()).toEqual(demoFolders.toSorted());
  await expect(options.last()).toHaveText('Blank');
});

for (const name of demoFolders) {
  const tag = ['mute', 'switch'].includes(name) ? [] : ['@whole'];
  test(`who starts from ${name} has both programs of it as they are`, { tag }, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-write']);
    await new DemoPage(page).open('playground/');
    await page.getByLabel('Start from').selectOption('empty');
    await page.getByLabel('Start from').selectOption(name);
    for (const [side, title] of [
      ['twilio', 'Twilio Video'],
      ['videosdk', 'VideoSDK'],
    ]) {
      const shown = async (): Promise<string> => {
        await page.getByRole('button', { name: `${title} code` }).click();
        return clipboardText(page);
      };
      await expect.poll(shown, side).toBe(excerpt(readFileSync(`src/demos/${name}/${side}.ts`, 'utf8')).code);
    }
  });
}

test('the page of both programs is edited as they are: its markup and styles stand in both panes', async ({
  page,
}) => {
  const demo = new DemoPage(page);
  await demo.open('playground/');
  await page.locator('summary', { hasText: 'HTML of both programs' }).click();
  await page.getByRole('button', { name: 'Edit HTML of both programs' }).click();
  await expect(editor(page, 'HTML of both programs')).toBeFocused();
  await page.keyboard.insertText('<style>h2 { color: rgb(1, 2, 3) }</style><h2>Mine</h2>\n');
  await demo.button('Run both').click();
  for (const side of ['twilio', 'videosdk'] as const) {
    await expect(demo.pane(side).getByRole('heading', { name: 'Mine' })).toHaveCSS('color', 'rgb(1, 2, 3)');
  }
});

test(
  'all that can be opened meets WCAG 2.2 A and AA as far as axe can tell',
  { tag: '@whole' },
  async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 900 });
    await new DemoPage(page).open('playground/');
    await page.getByRole('button', { name: 'Both', exact: true }).click();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.locator('summary', { hasText: 'HTML of both programs' }).click();
    await new DemoPage(page).startFrom('mute');
    await expect(editor(page, TWILIO)).toBeVisible();
    await page
      .getByRole('button', { name: /^Types/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: 'Types', exact: true })).toHaveCount(2);
    await editor(page, TWILIO).focus();
    await page.keyboard.insertText('const wrong: number = "text";\n');
    await page.getByRole('button', { name: `1 problem ${TWILIO}` }).click();
    await editor(page, TWILIO).focus();
    await page.keyboard.type('docu');
    await expect(page.getByRole('option', { name: /^document\b/ }).first()).toBeVisible();
    // The arrow keys scroll the list of suggestions while the focus stays in the text.
    const lists = /^scrollable-region-focusable: .*\(#cm-ac/;
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      // Further down, the list lies over the bar, as it lies over whatever is beneath what is written.
      await page.evaluate(() => scrollTo(0, 0));
      const found = (await violations(page)).filter((line) => !lists.test(line));
      expect.soft(found, `light, ${width} pixels`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect.soft(await contrastViolations(page), 'dark, 360 pixels').toEqual([]);
    await page.setViewportSize({ width: 320, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  },
);
