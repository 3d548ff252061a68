// What the chapter "Shipping it" shows: each program imports its SDK when somebody wants a call.
import { DemoPage, SIDES } from '../../support/demo';
import { expect, test } from '../../support/fixtures';

test('nothing is loaded until you join, and joining again loads nothing anew', async ({ page }) => {
  const demo = new DemoPage(page);
  await demo.open('steps/shipping/');
  await demo.button('Run both').click();
  for (const side of SIDES) await expect(demo.status(side)).toHaveText('Nothing is loaded yet.');
  for (const side of SIDES) await expect(demo.events(side, '')).toHaveCount(0);
  const join = async (): Promise<void> => {
    await demo.act('You join');
    for (const side of SIDES) {
      await expect(demo.status(side)).toHaveText(/^In the \w+\. The SDK was there after \d+ ms\.$/);
      await demo.expectPlaying(side, 'Ada');
    }
  };
  await join();
  await demo.act('You leave');
  for (const side of SIDES) {
    await expect(demo.status(side)).toHaveText('You are out. The SDK stays loaded.');
    await expect(demo.pane(side).locator('#tiles li')).toHaveCount(0);
  }
  await join();
});

test('the sizes are measured, and VideoSDK’s is the larger', async ({ page }) => {
  await page.goto('steps/shipping/');
  const row = page.getByRole('row', { name: /compressed/ });
  const [twilio, videosdk] = (await row.getByRole('cell').allInnerTexts())
    .flatMap((text) => /(\d+) kB/.exec(text)?.[1] ?? [])
    .map(Number);
  expect(twilio).toBeGreaterThan(50);
  expect(videosdk).toBeGreaterThan(2 * twilio!);
});
