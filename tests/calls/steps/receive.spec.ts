// What the chapter "Choose what to receive" shows.
import { SIDES, type DemoPage } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

/** Who is on the page that is shown, and that their pictures play. */
async function expectPage(demo: DemoPage, title: string, names: readonly string[]): Promise<void> {
  for (const side of SIDES) {
    await softly(demo.status(side)).toHaveText(title);
    await softly(demo.pane(side).locator('#tiles > li:visible span')).toHaveText([...names]);
    for (const name of names) await demo.expectPlaying(side, name);
  }
}

test('pictures of one page are received, and everybody is heard', async ({ page }) => {
  const walk = await Walk.start(page, 'receive', (demo) => expectPage(demo, 'Page 1 of 1', ['Ada']));
  await walk.also('Grace joins', (demo) => demo.actByName('guest-joins'));
  await walk.take('guest-joins', (demo) => expectPage(demo, 'Page 1 of 2', ['Ada', 'Grace']));
  await walk.take('you-turn-page', async (demo) => {
    await expectPage(demo, 'Page 2 of 2', ['Alan']);
    // Two on the other page have lost their pictures: switched off on one side, gone on the other.
    await softly
      .poll(() => demo.events('twilio', 'trackSwitchedOff').filter({ hasText: 'Room' }).count())
      .toBeGreaterThanOrEqual(2);
    const hidden = demo.pane('videosdk').locator('#tiles > li[hidden]');
    await softly(hidden.locator('video')).toHaveCount(0);
    for (const side of SIDES) await softly(demo.pane(side).locator('#tiles audio')).toHaveCount(3);
  });
});
