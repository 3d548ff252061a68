// The page that says what an app has to do.
import { clipboardText } from '../support/clipboard';
import { expect, test } from '../support/fixtures';

test('what is ticked or pasted decides the plan, stands in the address, and can be taken away', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto('plan/?uses=screen.nonsense');
  const work = (title: string) => page.locator('.works').getByRole('link', { name: title, exact: true });
  await expect(page.getByLabel('Screen sharing')).toBeChecked();
  await expect(work('Share the screen')).toBeVisible();
  await expect(work('Connect to a room')).toBeVisible();
  await expect(work('Server side')).toHaveCount(0);

  await page.getByLabel('REST calls').check();
  await expect(work('Server side')).toBeVisible();
  await expect(page).toHaveURL(/\/plan\/\?uses=screen\.server$/);
  await expect(page.getByText('Webhooks are received in the new format')).toBeVisible();

  await page.getByText('Or paste something').click();
  await page.getByLabel('The JSON of').fill('{"dependencies":{"@playwright/test":"1"}}');
  await page.getByRole('button', { name: 'Tick what is found' }).click();
  await expect(page.getByText('Read packages of a package.json (1): 1 found.')).toBeVisible();
  await expect(page).toHaveURL(/uses=screen\.server\.tests$/);

  await page.getByRole('button', { name: 'Copy the plan as Markdown' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const text = await clipboardText(page);
  expect(text).toContain(`See ${new URL('../steps/server/', page.url()).href}`);

  await test.step('it is there again on coming back, unless the address says otherwise', async () => {
    await page.goto('plan/');
    await expect(page).toHaveURL(/uses=screen\.server\.tests$/);
    await expect(page.getByLabel('REST calls')).toBeChecked();
    await page.goto('plan/?uses=screen');
    await expect(page.getByLabel('Screen sharing')).toBeChecked();
    await expect(page.getByLabel('REST calls')).not.toBeChecked();
    await page.goto('plan/');
    await expect(work('Server side')).toBeVisible();
  });

  await page.emulateMedia({ media: 'print' });
  await expect(work('Server side')).toBeVisible();
  for (const control of await page.locator('crossfade-plan :is(button, input, textarea)').all())
    await expect(control).toBeHidden();
});
