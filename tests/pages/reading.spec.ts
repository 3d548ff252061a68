// What a reader does with a page besides running its demo.
import { clipboardText } from '../support/clipboard';
import { expect, test } from '../support/fixtures';

test('a page is copied as Markdown, and a step shows its rows when the reader comes near', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto('steps/mute/');
  await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await clipboardText(page)).toMatch(/^# Mute and unmute\n/);

  const rows = page.locator('crossfade-step-rows').getByRole('row');
  await expect(rows, 'not before').toHaveCount(0);
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Name by name' })
    .click();
  const disable = rows.filter({ has: page.getByRole('rowheader', { name: 'LocalVideoTrack.disable' }) });
  await expect(disable).toContainText('Meeting.disableWebcam');
  await disable.getByRole('link').click();
  await expect(page).toHaveURL(/\/mapping\/methods\/.*#methods\/Local\w*Track\/disable$/);
});
