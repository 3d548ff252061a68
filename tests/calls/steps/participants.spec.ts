// What the step "Handle remote participants" shows.
import { AUDIBLE, SIDES } from '../../support/demo';
import { expect, test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

test('guests are seen and heard: they speak, come and go, switch the camera off and on, and are removed', async ({
  page,
}) => {
  const walk = await Walk.start(page, 'participants', async (demo) => {
    await demo.expectPlayingOnBoth('Ada');
    // She greets whoever comes in. What follows is to be another word of hers.
    for (const side of SIDES) await softly(demo.tile(side, 'Ada')).not.toHaveClass(/speaking/);
  });
  await walk.take('guest-speaks', async (demo) => {
    await Promise.all(SIDES.map((side) => softly(demo.tile(side, 'Ada')).toHaveClass(/speaking/)));
  });
  await walk.also('the guest’s voice is heard', async (demo) => {
    // A busy machine can take longer to open its output than a guest talks, and nothing is decoded before that.
    await softly(async () => {
      await demo.act('Guest speaks');
      const heard = await Promise.all(SIDES.map((side) => demo.loudness(side)));
      for (const [index, side] of SIDES.entries())
        expect(heard[index], `${side}: the guest is heard`).toBeGreaterThan(AUDIBLE);
    }).toPass();
  });
  await walk.take('guest-camera-off', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'Ada')).toHaveClass(/off/);
  });
  await walk.take('guest-camera-on', async (demo) => {
    for (const side of SIDES) {
      await softly(demo.tile(side, 'Ada')).not.toHaveClass(/off/);
      await demo.expectPlaying(side, 'Ada');
    }
  });
  await walk.take('guest-joins', async (demo) => {
    await demo.expectPlayingOnBoth('Grace');
    for (const side of SIDES) {
      await softly(demo.status(side)).toHaveText(/^2 other/);
    }
  });
  await walk.take('guest-leaves', async (demo) => {
    for (const side of SIDES) {
      await softly(demo.tile(side, 'Grace')).toHaveCount(0);
      await softly(demo.status(side)).toHaveText(/^1 other/);
    }
    await demo.expectEvent('videosdk', '"code":1101');
  });
  await walk.take('guest-removed', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'Ada')).toHaveCount(0);
    await softly(demo.events('twilio', 'participantDisconnected').filter({ hasText: 'Ada' })).not.toHaveCount(
      0,
    );
    await demo.expectEvent('videosdk', '"code":1002');
  });
  await walk.expectTimeline();
});
