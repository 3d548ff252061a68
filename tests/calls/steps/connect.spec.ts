// What the step "Connect to a room" shows.
import { violations } from '../../support/accessibility';
import { DemoPage, SIDES } from '../../support/demo';
import { expect, test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

test(
  'both sides join, with pictures that play, and see the same guest come and go',
  { tag: '@firefox:whole' },
  async ({ page }) => {
    const walk = await Walk.start(page, 'connect', async (demo) => {
      await demo.expectPlayingOnBoth('You');
      await demo.expectPlayingOnBoth('Ada');
    });
    await walk.take('guest-joins', async (demo) => {
      await demo.expectEvent('twilio', 'participantConnected');
      await demo.expectEvent('videosdk', 'participant-joined');
      await demo.expectPlayingOnBoth('Grace');
    });
    await walk.take('guest-leaves', async (demo) => {
      await demo.expectEvent('twilio', 'participantDisconnected');
      await demo.expectEvent('videosdk', 'participant-left');
      for (const side of SIDES) {
        await softly(demo.tile(side, 'Grace')).toHaveCount(0);
        await softly(demo.tile(side, 'Ada')).toHaveCount(1);
      }
    });
    await walk.also('what the panes show meets WCAG 2.2 A and AA as far as axe can tell', async (demo) => {
      for (const side of SIDES) softly(await violations(await demo.frame(side)), side).toEqual([]);
    });
    await walk.also('the panes follow the theme, and go on', async (demo) => {
      const frames = await page.locator('iframe').elementHandles();
      const shown = () => page.locator('html').getAttribute('data-theme');
      const before = await shown();
      await page.getByRole('button', { name: 'Dark theme' }).click();
      expect(await shown()).not.toBe(before);
      const dark = (await shown()) === 'dark';
      for (const side of SIDES) {
        const body = demo.pane(side).locator('body');
        await softly(body).toHaveCSS('background-color', dark ? 'rgb(20, 22, 27)' : 'rgb(255, 255, 255)');
        await demo.expectPlaying(side, 'Ada');
      }
      for (const frame of frames) softly(await frame.evaluate(({ isConnected }) => isConnected)).toBe(true);
    });
    await walk.expectTimeline('connect');
  },
);

test(
  'it stops, and runs again as the first time; the SDKs are fetched on Run only, and once for all runs',
  { tag: ['@whole', '@firefox:whole'] },
  async ({ page }) => {
    const fetched: string[] = [];
    page.on(
      'request',
      (request) => request.url().includes('/run/') && fetched.push(new URL(request.url()).pathname),
    );
    const demo = new DemoPage(page);
    await demo.open();
    await page.waitForLoadState('networkidle');
    expect(fetched).toEqual([]);
    for (let run = 0; run < 2; run++) {
      await demo.runBoth();
      await demo.expectPlayingOnBoth('Ada');
      await demo.button('Stop').click();
      await expect(page.locator('iframe')).toHaveCount(0);
    }
    expect(fetched.toSorted()).toEqual([
      '/run/boot.js',
      '/run/counterparts.json',
      '/run/demos/connect.json',
      '/run/sdk/twilio-video.js',
      '/run/sdk/videosdk.js',
    ]);
  },
);

test('its demo runs on the home page too, in place of the recording', async ({ page }) => {
  const demo = new DemoPage(page);
  await demo.open('');
  await demo.button('Guest joins').click();
  await expect(page.getByRole('table', { name: /^Guest joins/ })).toContainText('participantConnected');
  await demo.button('Run it for real').click();
  await expect(demo.button('Run it for real')).toBeHidden();
  await demo.expectEvent('twilio', 'connect() resolved');
  await demo.expectEvent('videosdk', 'meeting-joined');
  await demo.expectPlayingOnBoth('Ada');
});
