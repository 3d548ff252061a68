// What the chapter "Chat that stays" shows.
import { SIDES, type DemoPage, type Side } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

const said = (demo: DemoPage, side: Side) =>
  demo.pane(side).getByRole('list', { name: 'Messages' }).getByRole('listitem');

async function expectSaid(demo: DemoPage, lines: readonly (string | RegExp)[]): Promise<void> {
  for (const side of SIDES) await softly(said(demo, side), side).toHaveText([...lines]);
}

const GREETING = 'Ada: Good morning from Ada';
const MINE = 'You: Hello';
const ALONE = /^Ada \(to You only\): Just for you$/;
const FILE = /^You: notes\.txt/;

test('what is said in public stays for those who come later, once for each; files come with it', async ({
  page,
}) => {
  const walk = await Walk.start(page, 'chat', async (demo) => {
    for (const side of SIDES) await softly(demo.status(side)).toHaveText(/^In /);
  });
  await walk.take('guest-chats', (demo) => expectSaid(demo, [GREETING]));
  await walk.take('you-send', (demo) => expectSaid(demo, [GREETING, MINE]));
  await walk.take('guest-whispers', (demo) => expectSaid(demo, [GREETING, MINE, ALONE]));
  await walk.also('send a file', async (demo) => {
    const file = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') };
    for (const side of SIDES) await demo.pane(side).getByLabel('Send a file').setInputFiles(file);
    await expectSaid(demo, [GREETING, MINE, ALONE, FILE]);
  });
  await walk.also('send to one', async (demo) => {
    for (const side of SIDES) {
      await demo.pane(side).getByLabel('To').selectOption({ label: 'Ada' });
      await demo.pane(side).getByRole('button', { name: 'Send', exact: true }).click();
    }
    await expectSaid(demo, [GREETING, MINE, ALONE, FILE, /^You \(to Ada only\): Hello$/]);
  });
  await walk.take('you-reload', async (demo) => {
    // What was for one was kept for nobody on Twilio's side, and on VideoSDK's for an id that you no longer have.
    await expectSaid(demo, [GREETING, MINE, FILE]);
    for (const side of SIDES) {
      await demo.pane(side).getByRole('button', { name: 'Get the file' }).click();
      await softly(demo.pane(side).getByRole('button', { name: '5 bytes' })).toBeVisible();
    }
  });
  await walk.expectTimeline();
});

test(
  'what is said while you are away is there when you are back, and nothing twice',
  { tag: '@whole' },
  async ({ page }) => {
    const walk = await Walk.start(page, 'chat', async (demo) => {
      for (const side of SIDES) await softly(demo.status(side)).toHaveText(/^In /);
    });
    await walk.take('guest-chats', (demo) => expectSaid(demo, [GREETING]));
    await walk.take('network-drops', async (demo) => {
      await softly(demo.status('twilio')).toHaveText(/reconnecting/);
      await demo.act('Guest writes in the chat');
    });
    await walk.take('network-returns', async (demo) => {
      for (const side of SIDES) {
        await softly(demo.status(side)).toHaveText(/^In /);
        await softly(said(demo, side), side).toHaveText([GREETING, GREETING]);
      }
    });
    await walk.take('guest-chats', (demo) => expectSaid(demo, [GREETING, GREETING, GREETING]));
  },
);
