// The step "Connect to a room" with its programs as React apps.
import { DemoPage, SIDES } from '../../support/demo';
import { expect, test } from '../../support/fixtures';

test('both React programs join, show the same guest come and go, and are chosen by a switch', async ({
  page,
}) => {
  const demo = new DemoPage(page);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await demo.open();
  await demo.button('React').click();
  await expect(page).toHaveURL(/\?with=react$/);
  for (const side of SIDES)
    await expect(page.locator(`figure.program[data-side=${side}] pre`)).toContainText('<StrictMode>');
  expect(fetched.filter((path) => path.startsWith('/run/sdk/'))).toEqual([]);

  await demo.runBoth();
  await demo.expectPlayingOnBoth('You');
  await demo.expectPlayingOnBoth('Ada');
  await demo.actByName('guest-joins');
  await demo.expectPlayingOnBoth('Grace');
  await demo.actByName('guest-leaves');
  for (const side of SIDES) {
    await expect(demo.tile(side, 'Grace')).toHaveCount(0);
    await expect(demo.tile(side, 'Ada')).toHaveCount(1);
  }
});
