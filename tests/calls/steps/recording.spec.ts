// What the chapter "Record, stream, transcribe" shows.
import { SIDES, type DemoPage, type Side } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

async function expectRecorded(demo: DemoPage, says: string): Promise<void> {
  for (const side of SIDES) await softly(demo.pane(side).locator('#recording'), side).toHaveText(says);
}

const captions = (demo: DemoPage, side: Side) =>
  demo.pane(side).getByRole('list', { name: 'Captions' }).getByRole('listitem');
const captionsOf = (demo: DemoPage, side: Side, name: string) =>
  captions(demo, side).filter({ hasText: `${name}: (speaks)` });

test('a recording starts, is known after a reload, and stops; a transcription brings captions', async ({
  page,
}) => {
  const walk = await Walk.start(page, 'recording', async (demo) => {
    await demo.expectPlayingOnBoth('Ada');
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
    // Your microphone talks all the time, and who speaks already as a transcription begins is written down.
    for (const side of SIDES) await softly(captions(demo, side).last(), side).toHaveText('You: (speaks)');
  });
  const before = await Promise.all(SIDES.map((side) => captionsOf(walk.demo, side, 'Ada').count()));
  await walk.take('guest-speaks', async (demo) => {
    for (const [index, side] of SIDES.entries())
      await softly(captionsOf(demo, side, 'Ada'), side).toHaveCount((before[index] ?? 0) + 1);
  });
  await walk.expectTimeline();
});
