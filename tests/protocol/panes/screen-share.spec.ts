// What the step "Share the screen" says of the SDKs alone.
import { expectBehaviour } from '../../support/behaviours';
import { test } from '../../support/fixtures';

/** The browser has a Stop button of its own. */
const STOP_IN_BROWSER = `track.stop(); track.dispatchEvent(new Event('ended'));`;
const DISMISS = `
  navigator.mediaDevices.getDisplayMedia = async () => { throw new DOMException('Permission denied', 'NotAllowedError'); };`;

test(
  'on VideoSDK a share that is stopped in the browser ends by itself',
  { tag: '@firefox:whole' },
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
  { tag: '@firefox:whole' },
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
