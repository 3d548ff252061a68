// A run is made ready when somebody is about to press Run, and not before.
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';

test('the pointer at the bar makes a run ready, which starts by the press alone, as the programs are then', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => request.url().includes('/run/') && fetched.push(request.url()));
  const demo = new DemoPage(page);
  await demo.open();
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);

  await demo.button('Run both').hover();
  await expect(page.locator('iframe')).toHaveCount(2);
  // Both SDKs are there, and nobody has joined.
  for (const side of SIDES) await expect(demo.pane(side).locator('body')).toBeEmpty();
  await expect(page.locator('.pane[data-state=idle]')).toHaveCount(2);
  for (const side of SIDES) await expect(demo.events(side, '')).toHaveCount(0);

  const frames = page.frames().slice(1);
  await demo.button('Run both').click();
  await demo.expectEvent('twilio', 'connect() resolved');
  await demo.expectEvent('videosdk', 'meeting-joined');
  await demo.expectPlayingOnBoth('Ada');
  // The frames are those that were made ready.
  expect(frames.map((frame) => frame.isDetached())).toEqual([false, false]);
  await demo.button('Stop').click();
  await expect(page.locator('iframe')).toHaveCount(0);

  // The pointer has not left the bar. On its way to the button it says that another run is meant.
  await demo.button('Run both').hover();
  await expect(page.locator('iframe')).toHaveCount(2);
  await expect(page.locator('.pane[data-state=stopped]')).toHaveCount(2);
});

test('nothing is made ready for a reader who saves data', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  );
  const demo = new DemoPage(page);
  await demo.open();
  await demo.button('Run both').hover();
  await demo.button('Run both').focus();
  await page.waitForTimeout(500);
  await expect(page.locator('iframe')).toHaveCount(0);
});
