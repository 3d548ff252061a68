// What the step "Leave, end, and be removed" shows.
import { SIDES, type DemoPage, type Side } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

const JOINED: Record<Side, RegExp> = { twilio: /^In room/, videosdk: /^In meeting/ };

const start = (page: DemoPage['page']): Promise<Walk> =>
  Walk.start(page, 'leave', async (demo) => {
    await demo.expectPlayingOnBoth('Ada');
    await demo.expectPlayingOnBoth('You');
  });

/** The programs say why it is over, and nobody is shown any more. */
async function expectOver(demo: DemoPage, says: Record<Side, RegExp>): Promise<void> {
  for (const side of SIDES) {
    await softly(demo.status(side)).toHaveText(says[side]);
    await softly(demo.pane(side).getByRole('listitem')).toHaveCount(0);
  }
}

/** You and Ada are there, once each, and their pictures play. */
async function expectBothOnce(demo: DemoPage): Promise<void> {
  await demo.expectPlayingOnBoth('Ada');
  await demo.expectPlayingOnBoth('You');
  for (const side of SIDES) {
    await softly(demo.pane(side).getByRole('listitem')).toHaveCount(2);
  }
}

async function joinAgain(demo: DemoPage): Promise<void> {
  for (const side of SIDES) await demo.pane(side).getByRole('button', { name: 'Join again' }).click();
  for (const side of SIDES) await softly(demo.status(side)).toHaveText(JOINED[side]);
  await expectBothOnce(demo);
}

test(
  'you come back after the network did, and leave; everyone is shown once',
  { tag: '@whole' },
  async ({ page }) => {
    const walk = await start(page);
    await walk.take('network-drops', async (demo) => {
      for (const side of SIDES) await softly(demo.status(side)).toHaveText(/reconnecting/);
    });
    await walk.take('network-returns', async (demo) => {
      await softly(demo.status('twilio')).toHaveText('Back in the room');
      await softly(demo.status('videosdk')).toHaveText(JOINED.videosdk);
      await expectBothOnce(demo);
    });
    await walk.take('you-leave', (demo) => expectOver(demo, { twilio: /^You left/, videosdk: /^You left$/ }));
    await walk.expectTimeline('leave');
  },
);

test('you are removed, join again, and end VideoSDK’s meeting for everyone from the browser', async ({
  page,
}) => {
  const walk = await start(page);
  await walk.take('you-removed', (demo) =>
    expectOver(demo, { twilio: /or were removed$/, videosdk: /^You were removed$/ }),
  );
  await walk.also('join again', joinAgain);
  await walk.also('end for everyone', async (demo) => {
    await demo.pane('videosdk').getByRole('button', { name: 'End for everyone' }).click();
    await softly(demo.status('videosdk')).toHaveText(/was ended for everyone$/);
    await softly(demo.pane('videosdk').getByRole('listitem')).toHaveCount(0);
    await softly(demo.status('twilio')).toHaveText(JOINED.twilio);
  });
  await walk.expectTimeline();
});

test('you leave and join again, and the room ends for everyone; the demo runs again after that', async ({
  page,
}) => {
  const walk = await start(page);
  await walk.also('leave', async (demo) => {
    await demo.act('You leave');
    await expectOver(demo, { twilio: /^You left/, videosdk: /^You left$/ });
  });
  await walk.also('join again', joinAgain);
  await walk.take('room-ends', (demo) =>
    expectOver(demo, { twilio: /was ended for everyone$/, videosdk: /was ended for everyone$/ }),
  );
  await walk.also('run again', async (demo) => {
    await demo.runBoth();
    await demo.expectPlayingOnBoth('Ada');
  });
});
