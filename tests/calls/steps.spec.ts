import { DemoPage, SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/fixtures';

/** VideoSDK tries to come back for the first time about five seconds after it lost the connection. */
const RECONNECTED = { timeout: 30_000 };
const JOINED: Record<Side, RegExp> = { twilio: /^In room/, videosdk: /^In meeting/ };

test.describe('the demo "Render the local participant"', () => {
  test('shows your picture, off and on again', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'render');
    for (const side of SIDES) await demo.expectPlaying(side, 'You (you)');

    await demo.act('Your camera off');
    for (const side of SIDES) await expect(demo.tile(side, 'You (you)')).toHaveClass('off');
    await demo.expectEvent('twilio', 'trackDisabled');
    await demo.expectEvent('videosdk', 'stream-disabled');
    await expect(demo.tile('twilio', 'You (you)').locator('video'), 'stays attached').toHaveCount(1);
    await expect(demo.tile('videosdk', 'You (you)').locator('video'), 'is gone').toHaveCount(0);

    await demo.act('Your camera on');
    for (const side of SIDES) {
      await expect(demo.tile(side, 'You (you)')).not.toHaveClass('off');
      await demo.expectPlaying(side, 'You (you)');
    }
  });

  test('says so when VideoSDK refuses to switch on what is on', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'render');
    await demo.expectPlaying('videosdk', 'You (you)');
    await demo.act('Your camera on');
    await expect(demo.status('videosdk')).toHaveText(/already enabled/);
    await expect(demo.status('twilio')).toHaveText(JOINED.twilio);
  });
});

test.describe('the demo "Handle remote participants"', () => {
  test('shows who is there, who comes, and who goes', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'participants');
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
    await demo.act('Guest joins');
    for (const side of SIDES) {
      await demo.expectPlaying(side, 'Grace');
      await expect(demo.status(side)).toHaveText(/^2 other/);
    }
    await demo.act('Guest leaves');
    for (const side of SIDES) {
      await expect(demo.tile(side, 'Grace')).toHaveCount(0);
      await expect(demo.status(side)).toHaveText(/^1 other/);
    }
    await demo.expectEvent('videosdk', '"code":1101');
  });

  test('tells VideoSDK that a guest was removed', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'participants');
    for (const side of SIDES) await expect(demo.tile(side, 'Ada')).toHaveCount(1);
    await demo.act('Guest is removed');
    for (const side of SIDES) await expect(demo.tile(side, 'Ada')).toHaveCount(0);
    await demo.expectEvent('twilio', 'participantDisconnected');
    await demo.expectEvent('videosdk', '"code":1002');
  });

  test('marks the tile of a guest whose camera is off, until it is back', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'participants');
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
    await demo.act('Guest’s camera off');
    for (const side of SIDES) await expect(demo.tile(side, 'Ada')).toHaveClass(/off/);
    await demo.act('Guest’s camera on');
    for (const side of SIDES) {
      await expect(demo.tile(side, 'Ada')).not.toHaveClass(/off/);
      await demo.expectPlaying(side, 'Ada');
    }
  });

  test('lights up the tile of the guest who speaks', { tag: '@firefox' }, async ({ page }) => {
    const demo = await run(new DemoPage(page), 'participants');
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
    await demo.act('Guest speaks');
    await Promise.all(
      SIDES.map((side) => expect(demo.tile(side, 'Ada')).toHaveClass(/speaking/, { timeout: 15_000 })),
    );
  });
});

test.describe('the demo "Mute and unmute"', () => {
  test('mutes and unmutes you', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'mute');
    for (const side of SIDES) await expect(demo.tile(side, 'You')).not.toHaveClass(/muted/);
    await demo.act('You mute');
    for (const side of SIDES) await expect(demo.tile(side, 'You')).toHaveClass(/muted/);
    await demo.act('You unmute');
    for (const side of SIDES) await expect(demo.tile(side, 'You')).not.toHaveClass(/muted/);
  });

  test('keeps the camera on Twilio’s side and releases it on VideoSDK’s', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'mute');
    for (const side of SIDES) await expect(demo.pane(side).locator('#device')).toHaveText('in use');
    await demo.act('Your camera off');
    for (const side of SIDES) await expect(demo.tile(side, 'You')).toHaveClass(/off/);
    await expect(demo.pane('videosdk').locator('#device')).toHaveText('released');
    await expect(demo.pane('twilio').locator('#device')).toHaveText('in use');
    await demo.act('Your camera on');
    for (const side of SIDES) {
      await expect(demo.tile(side, 'You')).not.toHaveClass(/off/);
      await expect(demo.pane(side).locator('#device')).toHaveText('in use');
      await demo.expectPlaying(side, 'You');
    }
  });

  test('says so when VideoSDK refuses to mute what is muted', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'mute');
    await expect(demo.tile('videosdk', 'You')).not.toHaveClass(/muted/);
    await demo.act('You mute');
    await expect(demo.tile('videosdk', 'You')).toHaveClass(/muted/);
    await demo.act('You mute');
    await expect(demo.status('videosdk')).toHaveText(/already disabled/);
    await expect(demo.status('twilio')).toHaveText(JOINED.twilio);
  });

  test('marks a guest who mutes, and unmutes', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'mute');
    for (const side of SIDES) await expect(demo.tile(side, 'Ada')).not.toHaveClass(/muted/);
    await demo.act('Guest mutes');
    for (const side of SIDES) await expect(demo.tile(side, 'Ada')).toHaveClass(/muted/);
    await demo.act('Guest unmutes');
    for (const side of SIDES) await expect(demo.tile(side, 'Ada')).not.toHaveClass(/muted/);
  });

  test('marks a guest whose camera is off, and shows it when it is back', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'mute');
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
    await demo.act('Guest’s camera off');
    for (const side of SIDES) await expect(demo.tile(side, 'Ada')).toHaveClass(/off/);
    await demo.act('Guest’s camera on');
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
  });
});

test.describe('the demo "Leave, end, and be removed"', () => {
  const endings: [action: string, says: Record<Side, RegExp>][] = [
    ['You leave', { twilio: /^You left/, videosdk: /^You left$/ }],
    ['You are removed', { twilio: /or were removed$/, videosdk: /^You were removed$/ }],
    ['Room ends', { twilio: /was ended for everyone$/, videosdk: /was ended for everyone$/ }],
  ];
  for (const [action, says] of endings) {
    test(`says why it is over and clears the tiles: ${action}`, async ({ page }) => {
      const demo = await run(new DemoPage(page), 'leave');
      for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
      await demo.act(action);
      for (const side of SIDES) {
        await expect(demo.status(side)).toHaveText(says[side]);
        await expect(demo.pane(side).getByRole('listitem')).toHaveCount(0);
      }
    });
  }

  test('joins again after leaving, with everyone shown once', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'leave');
    await demo.act('You leave');
    for (const side of SIDES) await demo.pane(side).getByRole('button', { name: 'Join again' }).click();
    for (const side of SIDES) {
      await expect(demo.status(side)).toHaveText(JOINED[side]);
      await demo.expectPlaying(side, 'Ada');
      await demo.expectPlaying(side, 'You');
      await expect(demo.pane(side).getByRole('listitem')).toHaveCount(2);
    }
  });

  test('ends the meeting for everyone from the browser, on VideoSDK’s side', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'leave');
    await demo.pane('videosdk').getByRole('button', { name: 'End for everyone' }).click();
    await expect(demo.status('videosdk')).toHaveText(/was ended for everyone$/);
    await expect(demo.pane('videosdk').getByRole('listitem')).toHaveCount(0);
  });

  test('comes back after the network did, with everyone shown once', async ({ page }) => {
    test.setTimeout(120_000);
    const demo = await run(new DemoPage(page), 'leave');
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
    await demo.expectPlaying('videosdk', 'You');
    await demo.act('Network drops');
    for (const side of SIDES) await expect(demo.status(side)).toHaveText(/reconnecting/, RECONNECTED);
    await demo.act('Network returns');
    await expect(demo.status('twilio')).toHaveText('Back in the room', RECONNECTED);
    await expect(demo.status('videosdk')).toHaveText(JOINED.videosdk, RECONNECTED);
    for (const side of SIDES) {
      await demo.expectPlaying(side, 'Ada');
      await demo.expectPlaying(side, 'You');
      await expect(demo.pane(side).getByRole('listitem')).toHaveCount(2);
    }
  });

  test('runs again after the room has ended', async ({ page }) => {
    const demo = await run(new DemoPage(page), 'leave');
    await demo.act('Room ends');
    for (const side of SIDES) await expect(demo.status(side)).toHaveText(/was ended for everyone$/);
    await demo.runBoth();
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
  });
});

/** Opens a step and runs its demo until both sides have joined. */
async function run(demo: DemoPage, step: string): Promise<DemoPage> {
  await demo.open(`steps/${step}/`);
  await demo.runBoth();
  return demo;
}
