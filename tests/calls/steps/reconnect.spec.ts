// What the chapter "Lose and regain the network" shows.
import { SIDES, type DemoPage } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

const banner = (demo: DemoPage, side: (typeof SIDES)[number]) => demo.pane(side).locator('#banner');

/** You and Ada are there, once each, and their pictures play. */
async function expectBothOnce(demo: DemoPage): Promise<void> {
  await demo.expectPlayingOnBoth('Ada');
  await demo.expectPlayingOnBoth('You');
  for (const side of SIDES) {
    await softly(demo.pane(side).getByRole('listitem')).toHaveCount(2);
    await softly(banner(demo, side)).toHaveText('');
  }
}

test('a banner tells of the loss, guests wait, and with an expired token the call starts afresh', async ({
  page,
}) => {
  const walk = await Walk.start(page, 'reconnect', expectBothOnce);
  await walk.take('network-drops', async (demo) => {
    await softly(banner(demo, 'twilio')).toHaveText(/^Connection lost \(53001\)/);
    // Before any try has failed, and before any documented event.
    await softly(demo.events('videosdk', 'RECONNECTING')).toHaveCount(0);
    await softly(banner(demo, 'videosdk')).toHaveText(/^Connection lost/);
    // The others' pictures are gone for VideoSDK, and play on for Twilio.
    await softly(demo.tile('videosdk', 'Ada').locator('video')).toHaveCount(0);
    await demo.expectPlaying('twilio', 'Ada');
  });
  await walk.take('network-returns', async (demo) => {
    for (const side of SIDES) await softly(demo.status(side)).toHaveText(/^Back after \d+ seconds/);
    await expectBothOnce(demo);
  });
  await walk.take('guest-network-drops', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'Ada')).toHaveClass('away');
  });
  await walk.take('guest-network-returns', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'Ada')).not.toHaveClass('away');
    await expectBothOnce(demo);
  });
  await walk.also('the token expires while the network is down', async (demo) => {
    for (const action of ['network-drops', 'tokens-expire', 'network-returns'] as const)
      await demo.actByName(action);
    for (const side of SIDES) await softly(demo.status(side)).toHaveText(/^Could not join\. .*expired/);
    await softly(demo.events('twilio', 'connect() rejected').filter({ hasText: '20104' })).toHaveCount(1);
    await softly(demo.events('videosdk', 'join() rejected').filter({ hasText: '4002' })).toHaveCount(1);
  });
  await walk.also('a new token lets both in again', async (demo) => {
    await demo.actByName('tokens-valid');
    for (const side of SIDES) await demo.pane(side).getByRole('button', { name: 'Join again' }).click();
    await expectBothOnce(demo);
  });
  await walk.expectTimeline();
});
