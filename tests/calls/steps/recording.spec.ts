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
    for (const side of SIDES) {
      const captions = demo.pane(side).getByRole('list', { name: 'Captions' });
      await softly(captions, side).toContainText('Ada: Ada is speaking.');
    }
  });
  await walk.expectTimeline();
});
