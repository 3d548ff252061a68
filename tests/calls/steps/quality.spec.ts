// What the chapter "Video quality" shows.
import { SIDES, type DemoPage, type Side } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

/** The size of somebody's picture, as the program reads it off the frames that arrive. */
const arriving = (demo: DemoPage, side: Side) => demo.tile(side, 'Ada').locator('output');
const SMALL: Record<Side, string> = { twilio: '320 × 180', videosdk: '160 × 90' };

test('both sides ask for large and small pictures, and get them', async ({ page }) => {
  const walk = await Walk.start(page, 'quality', async (demo) => {
    await demo.expectPlayingOnBoth('Ada');
    for (const side of SIDES) {
      await softly(arriving(demo, side)).toHaveText(SMALL[side]);
    }
  });
  await walk.take('you-enlarge', async (demo) => {
    for (const side of SIDES) await softly(arriving(demo, side)).toHaveText('640 × 360');
    await softly(
      demo.events('videosdk', 'video-quality-changed').filter({ hasText: '"currentQuality":"HIGH"' }),
    ).not.toHaveCount(0);
  });
  await walk.take('you-shrink', async (demo) => {
    for (const side of SIDES) await softly(arriving(demo, side)).toHaveText(SMALL[side]);
  });
});
