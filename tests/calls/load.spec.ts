// More people than a browser can carry: the page says so.
import { MOST_LOAD } from '../../src/sandbox/crowd';
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';
import { readProgram } from '../support/pane-program';

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
      twilio: await readProgram(new URL('programs/crowd.twilio.ts', import.meta.url)),
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
