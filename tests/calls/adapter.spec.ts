// One program of Twilio's, unchanged, on both services: on the right through the adapter.
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';

test('the quickstart’s Twilio program joins, shows and hears others, mutes and leaves on VideoSDK as on Twilio Video', async ({
  page,
}) => {
  const demo = new DemoPage(page);
  await demo.open('after/adapter/');
  await demo.button('Run both').click();
  for (const side of SIDES) await expect(demo.pane(side).locator('#preview video')).toBeVisible();
  await demo.act('You join');
  await demo.expectPlayingOnBoth('You');
  await demo.expectPlayingOnBoth('Ada');
  await demo.act('Guest joins');
  for (const side of SIDES) await expect(demo.tile(side, 'Grace')).toBeVisible();
  // Your own microphone talks as well: on a busy machine a word of hers may be too short to be the loudest.
  await expect(async () => {
    await demo.actByName('guest-speaks');
    const large = SIDES.map((side) =>
      expect(demo.tile(side, 'Grace'), side).toHaveClass(/large/, { timeout: 6000 }),
    );
    await Promise.all(large);
  }).toPass();

  for (const side of SIDES) {
    await demo.pane(side).getByRole('button', { name: 'Camera off', exact: true }).click();
    await expect(demo.tile(side, 'You')).toHaveClass(/off/);
    await demo.pane(side).getByRole('button', { name: 'Camera on', exact: true }).click();
    await demo.expectPlaying(side, 'You');
    await demo.pane(side).getByRole('button', { name: 'Leave', exact: true }).click();
    await expect(demo.status(side)).toHaveText(/^You are out of/);
    await expect(demo.pane(side).locator('#preview video')).toBeVisible();
  }
});
