// What the step "Render the local participant" shows.
import { SIDES } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

test('your picture plays, goes off and comes on again', async ({ page }) => {
  const walk = await Walk.start(page, 'render', async (demo) => {
    await demo.expectPlayingOnBoth('You');
  });
  await walk.take('you-camera-off', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'You')).toHaveClass('off');
    await demo.expectEvent('twilio', 'trackDisabled');
    await demo.expectEvent('videosdk', 'stream-disabled');
    await softly(demo.tile('twilio', 'You').locator('video'), 'stays attached').toHaveCount(1);
    await softly(demo.tile('videosdk', 'You').locator('video'), 'is gone').toHaveCount(0);
  });
  await walk.take('you-camera-on', async (demo) => {
    for (const side of SIDES) {
      await softly(demo.tile(side, 'You')).not.toHaveClass('off');
      await demo.expectPlaying(side, 'You');
    }
  });
  await test.step('VideoSDK refuses to switch on what is on', () =>
    walk.also('Camera on', async (demo) => {
      // The bar offers the opposite now; the programs' own buttons still do it.
      for (const side of SIDES) await demo.pane(side).getByRole('button', { name: 'Camera on' }).click();
      await softly(demo.status('videosdk')).toHaveText(/already enabled/);
      await softly(demo.status('twilio')).toHaveText(/^In room/);
    }));
  await walk.expectTimeline();
});
