import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';

test.describe('the demo "Connect to a room"', () => {
  test('joins on both sides, with a picture of you and of a guest that play', async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open();
    await demo.runBoth();
    for (const side of SIDES) {
      await demo.expectPlaying(side, 'You (you)');
      await demo.expectPlaying(side, 'Ada');
    }
  });

  test('shows both SDKs the same guest coming and going', { tag: '@firefox' }, async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open();
    await demo.runBoth();
    await demo.act('Guest joins');
    await demo.expectEvent('twilio', 'participantConnected');
    for (const side of SIDES) await demo.expectPlaying(side, 'Grace');

    await demo.act('Guest leaves');
    await demo.expectEvent('twilio', 'participantDisconnected');
    await demo.expectEvent('videosdk', 'participant-left');
    for (const side of SIDES) {
      await expect(demo.tile(side, 'Grace')).toHaveCount(0);
      await expect(demo.tile(side, 'Ada')).toHaveCount(1);
    }
  });

  test('carries the guest’s voice to both SDKs', async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('steps/participants/');
    await demo.runBoth();
    // The picture comes over the same connection: when it plays, sound can.
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
    for (const side of SIDES) {
      // A busy machine can take longer to open its output than a guest talks, and nothing is decoded before that.
      await expect(async () => {
        await demo.act('Guest speaks');
        expect(await demo.loudness(side)).toBeGreaterThan(0.01);
      }, `${side}: the guest is heard`).toPass({ timeout: 60_000 });
    }
  });

  test('stops, and runs again as the first time', { tag: '@firefox' }, async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open();
    for (let run = 0; run < 3; run++) {
      await demo.runBoth();
      for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
      await demo.button('Stop').click();
      await expect(page.locator('iframe')).toHaveCount(0);
    }
  });

  test('fetches the SDKs on Run only, and each once for all runs', async ({ page }) => {
    const fetched: string[] = [];
    page.on(
      'request',
      (request) => request.url().includes('/run/') && fetched.push(new URL(request.url()).pathname),
    );
    const demo = new DemoPage(page);
    await demo.open();
    await page.waitForLoadState('networkidle');
    expect(fetched).toEqual([]);
    await demo.runBoth();
    await demo.button('Stop').click();
    await demo.runBoth();
    expect(fetched.toSorted()).toEqual([
      '/run/boot.js',
      '/run/counterparts.json',
      '/run/demos/connect.json',
      '/run/sdk/twilio-video.js',
      '/run/sdk/videosdk.js',
    ]);
  });

  test('runs on the home page too', async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('');
    await demo.runBoth();
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
  });
});
