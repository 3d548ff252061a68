// The live mode with services that take a connection and never answer.
import { SIDES } from '../support/demo';
import { expect } from '../support/fixtures';
import { LivePage, test } from '../support/live/live-test';
import { twilioSignalling } from '../support/live/services';

test('a service that says nothing is pointed out, and Stop ends it', async ({ page, vendors }) => {
  vendors.behaviour.socket = (_host, _path, socket) => twilioSignalling(socket, { answer: 'silence' });
  const demo = new LivePage(page);
  await demo.runLive();
  for (const side of SIDES) await expect(demo.region(side)).toContainText('has not answered yet');
  await demo.button('Stop').click();
  await expect(page.locator('iframe')).toHaveCount(0);
});
