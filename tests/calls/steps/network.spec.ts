// What the chapter "Network quality" shows.
import { SIDES, type DemoPage, type Side } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

/** How good the bar of somebody shows their network to be. */
const level = (demo: DemoPage, side: Side, name: string): Promise<number> =>
  demo
    .tile(side, name)
    .locator('meter')
    .evaluate((bar: HTMLMeterElement) => bar.value);

test('the bar of a guest whose uplink breaks is empty on both sides, and full again when it recovers', async ({
  page,
}) => {
  const expectGood = async (demo: DemoPage): Promise<void> => {
    for (const side of SIDES) {
      await softly.poll(() => level(demo, side, 'Ada')).toBeGreaterThanOrEqual(3);
      await softly.poll(() => level(demo, side, 'You')).toBeGreaterThanOrEqual(3);
    }
  };
  const walk = await Walk.start(page, 'network', async (demo) => {
    await demo.expectPlayingOnBoth('Ada');
    await expectGood(demo);
    await softly(demo.status('twilio')).toHaveText(/^You: \d+ ms there and back, \d+ packets lost$/);
  });
  await walk.take('guest-uplink-breaks', async (demo) => {
    for (const side of SIDES) {
      await softly.poll(() => level(demo, side, 'Ada')).toBe(0);
      await softly.poll(() => level(demo, side, 'You')).toBeGreaterThanOrEqual(3);
    }
    await softly(demo.events('videosdk', 'stuck').first()).toBeAttached();
  });
  await walk.take('guest-uplink-recovers', async (demo) => {
    await expectGood(demo);
    await demo.expectPlayingOnBoth('Ada');
  });
});
