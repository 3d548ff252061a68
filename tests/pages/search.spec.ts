// The palette: everything that the site knows, found by typing.
import { expect, test } from '../support/fixtures';

test('nothing of it is loaded before it is opened', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('steps/mute/');
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
  expect(loaded.filter((path) => /palette|\/search\//.test(path))).toEqual([]);
});

test('opens by a key on any page, and leads by keyboard alone to the row that answers', async ({ page }) => {
  await page.goto('steps/mute/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('localAudioTrack.disable()');
  const first = dialog.getByRole('listitem').first();
  await expect(first).toContainText('LocalAudioTrack.disable');
  await expect(first, 'the answer stands in the hit').toContainText('→ Meeting.muteMic');
  await page.keyboard.press('ArrowDown');
  await expect(first.getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[id="methods/LocalAudioTrack/disable"]')).toBeInViewport();
  await page.goBack();
  await expect(dialog.getByRole('searchbox')).toHaveValue('localAudioTrack.disable()');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page).not.toHaveURL(/q=/);
});

test('opens where an address has words for it, and Enter leads to the first hit', async ({ page }) => {
  await page.goto('?q=53205');
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('53205');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: /53205/ })).toBeInViewport();
});

test('says what to try where nothing is found, and does what the page can do', async ({ page }) => {
  await page.goto('mapping/');
  await page.getByRole('button', { name: 'Search all names' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('qqqqzzzz');
  await expect(dialog).toContainText('Nothing found for “qqqqzzzz”');
  await dialog.getByRole('searchbox').fill('dark');
  const before = await page.locator('html').getAttribute('data-theme');
  await dialog.getByRole('button', { name: /dark/ }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', before ?? '');
});

test('says when the index cannot be had, and has it when it can', async ({ page }) => {
  await page.route('**/search/*.json', (route) => route.abort());
  await page.goto('start/overview/');
  await page.keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.keyboard.type('chat');
  await expect(dialog).toContainText('could not be loaded');
  await page.unroute('**/search/*.json');
  await dialog.getByRole('searchbox').fill('chat ');
  await expect(dialog.getByRole('link', { name: /^Send messages/ })).toBeVisible();
});

test('says that it could not be loaded, and is tried again at the next press', async ({ page }) => {
  await page.goto('steps/mute/');
  await page.route('**/palette*.js', (route) => route.abort());
  await page.keyboard.press('/');
  const failed = page.getByRole('alert').filter({ hasText: 'The search could not be loaded' });
  await expect(failed).toBeVisible();
  await page.unroute('**/palette*.js');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await expect(failed).toBeHidden();
});
