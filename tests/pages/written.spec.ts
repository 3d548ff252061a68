// What a reader wrote into programs is there again.
import type { Page } from '@playwright/test';
import { linkFor } from '../../src/playground/link';
import { editor, openEditor, TWILIO, typeFirst, VIDEOSDK } from '../support/editor';
import { expect, test } from '../support/fixtures';

const MINE = '// mine\n';

/** What is kept of programs; the sidebar keeps something, too. */
const keptNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith('written')));

test('what was written into a step is there after a reload and on coming back, for that step and side alone', async ({
  page,
}) => {
  const status = page.locator('[data-status]');
  await page.goto('steps/mute/');
  await openEditor(page, TWILIO);
  await typeFirst(page, TWILIO, MINE);

  await page.reload();
  await expect(editor(page, TWILIO)).toContainText(MINE.trim());
  await expect(status).toHaveText(
    /^You changed the Twilio Video program earlier.* Reset brings the original back\.$/,
  );
  await expect(
    page.getByRole('button', { name: `Edit ${VIDEOSDK}` }),
    'the other side is as it was',
  ).toBeVisible();

  await page.goto('steps/leave/');
  await expect(page.getByRole('button', { name: `Edit ${TWILIO}` })).toBeVisible();
  await page.goto('steps/mute/');
  await expect(editor(page, TWILIO)).toContainText(MINE.trim());

  await test.step('whose original is another by now, it is said', async () => {
    await page.evaluate(() => {
      for (const [key, text] of Object.entries(sessionStorage))
        if (key.startsWith('written'))
          sessionStorage.setItem(key, String(text).replace(/"of":"[^"]*"/, '"of":"another"'));
    });
    await page.reload();
    await expect(editor(page, TWILIO)).toContainText(MINE.trim());
    await expect(status).toContainText('The original of the Twilio Video program has changed since.');
  });

  await test.step('once it is as it was, nothing is kept', async () => {
    await page.getByRole('button', { name: `Reset ${TWILIO}` }).click();
    expect(await keptNames(page)).toEqual([]);
    await page.reload();
    await expect(page.getByRole('button', { name: `Edit ${TWILIO}` })).toBeVisible();
  });

  await test.step('with a token in it, nothing is kept', async () => {
    await openEditor(page, TWILIO);
    await typeFirst(page, TWILIO, "const token = 'eyJhbGciOiJIUzI1NiJ9.e30.abc';\n");
    await expect(page.getByText(/^Not kept: when you reload or leave this page/)).toBeVisible();
    await expect(page.locator('.demo')).toHaveAttribute('data-unkept', '');
    expect(await keptNames(page)).toEqual([]);
  });
});

test(
  'the playground keeps what was written into each of its demos, and into a link’s code with that link',
  { tag: '@whole' },
  async ({ page }) => {
    const chooser = page.getByLabel('Start from');
    const demo = page.locator('crossfade-demo');
    await page.goto('playground/');
    await chooser.selectOption('mute');
    await expect(demo).toHaveAttribute('data-name', 'mute');
    await typeFirst(page, TWILIO, MINE);
    await chooser.selectOption('connect');
    await expect(demo, 'it is kept, and nobody is asked').toHaveAttribute('data-name', 'connect');
    await expect(editor(page, TWILIO)).not.toContainText(MINE.trim());
    await chooser.selectOption('mute');
    await expect(editor(page, TWILIO)).toContainText(MINE.trim());

    await page.goto('steps/mute/');
    await page.goto('playground/');
    await expect(chooser, 'what was changed last is shown').toHaveValue('mute');
    await expect(editor(page, TWILIO)).toContainText(MINE.trim());

    const link = linkFor({ demo: 'mute', twilio: '// theirs\n', actions: [] });
    await page.goto(`playground/${link}`);
    await page.reload();
    await expect(editor(page, TWILIO)).toHaveText('// theirs');
    await typeFirst(page, TWILIO, MINE);
    await page.reload();
    await expect(editor(page, TWILIO)).toContainText('// theirs');
    await expect(editor(page, TWILIO)).toContainText(MINE.trim());
    await expect(page.getByRole('alert')).toContainText('This code came from a link');
    await page.goto('about:blank');
    await page.goto('playground/');
    await expect(editor(page, TWILIO)).toContainText(MINE.trim());
    await expect(page.getByText('// theirs'), 'a stranger’s code comes with its link alone').toHaveCount(0);
  },
);

test(
  'an error on demand keeps what was written into its programs, says so, and goes back to the original',
  { tag: '@whole' },
  async ({ page }) => {
    const missing: string[] = [];
    page.on('response', (response) => response.status() === 404 && missing.push(response.url()));
    const provoke = page.locator('[data-provoke]');
    const status = page.locator('[data-status]');
    await page.goto('errors/wrong-calls/');
    await provoke.first().click();
    await openEditor(page, TWILIO);
    await typeFirst(page, TWILIO, MINE);

    await page.reload();
    await provoke.first().click();
    await expect(editor(page, TWILIO)).toContainText(MINE.trim());
    await expect(status).toHaveText(/This runs your changed programs\. Reset brings the originals back\.$/);
    await page.getByRole('button', { name: `Reset ${TWILIO}` }).click();
    expect(await keptNames(page)).toEqual([]);
    await page.reload();
    await provoke.first().click();
    await expect(page.getByRole('button', { name: `Edit ${TWILIO}` })).toBeVisible();
    await expect(status).toHaveText(/^(Provoking|Twilio Video): (?!.*Reset brings)/);
    expect(missing, 'what is asked for in vain').toEqual([]);
  },
);
