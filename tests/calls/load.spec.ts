// More people than a browser can carry: the page says so.
import { MOST_LOAD } from '../../src/sandbox/crowd';
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

const WARNING = 'It may not keep up';
/** People that a demo, whose panes are two clients, has in its rooms without a warning. */
const MOST_PEOPLE = MOST_LOAD - 2;

test(
  'a demo says when more people are in its rooms than a browser carries well, and takes it back',
  { tag: '@whole' },
  async ({ page }) => {
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
  },
);
