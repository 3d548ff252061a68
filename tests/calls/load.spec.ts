// More people than a browser can carry: the page says so.
import { MOST_LOAD } from '../../src/sandbox/crowd';
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';
import { OwnApp } from '../support/own-app';

const WARNING = 'It may not keep up';
/** People that a demo, whose panes are two clients, has in its rooms without a warning. */
const MOST_PEOPLE = MOST_LOAD - 2;

test('a demo says when more people are in its rooms than a browser carries well, and takes it back', async ({
  page,
}) => {
  const demo = new DemoPage(page);
  await demo.open();
  // Each run begins with a guest on each side. People without media are people too, and cost the test little.
  await demo.substitute({
    twilio: `
      import { connect } from 'twilio-video';
      import { getAccess } from 'your-backend';
      const rooms = [];
      for (let number = 1; number < ${MOST_PEOPLE}; number++) {
        const { token, room: name } = await getAccess('Person ' + number);
        rooms.push(await connect(token, { name, tracks: [] }));
      }
      const leave = Object.assign(document.createElement('button'), { textContent: 'Leave' });
      leave.onclick = () => rooms.forEach((room) => room.disconnect());
      document.body.append(leave);`,
    videosdk: ``,
  });
  await demo.open();
  await demo.button('Run both').click();
  const status = page.locator('[data-status]');
  await expect(status).toContainText(`${MOST_PEOPLE + 1} people are in the rooms`);
  await expect(status).toContainText(WARNING);
  // What is said next does not push it away.
  await demo.act('Guest joins');
  await expect(status).toContainText('Guest joins: done');
  await expect(status).toContainText(WARNING);
  await demo.pane('twilio').getByRole('button', { name: 'Leave' }).click();
  await expect(status).not.toContainText(WARNING);
});

test('an app of one’s own gets one warning in its console', async ({ page }) => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning' && message.text().startsWith('crossfade:'))
      warnings.push(message.text());
  });
  const app = await OwnApp.open(page, { sdks: [] });
  await app.run(
    `for (let number = 1; number <= ${MOST_PEOPLE + 2}; number++)
      await crossfade.addGuest({ service: 'twilio', room: 'lab', name: 'Guest ' + number });`,
  );
  await expect.poll(() => warnings).toEqual([expect.stringContaining(WARNING)]);
  await page.waitForTimeout(2500);
  expect(warnings).toHaveLength(1);
});
