// What the chapter "Both services at once, and the switch" shows: one app on two adapters.
import { SIDES, type DemoPage } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

async function expectState(demo: DemoPage, state: string, options = {}): Promise<void> {
  for (const side of SIDES) await softly(demo.status(side), side).toHaveText(`State: ${state}`, options);
}

test('the same app does the same on both adapters, over a lost network and to the end', async ({ page }) => {
  const walk = await Walk.start(page, 'switch', async (demo) => {
    await expectState(demo, 'joined');
    await demo.expectPlayingOnBoth('Ada');
  });
  await walk.take('you-send', async (demo) => {
    for (const side of SIDES)
      await softly(demo.pane(side).getByRole('list', { name: 'Messages' }), side).toHaveText('You: Hello');
  });
  await walk.take('guest-camera-off', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'Ada').locator('video'), side).toHaveCount(0);
  });
  await walk.take('guest-camera-on', async (demo) => {
    await demo.expectPlayingOnBoth('Ada');
  });
  await walk.also('mute twice', async (demo) => {
    for (const side of SIDES) {
      const mute = demo.pane(side).getByRole('button', { name: 'Mute', exact: true });
      await mute.click();
      await mute.click();
    }
    await expectState(demo, 'joined');
  });
  await walk.take('network-drops', (demo) => expectState(demo, 'reconnecting'));
  await walk.take('network-returns', async (demo) => {
    await expectState(demo, 'joined');
    await demo.expectPlayingOnBoth('Ada');
    for (const side of SIDES) {
      await softly(demo.pane(side).locator('#tiles li'), `${side}: nobody twice`).toHaveCount(1);
    }
  });
  await walk.take('room-ends', async (demo) => {
    await expectState(demo, 'ended');
    for (const side of SIDES) await softly(demo.pane(side).locator('#tiles li'), side).toHaveCount(0);
  });
});
