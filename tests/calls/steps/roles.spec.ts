// What the chapter "Who may do what" shows.
import { SIDES, type DemoPage, type Side } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

// A refusal is an error that both SDKs report.
test.use({ expectErrors: /53105|full|4009|maximum/i });

const person = (demo: DemoPage, side: Side, name: string) =>
  demo.pane(side).getByRole('list', { name: 'In the room' }).getByRole('listitem').filter({ hasText: name });

const press = async (demo: DemoPage, button: string): Promise<void> => {
  for (const side of SIDES) await demo.pane(side).getByRole('button', { name: button, exact: true }).click();
};

const expectThat = async (demo: DemoPage, name: string, state: 'heard' | 'muted'): Promise<void> => {
  for (const side of SIDES) await softly(person(demo, side, name), side).toContainText(`${name} (${state})`);
};

test('others are muted, asked, let in and removed; you are muted and asked; a full room refuses', async ({
  page,
}) => {
  const walk = await Walk.start(page, 'roles', async (demo) => {
    await expectThat(demo, 'Ada', 'heard');
    await expectThat(demo, 'You', 'heard');
  });
  await walk.also('mute Ada, and ask for the sound', async (demo) => {
    await press(demo, 'Mute');
    await expectThat(demo, 'Ada', 'muted');
    await press(demo, 'Ask to unmute');
    await expectThat(demo, 'Ada', 'heard');
  });
  await walk.take('guest-mutes-you', (demo) => expectThat(demo, 'You', 'muted'));
  await walk.take('guest-asks-you', async (demo) => {
    await press(demo, 'Unmute');
    await expectThat(demo, 'You', 'heard');
  });
  await walk.take('guest-knocks', async (demo) => {
    await press(demo, 'Let in');
    for (const side of SIDES) {
      await softly(person(demo, side, 'Grace'), side).toBeVisible();
      await softly(demo.pane(side).getByRole('button', { name: 'Let in' })).toHaveCount(0);
    }
  });
  await walk.also('remove Grace', async (demo) => {
    for (const side of SIDES)
      await person(demo, side, 'Grace').getByRole('button', { name: 'Remove' }).click();
    for (const side of SIDES) await softly(person(demo, side, 'Grace'), side).toHaveCount(0);
  });
  await walk.take('room-full', async (demo) => {
    await demo.act('You reload');
    for (const side of SIDES) await softly(demo.status(side)).toHaveText('The room is full.');
  });
});
