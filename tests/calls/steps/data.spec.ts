// What the step "Send messages" shows.
import { SIDES, type DemoPage, type Side } from '../../support/demo';
import { expect, test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

const said = (demo: DemoPage, side: Side) => demo.pane(side).getByRole('list', { name: 'Messages' });

test('messages go both ways, VideoSDK keeps what is to be kept, and a reload leaves no ghost', async ({
  page,
}) => {
  const walk = await Walk.start(page, 'data', async (demo) => {
    await demo.expectPlayingOnBoth('Ada');
  });
  await walk.take('guest-sends', async (demo) => {
    for (const side of SIDES) await softly(said(demo, side)).toHaveText(/^Ada: Hello/);
  });
  await walk.take('guest-sends', async (demo) => {
    for (const side of SIDES) await softly(said(demo, side)).toHaveText(/Hello.*Ada: Hello/);
  });
  await walk.take('you-send', async (demo) => {
    for (const side of SIDES) {
      await softly(async () => {
        // The action has pressed it once, perhaps too early.
        if ((await said(demo, side).getByText('You: Hello').count()) === 0)
          await demo.pane(side).getByRole('button', { name: 'Send', exact: true }).click();
        await expect(said(demo, side)).toContainText('You: Hello', { timeout: 1000 });
      }, 'VideoSDK takes messages once it sends sound').toPass();
    }
  });
  await walk.also('keep', async (demo) => {
    for (const side of SIDES) {
      await demo.pane(side).getByRole('textbox', { name: 'Message' }).fill('<b>kept</b>');
      await demo.pane(side).getByRole('button', { name: 'Send and keep' }).click();
    }
    await softly(said(demo, 'videosdk')).toContainText('You: <b>kept</b>');
    await softly(demo.status('twilio')).toHaveText(/keeps no messages/);
  });
  await walk.take('you-reload', async (demo) => {
    await softly(demo.events('twilio', 'connect() resolved')).toHaveCount(2);
    await softly(demo.events('videosdk', 'meeting-joined')).toHaveCount(2);
    await softly(said(demo, 'videosdk')).toHaveText('You: <b>kept</b>');
    await softly(said(demo, 'twilio')).toBeEmpty();
    await demo.expectPlayingOnBoth('Ada');
    for (const side of SIDES) {
      await softly(demo.pane(side).locator('#tiles li'), 'no ghost of yours').toHaveCount(1);
    }
  });
  await walk.take('guest-sends', async (demo) => {
    for (const side of SIDES)
      await softly(said(demo, side), 'whoever comes later hears').toHaveText(/Ada: Hello/);
  });
  await walk.expectTimeline();
});
