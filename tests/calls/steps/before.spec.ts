// What the step "Before you join" shows.
import { SIDES } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

test('a preview asks and is refused, is opened with a meter, and is handed over to the call', async ({
  page,
}) => {
  const may = async (demo: Walk['demo'], twilio: string, videosdk: string) => {
    await softly(demo.pane('twilio').locator('#permission')).toHaveText(twilio);
    await softly(demo.pane('videosdk').locator('#permission')).toHaveText(videosdk);
  };
  const walk = await Walk.start(
    page,
    'before',
    (demo) => may(demo, 'camera: granted, microphone: granted', 'audio: true, video: true'),
    (demo) => demo.button('Run both').click(),
  );
  await walk.take('devices-forgotten', async () => {});
  await walk.take('devices-refused', async () => {});
  await walk.take('you-preview', async (demo) => {
    await softly(demo.status('twilio')).toHaveText('NotAllowedError: Permission denied');
    await softly(demo.status('videosdk')).toHaveText(/^3018: /);
    await demo.expectEvent('videosdk', '3017');
    await may(demo, 'camera: denied, microphone: denied', 'audio: false, video: false');
  });
  await walk.take('devices-allowed', async () => {});
  await walk.also('the preview is opened', async (demo) => {
    await demo.act('You open the preview');
    await may(demo, 'camera: granted, microphone: granted', 'audio: true, video: true');
    for (const side of SIDES) {
      const width = () =>
        demo
          .pane(side)
          .locator('video#preview, #preview video')
          .evaluate((video) => (video as HTMLVideoElement).videoWidth);
      await softly.poll(width, { message: `${side}: the preview has a picture` }).toBeGreaterThan(0);
      const level = demo.pane(side).locator('#level');
      const loud = () => level.evaluate((meter) => (meter as HTMLMeterElement).value);
      await softly.poll(loud, { message: `${side}: the meter moves` }).toBeGreaterThan(0.01);
      await demo.pane(side).getByLabel('Your name').fill('Hedy');
    }
  });
  await walk.take('you-join', async (demo) => {
    await demo.expectPlayingOnBoth('Hedy');
    await demo.expectPlayingOnBoth('Ada');
  });
  await walk.take('you-leave', async (demo) => {
    for (const side of SIDES) {
      await softly(demo.status(side)).toHaveText(/^You left/);
      await softly(demo.pane(side).getByRole('button', { name: 'Show preview' })).toBeVisible();
    }
  });
  await walk.expectTimeline();
});
