// What the step "Mute and unmute" shows.
import { SIDES } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

test('a guest mutes and unmutes, and switches the camera off and on', async ({ page }) => {
  const walk = await Walk.start(page, 'mute', async (demo) => {
    await demo.expectPlayingOnBoth('Ada');
    for (const side of SIDES) {
      await softly(demo.tile(side, 'Ada')).not.toHaveClass(/muted/);
    }
  });
  await walk.take('guest-mutes', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'Ada')).toHaveClass(/muted/);
  });
  await walk.take('guest-unmutes', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'Ada')).not.toHaveClass(/muted/);
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
  await walk.expectTimeline();
});

test('you mute and unmute; off, the camera is kept on Twilio’s side and released on VideoSDK’s', async ({
  page,
}) => {
  const walk = await Walk.start(page, 'mute', async (demo) => {
    for (const side of SIDES) {
      await softly(demo.tile(side, 'You')).not.toHaveClass(/muted/);
      await softly(demo.pane(side).locator('#device')).toHaveText('in use');
      await softly(demo.tile(side, 'Ada')).not.toHaveClass(/muted/);
    }
  });
  await walk.take('guest-mutes', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'Ada')).toHaveClass(/muted/);
  });
  await walk.take('you-mute', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'You')).toHaveClass(/muted/);
  });
  await test.step('VideoSDK refuses to mute what is muted', () =>
    walk.also('You mute', async (demo) => {
      // The bar offers the opposite now; the programs' own buttons still do it.
      for (const side of SIDES)
        await demo.pane(side).getByRole('button', { name: 'Mute', exact: true }).click();
      await softly(demo.status('videosdk')).toHaveText(/already disabled/);
      await softly(demo.status('twilio')).toHaveText(/^In room/);
    }));
  await walk.take('you-unmute', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'You')).not.toHaveClass(/muted/);
  });
  await walk.take('you-camera-off', async (demo) => {
    for (const side of SIDES) await softly(demo.tile(side, 'You')).toHaveClass(/off/);
    await softly(demo.pane('videosdk').locator('#device')).toHaveText('released');
    await softly(demo.pane('twilio').locator('#device')).toHaveText('in use');
  });
  await walk.take('you-camera-on', async (demo) => {
    for (const side of SIDES) {
      await softly(demo.tile(side, 'You')).not.toHaveClass(/off/);
      await softly(demo.pane(side).locator('#device')).toHaveText('in use');
      await demo.expectPlaying(side, 'You');
    }
  });
  await walk.expectTimeline('mute');
});
