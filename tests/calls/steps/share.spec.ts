// What the step "Share the screen" shows.
import { SIDES } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

test('your screen and a guest’s are shown beside the cameras while they are shared', async ({ page }) => {
  const walk = await Walk.start(page, 'share', async (demo) => {
    await demo.expectPlayingOnBoth('Ada');
  });
  await walk.take('you-share', async (demo) => {
    await demo.expectPlayingOnBoth('Your screen');
    await demo.expectPlayingOnBoth('Ada');
    await demo.expectEvent('twilio', 'trackPublished');
    await demo.expectEvent('twilio', "LocalVideoTrack You's video");
    await demo.expectEvent('videosdk', 'presenter-changed');
  });
  await walk.also(
    'a second screen, which VideoSDK refuses; Twilio’s program has to look itself',
    async (demo) => {
      for (const side of SIDES) await demo.pane(side).getByRole('button', { name: 'Share screen' }).click();
      await softly(demo.status('videosdk')).toHaveText(/already enabled/);
      for (const side of SIDES) await softly(demo.tile(side, 'Your screen')).toHaveCount(1);
    },
  );
  await walk.take('you-unshare', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'Your screen')).toHaveCount(0);
    await softly(demo.status('videosdk')).toHaveText('Nobody shares a screen');
  });
  await walk.take('guest-shares', async (demo) => {
    await demo.expectPlayingOnBoth('Ada’s screen');
    for (const side of SIDES) {
      await softly(demo.tile(side, 'Ada')).toHaveCount(2);
    }
  });
  await walk.take('guest-stops-sharing', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'Ada’s screen')).toHaveCount(0);
    await demo.expectPlayingOnBoth('Ada');
    await softly(demo.status('videosdk')).toHaveText('Nobody shares a screen');
  });
  await walk.take('guest-shares', async (demo) => {
    await demo.expectPlayingOnBoth('Ada’s screen');
  });
  await walk.expectTimeline();
});
