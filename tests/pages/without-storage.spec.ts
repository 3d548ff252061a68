// A browser that keeps nothing: whoever blocks all site data finds that asking for storage throws.
import { clipboardText } from '../support/clipboard';
import { DemoPage, SIDES } from '../support/demo';
import { editor, openEditor, TWILIO, typeFirst } from '../support/editor';
import { expect, test } from '../support/fixtures';
import { builtPages } from '../support/site';

test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    // A pane has none in any case, and a guard of its own.
    if (window.origin === 'null') return;
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        configurable: true,
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  });
});

// What a page throws fails the test.
test('every page opens, with its theme and its script', { tag: '@whole' }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const { path } of builtPages())
    await test.step(`/${path}`, async () => {
      await page.goto(path, { waitUntil: 'load' });
      await expect.soft(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      const waiting = page
        .locator(':not(:defined)')
        .evaluateAll((all) =>
          all.map(({ localName }) => localName).filter((name) => /^crossfade-/.test(name)),
        );
      expect.soft(await waiting, 'elements without their script').toEqual([]);
    });
});

test('what a reader chooses lasts as long as the page', { tag: '@whole' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  const demo = new DemoPage(page);
  await demo.open('steps/mute/');
  await page.getByRole('button', { name: 'JS, Twilio Video' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-code', 'js');
  await page
    .getByRole('button', { name: /^Larger pictures/ })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Log' }).click();
  const height = page.getByRole('separator', { name: 'Height of the programs' });
  await height.press('ArrowUp');
  await expect(height).toHaveAttribute('aria-valuenow', /\d/);

  await demo.runBoth();
  await demo.act('Guest mutes');
  await demo.expectEvent('twilio', 'trackDisabled');
  await demo.expectEvent('videosdk', 'stream-disabled');
  await demo.look('Events');
  await page.getByLabel('Only what matters for a port').uncheck();
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(() => clipboardText(page)).toContain('## Guest mutes');

  await openEditor(page, TWILIO);
  await typeFirst(page, TWILIO, '// mine\n');
  await expect(page.getByText(/^Not kept: when you reload or leave this page/)).toBeVisible();
  await demo.button('Stop').click();

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').last().fill('53205');
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('53205');
});

test(
  'a press that leads to a run asks for another press, and an error comes at the first',
  { tag: '@whole' },
  async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('mapping/events/room/');
    await page
      .getByRole('link', { name: /^Replay it/ })
      .first()
      .click();
    await expect(page.locator('[data-status]')).toContainText('Press Run both to watch it.');
    await demo.runBoth();
    await demo.button('Stop').click();

    await demo.open('errors/wrong-calls/');
    await page.locator('[data-provoke]').first().click();
    for (const side of SIDES) await expect(demo.region(side)).toHaveAttribute('data-state', 'running');
    await expect(page.locator('[data-outcomes=videosdk]')).toContainText('3035');
  },
);

test(
  'lists are ticked, and the playground opens and changes its demo',
  { tag: '@whole' },
  async ({ page }) => {
    await page.goto('after/checklist/');
    const box = page.getByRole('checkbox').first();
    await box.check();
    await expect(box).toBeChecked();
    await page.goto('plan/');
    await page.getByRole('checkbox').first().check();
    await expect(page).toHaveURL(/\?/);
    await page.goto('playground/');
    await openEditor(page, TWILIO);
    await typeFirst(page, TWILIO, '// mine\n');
    await page.getByLabel('Start from').selectOption('mute');
    const question = page.getByRole('dialog', { name: 'Replace your changes?' });
    await question.getByRole('button', { name: 'Keep my programs' }).click();
    await expect(editor(page, TWILIO)).toContainText('// mine');
    await page.goto('live/');
    await page.getByLabel('the real services, with your tokens').check();
    await page.getByRole('button', { name: 'Run both' }).click();
    await expect(page.getByText('There is no token for Twilio Video.')).toBeVisible();
  },
);
