// Every scenario action as the real SDKs report it on both sides. The actions of the guide's steps are also seen by
// steps.spec.ts and proofs.spec.ts.
import type { Page } from '@playwright/test';
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';

const BUTTONS =
  '<button id="share">Share</button><button id="unshare">Stop</button><button id="send">Send</button>';
/** Programs that tell in their status what they hear, so that names and texts can be seen. */
const TELL = `
  const said = [];
  const status = document.querySelector('#status');
  const say = (...words) => { said.push(words.join(' ')); status.textContent = said.join(', '); };
  for (const id of ['share', 'unshare', 'send'])
    document.getElementById(id)?.addEventListener('click', () => say('pressed', id));
  const show = (id, track) => {
    const video = Object.assign(document.createElement('video'), { id, muted: true, autoplay: true });
    video.srcObject = new MediaStream([track]);
    document.body.append(video);
  };
  const { token, room } = await (await fetch('/access', { method: 'POST' })).json();
`;
const TELLING = {
  twilio: `
    import { connect } from 'twilio-video';
    ${TELL}
    const joined = await connect(token, { name: room, tracks: [] });
    joined.on('trackSubscribed', (track, { trackName }) => {
      say(track.kind, trackName);
      if (trackName === 'screen') show('screen', track.mediaStreamTrack);
    });
    joined.on('trackUnsubscribed', (track, { trackName }) => say('no', track.kind, trackName));
    joined.on('trackMessage', (message, _track, { identity }) => say(identity + ':', message));`,
  videosdk: `
    import { VideoSDK } from '@videosdk.live/js-sdk';
    ${TELL}
    VideoSDK.config(token);
    const meeting = VideoSDK.initMeeting({ meetingId: room, name: 'You', micEnabled: false, webcamEnabled: false });
    meeting.on('participant-joined', (participant) => {
      participant.on('stream-enabled', ({ kind, track }) => {
        say(kind);
        if (kind === 'share') show('screen', track);
      });
      participant.on('stream-disabled', ({ kind }) => say('no', kind));
    });
    meeting.on('presenter-changed', (id) => say(id ? 'presents' : 'presents no more'));
    meeting.on('data', ({ payload, from }) => say(meeting.participants.get(from)?.displayName + ':', payload));
    await meeting.join();`,
};

async function openTelling(page: Page): Promise<DemoPage> {
  const demo = new DemoPage(page);
  await demo.substitute(TELLING, (html) => html + BUTTONS);
  await demo.open('playground/');
  return demo;
}

/** What the program of each side said contains these words. */
async function expectSaid(demo: DemoPage, words: Record<(typeof SIDES)[number], string>): Promise<void> {
  for (const side of SIDES) await expect(demo.status(side)).toContainText(words[side], { timeout: 20_000 });
}

const reasonOf = (page: Page, action: string) => page.locator(`[data-reason="${action}"]`);

test.describe('a guest', () => {
  test('is one of several, each with a name; the last who came is the one who acts first', async ({
    page,
  }) => {
    const demo = new DemoPage(page);
    await demo.open('playground/');
    await demo.runBoth();
    for (const name of ['Grace', 'Alan', 'Katherine']) {
      await demo.actByName('guest-joins');
      for (const side of SIDES) await expect(demo.tile(side, name)).toBeVisible({ timeout: 20_000 });
    }
    await demo.actByName('guest-mutes');
    await expect(reasonOf(page, 'guest-mutes')).toHaveText('Katherine is muted already.');
    await demo.actByName('guest-leaves');
    for (const side of SIDES) {
      await expect(demo.tile(side, 'Katherine')).toHaveCount(0);
      await demo.expectPlaying(side, 'Alan');
    }
  });

  test('gets the turn from another, and keeps it until the next one comes or it is passed on', async ({
    page,
  }) => {
    const demo = new DemoPage(page);
    await demo.open('playground/');
    await demo.runBoth();
    await expect(reasonOf(page, 'guest-turns')).toHaveText('There is no other guest in the room.');
    await demo.actByName('guest-joins');
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
    await page.getByText('Timeline: both sides, aligned').click();
    await expect(page.getByRole('table', { name: /Guest mutes \(Ada\)/ })).toBeVisible();
  });

  test('shares a screen and stops: a track named “screen”, a stream of the kind “share”', async ({
    page,
  }) => {
    const demo = await openTelling(page);
    await demo.runBoth();
    await expect(reasonOf(page, 'guest-stops-sharing')).toHaveText('Ada shares no screen.');
    await demo.actByName('guest-shares');
    await expectSaid(demo, { twilio: 'video screen', videosdk: 'share' });
    await expectSaid(demo, { twilio: 'video screen', videosdk: 'presents' });
    for (const side of SIDES) {
      const width = () =>
        demo
          .pane(side)
          .locator('#screen')
          .evaluate((video: HTMLVideoElement) => video.videoWidth);
      await expect.poll(width, { timeout: 20_000 }).toBeGreaterThan(100);
    }
    await demo.actByName('guest-stops-sharing');
    await expectSaid(demo, { twilio: 'no video screen', videosdk: 'no share' });
    await demo.actByName('guest-shares');
    await expectSaid(demo, { twilio: 'no video screen, video screen', videosdk: 'presents no more' });
  });

  test('sends messages: on a data track, and as meeting.send() does', async ({ page }) => {
    const demo = await openTelling(page);
    await demo.runBoth();
    await demo.actByName('guest-sends');
    await expectSaid(demo, { twilio: 'Ada: Hello from Ada', videosdk: 'Ada: Hello from Ada' });
    await demo.expectEvent('twilio', 'trackMessage');
    await demo.actByName('guest-sends');
    for (const side of SIDES) await expect(demo.status(side)).toContainText(/Hello from Ada.*Hello from Ada/);
    // Whoever comes later hears what is sent from then on.
    await demo.actByName('you-reload');
    await expect.poll(() => demo.events('videosdk', 'meeting-joined').count()).toBe(2);
    await demo.actByName('guest-sends');
    await expectSaid(demo, { twilio: 'Hello from Ada', videosdk: 'Hello from Ada' });
  });

  test('loses the network and comes back: reconnecting for Twilio, gone and new for VideoSDK', async ({
    page,
  }) => {
    const demo = new DemoPage(page);
    await demo.open('playground/');
    await demo.runBoth();
    await demo.expectPlaying('videosdk', 'Ada');
    await demo.actByName('guest-camera-off');
    await demo.actByName('guest-network-drops');
    await demo.expectEvent('twilio', 'participantReconnecting');
    await demo.expectEvent('videosdk', 'participant-left');
    await expect(demo.events('videosdk', '"code":1001')).toHaveCount(1);
    await expect(reasonOf(page, 'guest-speaks')).toHaveText('Ada has no network.');
    await demo.actByName('guest-network-returns');
    await demo.expectEvent('twilio', 'participantReconnected');
    await expect(demo.events('videosdk', 'participant-joined')).toHaveCount(2);
    await expect(demo.events('twilio', 'participantDisconnected')).toHaveCount(0);
    // Who comes back is as before: the camera is still off.
    await demo.actByName('guest-camera-on');
    await demo.expectPlaying('twilio', 'Ada');
    await demo.expectPlaying('videosdk', 'Ada');
  });

  test('whose network stays away is gone for Twilio too, after half a minute', async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('playground/');
    await demo.runBoth();
    await demo.actByName('guest-network-drops');
    await expect(demo.events('twilio', 'participantDisconnected')).toHaveCount(1, { timeout: 45_000 });
    await demo.actByName('guest-network-returns');
    await expect(demo.events('twilio', 'participantConnected')).toHaveCount(1);
    await expect(demo.events('videosdk', 'participant-joined')).toHaveCount(2);
  });
});

test.describe('you', () => {
  test('press what the programs have, and read which button they lack', async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('playground/');
    await demo.runBoth();
    await expect(reasonOf(page, 'you-share')).toHaveText(
      'The page of these programs has no button with the id “share”.',
    );
    await expect(page.locator('[data-action="you-share"]')).toHaveAttribute('aria-disabled', 'true');
  });

  test('share a screen, stop, and send by the programs’ own buttons', async ({ page }) => {
    const demo = await openTelling(page);
    await demo.runBoth();
    for (const [action, id] of [
      ['you-share', 'share'],
      ['you-unshare', 'unshare'],
      ['you-send', 'send'],
    ] as const) {
      await demo.actByName(action);
      await expectSaid(demo, { twilio: `pressed ${id}`, videosdk: `pressed ${id}` });
    }
  });

  test('reload: both leave and join again, and leave no ghost', async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('playground/');
    await demo.runBoth();
    await demo.actByName('you-reload');
    await expect(demo.events('twilio', 'connect() resolved')).toHaveCount(2, { timeout: 20_000 });
    await expect(demo.events('videosdk', 'meeting-joined')).toHaveCount(2, { timeout: 20_000 });
    for (const side of SIDES) {
      await demo.expectPlaying(side, 'Ada');
      await expect(demo.tile(side, 'You')).toHaveCount(1);
    }
  });
});

test.describe('the rooms', () => {
  for (const { cause, cure, twilio, videosdk } of [
    { cause: 'room-full', cure: 'room-has-seats', twilio: 53105, videosdk: 4009 },
    { cause: 'tokens-expire', cure: 'tokens-valid', twilio: 20104, videosdk: 4002 },
  ] as const) {
    test(`refuse your next join after ${cause}, and take you again after ${cure}`, async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.open('playground/');
      await demo.runBoth();
      await demo.actByName(cause);
      await demo.actByName('you-reload');
      await demo.expectEvent('twilio', 'connect() rejected');
      await demo.expectEvent('videosdk', 'join() rejected');
      await demo.expectEvent('twilio', `"code":${twilio}`);
      await demo.expectEvent('videosdk', `"code":${videosdk}`);
      await demo.actByName(cure);
      await demo.actByName('you-reload');
      await expect(demo.events('twilio', 'connect() resolved')).toHaveCount(2, { timeout: 20_000 });
      await expect(demo.events('videosdk', 'meeting-joined')).toHaveCount(2, { timeout: 20_000 });
    });
  }
});

test.describe('the bar of the playground', () => {
  test('offers all actions in named groups, reached by keyboard', async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('playground/');
    const groups = page.getByRole('group', { name: /^(Guests|You|Network and room)$/ });
    await expect(groups).toHaveCount(3);
    await demo.runBoth();
    await page.locator('[data-action="guest-joins"]').focus();
    await page.keyboard.press('Enter');
    await expect(demo.tile('twilio', 'Grace')).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press('Tab');
    await expect(page.locator('[data-action="guest-turns"]')).toBeFocused();
  });
});
