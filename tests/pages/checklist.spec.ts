// The checklist, whose ticks the browser keeps.
import { expect, test } from '../support/fixtures';

test('what is ticked in the checklist is ticked after a reload, and nothing else', async ({ page }) => {
  await page.goto('after/checklist/');
  const boxes = page.getByRole('main').getByRole('checkbox');
  await boxes.nth(1).check();
  await boxes.nth(3).check();
  await boxes.nth(3).uncheck();
  await page.reload();
  await expect(boxes.nth(1)).toBeChecked();
  await expect(boxes.and(page.locator(':checked'))).toHaveCount(1);
});
