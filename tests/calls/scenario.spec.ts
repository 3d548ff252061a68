// Scenario actions that no step of the guide shows, as the real SDKs report them. The steps' own are seen in steps/; which
// action makes sense when, and whose turn it is, is told by the scenario's unit tests.
import type { Page } from '@playwright/test';
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';

const reasonOf = (page: Page, action: string) => page.locator(`[data-reason="${action}"]`);

async function runPlayground(page: Page): Promise<DemoPage> {
  const demo = new DemoPage(page);
  await demo.open('playground/');
  await demo.runBoth();
  return demo;
}

test('the bar has all actions in groups, by keyboard too, with reasons; a guest gets the turn from another', async ({
  page,
}) => {
  const demo = await runPlayground(page);
  const groups = page.getByRole('group', { name: /^(Guests|You|Network and room)$/ });
  await expect(groups, 'rare ones stand in a menu').toHaveCount(0);
  await page.locator('[data-more] > summary').focus();
  await page.keyboard.press('Enter');
  await expect(groups).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(groups).toHaveCount(0);
  await expect(page.locator('[data-more] > summary')).toBeFocused();
  await expect(reasonOf(page, 'you-share')).toHaveText(
    'The page of these programs has no button with the id “share”.',
  );
  await expect(page.locator('[data-action="you-share"]')).toHaveAttribute('aria-disabled', 'true');
  await expect(reasonOf(page, 'guest-turns')).toHaveText('There is no other guest in the room.');

  await page.locator('[data-action="guest-joins"]').focus();
  await page.keyboard.press('Enter');
  await expect(demo.tile('twilio', 'Grace')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-action="guest-leaves"]')).toBeFocused();
  await expect(reasonOf(page, 'guest-mutes')).toContainText('Guest: Grace.');

  await demo.actByName('guest-turns');
  await expect(page.locator('[data-status]')).toContainText('Switch guest (Ada): done');
  await demo.actByName('guest-mutes');
  await expect(reasonOf(page, 'guest-mutes')).toHaveText('Ada is muted already.');
  await demo.actByName('guest-leaves');
  for (const side of SIDES) {
    await expect(demo.tile(side, 'Ada')).toHaveCount(0);
    await demo.expectPlaying(side, 'Grace');
  }
  await demo.look('Events');
  await expect(page.getByRole('table', { name: /Guest mutes \(Ada\)/ })).toBeVisible();
});

test(
  'a guest loses the network and comes back: reconnecting for Twilio, gone and new for VideoSDK',
  { tag: '@whole' },
  async ({ page }) => {
    const demo = await runPlayground(page);
    await demo.expectPlaying('videosdk', 'Ada');
    await demo.actByName('guest-camera-off');
    await demo.actByName('guest-network-drops');
    await demo.expectEvent('twilio', 'participantReconnecting');
    await demo.expectEvent('videosdk', 'participant-left');
    await expect(demo.events('videosdk', '"code":1001')).toHaveCount(1);
    await demo.actByName('guest-network-returns');
    await demo.expectEvent('twilio', 'participantReconnected');
    await expect(demo.events('videosdk', 'participant-joined')).toHaveCount(2);
    await expect(demo.events('twilio', 'participantDisconnected')).toHaveCount(0);
    // Who comes back is as before: the camera is still off.
    await demo.actByName('guest-camera-on');
    await demo.expectPlayingOnBoth('Ada');
  },
);

test(
  'rooms that are full, and tokens that have expired, keep you out when you reload, and no longer than that',
  { tag: '@whole' },
  async ({ page }) => {
    const demo = await runPlayground(page);
    for (const { cause, cure, twilio, videosdk } of [
      { cause: 'room-full', cure: 'room-has-seats', twilio: 53105, videosdk: 4009 },
      { cause: 'tokens-expire', cure: 'tokens-valid', twilio: 20104, videosdk: 4002 },
    ] as const) {
      await test.step(cause, async () => {
        const joined = await demo.events('videosdk', 'meeting-joined').count();
        await demo.actByName(cause);
        await demo.actByName('you-reload');
        await demo.expectEvent('twilio', `"code":${twilio}`);
        await demo.expectEvent('videosdk', `"code":${videosdk}`);
        await expect(demo.events('twilio', 'connect() rejected')).toHaveCount(joined);
        await expect(demo.events('videosdk', 'join() rejected')).toHaveCount(joined);
        await demo.actByName(cure);
        await demo.actByName('you-reload');
        await expect(demo.events('twilio', 'connect() resolved')).toHaveCount(joined + 1);
        await expect(demo.events('videosdk', 'meeting-joined')).toHaveCount(joined + 1);
      });
    }
    await demo.expectPlayingOnBoth('Ada');
    for (const side of SIDES) {
      await expect(demo.tile(side, 'You')).toHaveCount(1);
    }
  },
);
