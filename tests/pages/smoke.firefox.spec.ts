import { expect, test } from '../support/fixtures.ts';

test('the home page opens in Firefox', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
