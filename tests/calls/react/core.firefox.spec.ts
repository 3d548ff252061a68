// What every React app needs, in Firefox: the quickstart's programs as React apps, in StrictMode.
import { DemoPage, SIDES } from '../../support/demo';
import { expect, test } from '../../support/fixtures';

test.use({ variant: 'react' });

test('both React programs join, mute and leave', { tag: '@whole' }, async ({ page }) => {
  const demo = new DemoPage(page);
  await demo.open('quickstart/');
  await demo.button('Run both').click();
  await demo.act('You join');
  await demo.expectPlayingOnBoth('Ada');
  for (const side of SIDES) {
    await demo.pane(side).getByRole('button', { name: 'Mute', exact: true }).click();
    await expect(demo.tile(side, 'You')).toHaveClass(/muted/);
    await demo.pane(side).getByRole('button', { name: 'Leave', exact: true }).click();
    await expect(demo.status(side)).toHaveText(/^You are out of/);
  }
  await demo.expectQuiet();
});
