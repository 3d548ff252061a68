// What the chapter "Record, stream, transcribe" shows.
import { SIDES, type DemoPage } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

async function expectRecorded(demo: DemoPage, says: string): Promise<void> {
  for (const side of SIDES) await softly(demo.pane(side).locator('#recording'), side).toHaveText(says);
}

test('a recording starts, is known after a reload, and stops; a transcription brings captions', async ({
  page,
}) => {
  const walk = await Walk.start(page, 'recording', async (demo) => {
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
    await expectRecorded(demo, 'Not recorded');
  });
  await walk.take('you-record', (demo) => expectRecorded(demo, '● Recorded'));
  await walk.take('you-reload', (demo) => expectRecorded(demo, '● Recorded'));
  await walk.also('record again', async (demo) => {
    await demo.pane('videosdk').getByRole('button', { name: 'Record', exact: true }).click();
    await softly(demo.status('videosdk')).toContainText(/recording/i);
    await expectRecorded(demo, '● Recorded');
  });
  await walk.take('you-stop-recording', (demo) => expectRecorded(demo, 'Not recorded'));
  await walk.take('you-transcribe', async (demo) => {
    await softly(demo.events('videosdk', 'transcription-state-changed').last()).toContainText('STARTED');
  });
  await walk.take('guest-speaks', async (demo) => {
    // Guests greet whoever reloads: who speaks already as a transcription begins is written down the next time.
    const written = (side: (typeof SIDES)[number]) =>
      demo.pane(side).getByRole('list', { name: 'Captions' }).textContent();
    await softly
      .poll(
        async () => {
          const texts = await Promise.all(SIDES.map(written));
          if (texts.every((text) => text?.includes('Ada: (speaks)'))) return 'both';
          await demo.actByName('guest-speaks');
          return texts;
        },
        { intervals: [1000, 5000], timeout: 40_000 },
      )
      .toBe('both');
  });
  await walk.expectTimeline();
});
