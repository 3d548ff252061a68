// What the chapter "Test before the call" shows. VideoSDK's SDK measures for ten seconds at least.
import { SIDES, type DemoPage, type Side } from '../support/demo';
import { test } from '../support/fixtures';
import { softly, Walk } from '../support/walk';

const report = (demo: DemoPage, side: Side) => demo.pane(side).locator('#report');

test('both sides report on the network; without devices or with an old token each fails in its own way', async ({
  page,
}) => {
  const walk = await Walk.start(
    page,
    'preflight',
    async (demo) => {
      for (const side of SIDES) await softly(demo.status(side)).toHaveText('Nothing is checked yet.');
    },
    (demo) => demo.button('Run both').click(),
  );
  const checkAgain = (what: string, twilio: string | RegExp, videosdk: RegExp) =>
    walk.also(what, async (demo) => {
      await demo.act('You check first');
      await softly(demo.status('videosdk')).toHaveText(videosdk);
      await softly(demo.status('twilio')).toHaveText(twilio);
    });

  await walk.take('devices-refused', async () => {});
  await checkAgain('no devices', /^Checking: \w+ …$/, /^ERROR_PRECALL_MEDIA_CHECK_FAILED: /);
  await walk.also('Twilio’s test is stopped', async (demo) => {
    await demo.pane('twilio').getByRole('button', { name: 'Stop' }).click();
    await softly(demo.status('twilio')).toHaveText('stopped');
    await softly(report(demo, 'twilio')).toContainText('mediaStarted');
  });
  await walk.take('devices-allowed', async () => {});
  await walk.take('tokens-expire', async () => {});
  await checkAgain('an old token', /^20104: /, /^ERROR_PRECALL_TEST_FAILED: /);
  await walk.take('tokens-valid', async () => {});

  await walk.take('you-check', async (demo) => {
    for (const side of SIDES) {
      await softly(demo.status(side)).toHaveText('The check is done.');
      await softly(report(demo, side)).toHaveText(/Network\s*(bad|poor|fair|good|excellent)/);
      await softly(report(demo, side)).toHaveText(/There and back\s*\d+ ms/);
      await softly(report(demo, side)).toHaveText(/Packets lost\s*[\d.]+ %/);
    }
    await softly(report(demo, 'twilio')).toContainText('host');
    await softly(report(demo, 'videosdk')).toContainText('640x360');
  });
  await walk.take('you-join', async (demo) => {
    await softly(demo.status('twilio')).toHaveText(/^In room/);
    await softly(demo.status('videosdk')).toHaveText(/^In meeting/);
  });
  await walk.take('you-leave', async (demo) => {
    for (const side of SIDES) await softly(demo.status(side)).toHaveText(/^You left/);
  });
});
