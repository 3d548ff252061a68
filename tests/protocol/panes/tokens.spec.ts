import { DemoPage, type Side } from '../../support/demo';
import { expect, test } from '../../support/fixtures';

/** Joins with a token of the test's choice and shows the code that the SDK rejects with. */
const PROGRAMS: Record<Side, (token: string) => string> = {
  twilio: (token) => `
    import { connect } from 'twilio-video';
    const show = (text) => (document.querySelector('#status').textContent = text);
    const token = await (${token});
    connect(token, { name: 'migration-demo', tracks: [] }).then(() => show('joined'), (error) => show('rejected ' + error.code));`,
  videosdk: (token) => `
    import { VideoSDK } from '@videosdk.live/js-sdk';
    import { getAccess } from 'your-backend';
    const show = (text) => (document.querySelector('#status').textContent += text + '; ');
    document.querySelector('#status').textContent = '';
    const token = await (${token});
    const { room } = await getAccess();
    VideoSDK.config(token);
    const meeting = VideoSDK.initMeeting({ meetingId: room, name: 'You', micEnabled: false, webcamEnabled: false });
    meeting.on('error', ({ code }) => show('error ' + code));
    meeting.on('meeting-joined', () => show('joined'));
    meeting.join().catch((error) => show('rejected ' + error.code));`,
};
const fetchToken = (ttlSeconds: number): string =>
  `fetch('/access?ttlSeconds=${ttlSeconds}', { method: 'POST' }).then((response) => response.json()).then(({ token }) => token)`;

const CASES: { name: string; token: string; twilio: string; videosdk: string }[] = [
  {
    name: 'an expired token is refused',
    token: fetchToken(-60),
    twilio: 'rejected 20104',
    videosdk: 'error 4002',
  },
  {
    name: 'a garbage token is refused',
    token: `'garbage'`,
    twilio: 'rejected 20101',
    videosdk: 'error 4002',
  },
];

for (const { name, token, ...expected } of CASES) {
  test(`${name} on both sides`, async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.substitute({ twilio: PROGRAMS.twilio(token), videosdk: PROGRAMS.videosdk(token) });
    await demo.open();
    await demo.button('Run both').click();
    await expect(demo.pane('twilio').locator('#status')).toHaveText(expected.twilio);
    await expect(demo.pane('videosdk').locator('#status')).toContainText(expected.videosdk);
    await expect(demo.pane('videosdk').locator('#status')).toContainText('rejected 4002');
  });
}
