// What the step "A device is refused" shows.
import { SIDES } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

test('you join without devices that are refused, gone or busy, hear which, and turn them on later', async ({
  page,
}) => {
  const told =
    (camera: RegExp, microphone = camera) =>
    async (demo: Walk['demo']) => {
      for (const side of SIDES) {
        await softly(demo.pane(side).locator('#camera')).toHaveText(camera);
        await softly(demo.pane(side).locator('#microphone')).toHaveText(microphone);
      }
    };
  const walk = await Walk.start(page, 'refused', told(/^on$/));
  await walk.take('devices-refused', told(/^on$/));
  await walk.take('you-reload', async (demo) => {
    await told(/^Not allowed/)(demo);
    for (const side of SIDES) {
      await softly(demo.status(side)).toHaveText(/^In /);
      await demo.expectPlaying(side, 'Ada');
    }
  });
  await walk.take('devices-allowed', told(/^Not allowed/));
  await walk.take('you-retry', async (demo) => {
    await told(/^on$/)(demo);
    await demo.expectPlayingOnBoth('You');
  });
  await walk.take('devices-gone', async (demo) => {
    await told(/^It is gone/)(demo);
    for (const side of SIDES) await softly(demo.tile(side, 'You').locator('video')).toHaveCount(0);
  });
  await walk.also('there is none to turn on', async (demo) => {
    await demo.act('You try again');
    await told(/^There is none/)(demo);
  });
  await walk.take('devices-back', told(/^There is none/));
  await walk.take('devices-busy', told(/^There is none/));
  await walk.also('what is busy cannot be turned on', async (demo) => {
    await demo.act('You try again');
    await told(/^Another program/)(demo);
  });
  await walk.take('devices-free', told(/^Another program/));
  await walk.also('they are turned on', async (demo) => {
    await demo.act('You try again');
    await told(/^on$/)(demo);
  });
  await walk.expectTimeline();
});
