// What the chapter "Backgrounds and noise" shows.
import { SIDES, type DemoPage, type Side } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

/** How many different neighbours a line through the middle of your own picture has: few, where it is coarse. */
const edges = (demo: DemoPage, side: Side): Promise<number> =>
  demo
    .tile(side, 'You')
    .locator('video')
    .evaluate((video: HTMLVideoElement) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
      const context = canvas.getContext('2d')!;
      context.drawImage(video, 0, 0, 320, 180);
      const { data } = context.getImageData(0, 90, 320, 1);
      let count = 0;
      for (let index = 4; index < data.length; index += 4)
        if (Math.abs(data[index]! - data[index - 4]!) > 24) count += 1;
      return count;
    });
const cost = (demo: DemoPage, side: Side) => demo.pane(side).locator('#cost');

test('your own picture is blurred and clear again, and goes on', async ({ page }) => {
  const sharp: Partial<Record<Side, number>> = {};
  const walk = await Walk.start(page, 'effects', async (demo) => {
    await demo.expectPlayingOnBoth('You');
    for (const side of SIDES) {
      await softly.poll(() => edges(demo, side)).toBeGreaterThan(2);
      sharp[side] = await edges(demo, side);
    }
  });
  await walk.take('you-blur', async (demo) => {
    for (const side of SIDES) {
      await softly(cost(demo, side)).toHaveText(/^[\d.]+ ms a frame$/);
      await softly.poll(() => edges(demo, side), { message: side }).toBeLessThan(sharp[side]! / 2);
      await demo.expectPlaying(side, 'You');
    }
  });
  await walk.take('you-unblur', async (demo) => {
    for (const side of SIDES) {
      await softly(cost(demo, side)).toHaveText('nothing');
      await softly.poll(() => edges(demo, side), { message: side }).toBeGreaterThan(sharp[side]! / 2);
    }
  });
  await walk.take('you-leave', async (demo) => {
    for (const side of SIDES) await softly(demo.status(side)).toHaveText(/^You left/);
  });
});
