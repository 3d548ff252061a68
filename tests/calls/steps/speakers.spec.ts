// What the step "Who is speaking" shows.
import { SIDES } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

test('who speaks is shown large, you included, unless somebody is pinned', async ({ page }) => {
  const large = (text: string) => async (demo: Walk['demo']) => {
    for (const side of SIDES) await softly(demo.pane(side).locator('#large'), side).toHaveText(text);
  };
  // Your own microphone talks all the time, and Ada greets you.
  const walk = await Walk.start(page, 'speakers', async (demo) => {
    await demo.expectPlayingOnBoth('Ada');
    await large('You')(demo);
    for (const side of SIDES) {
      const level = demo.tile(side, 'You').locator('meter');
      const loud = () => level.evaluate((meter) => (meter as HTMLMeterElement).value);
      await softly.poll(loud, { message: `${side}: your meter moves` }).toBeGreaterThan(0.01);
    }
  });
  await walk.take('guest-speaks', large('Ada'));
  await walk.also('then it is you again', large('You'));
  await walk.take('you-pin', large('You, pinned'));
  await walk.take('you-mute', async () => {});
  await walk.also('a pin goes before who speaks', async (demo) => {
    await demo.act('Guest speaks');
    for (const side of SIDES) await softly(demo.tile(side, 'Ada')).toHaveClass(/speaking/);
    await large('You, pinned')(demo);
    // Nobody speaks any more: whoever spoke last stays the one to show, and is, once nobody is pinned.
    await demo.expectEvent('videosdk', 'null');
  });
  await walk.take('you-unpin', large('Ada'));
  await walk.expectTimeline();
});
