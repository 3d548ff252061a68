// What the step "Share the screen" says, by its demo and by the SDKs alone.
import { expectBehaviour } from '../support/behaviours';
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';

test.describe('the demo "Share the screen"', () => {
  test('shows your screen beside your guest, and takes it away', async ({ page }) => {
    const demo = await running(page);
    await demo.act('You share screen');
    for (const side of SIDES) {
      await demo.expectPlaying(side, 'Your screen');
      await demo.expectPlaying(side, 'Ada');
    }
    await demo.expectEvent('twilio', 'trackPublished');
    await demo.expectEvent('twilio', "LocalVideoTrack You's video");
    await demo.expectEvent('videosdk', 'presenter-changed');
    await demo.act('You stop sharing');
    for (const side of SIDES) await expect(demo.tile(side, 'Your screen')).toHaveCount(0);
    await expect(demo.status('videosdk')).toHaveText('Nobody shares a screen');
  });

  test('shows a guest’s screen in a tile of its own while it is shared', async ({ page }) => {
    const demo = await running(page);
    await demo.act('Guest shares screen');
    for (const side of SIDES) {
      await demo.expectPlaying(side, 'Ada’s screen');
      await expect(demo.tile(side, 'Ada')).toHaveCount(2);
    }
    await demo.act('Guest stops sharing');
    for (const side of SIDES) await expect(demo.tile(side, 'Ada’s screen')).toHaveCount(0);
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
  });

  test('says so when VideoSDK refuses a second screen; Twilio’s program has to look itself', async ({
    page,
  }) => {
    const demo = await running(page);
    for (const side of SIDES) {
      await demo.pane(side).getByRole('button', { name: 'Share screen' }).click();
      await expect(demo.tile(side, 'Your screen')).toHaveCount(1);
      await demo.pane(side).getByRole('button', { name: 'Share screen' }).click();
    }
    await expect(demo.status('videosdk')).toHaveText(/already enabled/);
    for (const side of SIDES) await expect(demo.tile(side, 'Your screen')).toHaveCount(1);
  });
});

/** The browser has a Stop button of its own. */
const STOP_IN_BROWSER = `track.stop(); track.dispatchEvent(new Event('ended'));`;
const DISMISS = `
  navigator.mediaDevices.getDisplayMedia = async () => { throw new DOMException('Permission denied', 'NotAllowedError'); };`;

test(
  'on VideoSDK a share that is stopped in the browser ends by itself',
  { tag: '@firefox' },
  async ({ page }) => {
    await expectBehaviour(page, {
      side: 'videosdk',
      name: 'ended',
      program: `
      const me = meeting.localParticipant;
      const shared = once(me, 'stream-enabled', ({ kind }) => kind === 'share');
      await meeting.enableScreenShare();
      const [{ track }] = await shared;
      const ended = once(me, 'stream-disabled', ({ kind }) => kind === 'share');
      const nobody = once(meeting, 'presenter-changed', (id) => id === null);
      ${STOP_IN_BROWSER}
      await ended;
      say('share');
      await nobody;
      say('presenter');`,
      said: 'share, presenter',
    });
  },
);

test(
  'on Twilio Video it stays published until the app takes it back',
  { tag: '@firefox' },
  async ({ page }) => {
    await expectBehaviour(page, {
      side: 'twilio',
      name: 'ended',
      program: `
      const room = await join('One');
      const [track] = (await navigator.mediaDevices.getDisplayMedia()).getVideoTracks();
      const publication = await room.localParticipant.publishTrack(track, { name: 'screen' });
      const stopped = once(publication.track, 'stopped');
      ${STOP_IN_BROWSER}
      await stopped;
      say('stopped');
      await new Promise((resolve) => setTimeout(resolve, 500));
      say(room.localParticipant.videoTracks.size + ' published');`,
      said: 'stopped, 1 published',
    });
  },
);

test('on VideoSDK a picker that is dismissed rejects with 3016', async ({ page }) => {
  await expectBehaviour(page, {
    side: 'videosdk',
    name: 'dismissed',
    program: `${DISMISS}
      await meeting.enableScreenShare().catch(({ code }) => say('rejected ' + code));`,
    said: 'rejected 3016',
  });
});

async function running(page: ConstructorParameters<typeof DemoPage>[0]): Promise<DemoPage> {
  const demo = new DemoPage(page);
  await demo.open('steps/share/');
  await demo.runBoth();
  for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
  return demo;
}
