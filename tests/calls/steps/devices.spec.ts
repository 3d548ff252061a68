// What the step "Choose and change devices" shows.
import { SIDES } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

test('devices are switched in the call, also while muted, and replaced when they are pulled out', async ({
  page,
}) => {
  const sent = (text: string) => async (demo: Walk['demo']) => {
    for (const side of SIDES) await softly(demo.pane(side).locator('#sent')).toHaveText(text);
  };
  const walk = await Walk.start(page, 'devices', async (demo) => {
    await sent('Synthetic front camera, Synthetic microphone')(demo);
    await demo.expectPlayingOnBoth('Ada');
  });
  await walk.take('you-switch-camera', async (demo) => {
    for (const side of SIDES)
      await softly(demo.pane(side).locator('#sent')).toHaveText(/Synthetic desk camera/);
  });
  await walk.take('you-switch-microphone', sent('Synthetic desk camera, Synthetic headset microphone'));
  await walk.take('you-switch-speakers', async (demo) => {
    for (const side of SIDES)
      await softly(demo.tile(side, 'Ada').locator('audio')).toHaveJSProperty('sinkId', 'synthetic-speaker-2');
  });
  await walk.take('you-mute', async (demo) => {
    for (const side of SIDES) await softly(demo.pane(side).locator('#sent')).toHaveText(/\(muted\)/);
  });
  await walk.also('the microphone is switched while muted, and stays muted', async (demo) => {
    await demo.act('You switch microphone');
    for (const side of SIDES) {
      await softly(demo.pane(side).locator('#audioinput')).toHaveValue('default');
      await softly(demo.pane(side).locator('#sent')).toHaveText(/\(muted\)/);
    }
  });
  await walk.take('you-unmute', sent('Synthetic desk camera, Synthetic microphone'));
  await walk.take('devices-unplugged', async (demo) => {
    await sent('Synthetic front camera, Synthetic microphone')(demo);
    for (const side of SIDES) {
      await softly(demo.status(side)).toHaveText('A device is gone: Synthetic desk camera');
      await softly(demo.tile(side, 'Ada').locator('audio')).toHaveJSProperty('sinkId', '');
      await demo.expectPlaying(side, 'You');
    }
  });
  // Twilio's microphone follows what the browser calls the default. VideoSDK's stays.
  await walk.take('devices-plugged', async (demo) => {
    for (const side of SIDES) await softly(demo.pane(side).locator('#audioinput option')).toHaveCount(2);
    await softly(demo.pane('twilio').locator('#sent')).toHaveText(/Synthetic headset microphone/);
    await softly(demo.pane('videosdk').locator('#sent')).toHaveText(/Synthetic microphone/);
  });
  await walk.expectTimeline();
});
