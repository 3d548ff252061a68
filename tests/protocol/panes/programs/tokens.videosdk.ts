// Runs in a demo's pane in place of the site's program: with which code tokens are refused that its server should not give.
import { VideoSDK } from '@videosdk.live/js-sdk';
import { getAccess, type Access } from 'your-backend';

const { room } = await getAccess();
const expired = await fetch('/access?ttlSeconds=-60', { method: 'POST' });
const { token } = (await expired.json()) as Access;
const codes: string[] = [];
for (const refused of [token, 'garbage']) {
  VideoSDK.config(refused);
  const meeting = VideoSDK.initMeeting({
    meetingId: room,
    name: 'You',
    micEnabled: false,
    webcamEnabled: false,
  });
  const told = new Promise<string>((resolve) =>
    meeting.on('error', ({ code }: { code: number }) => resolve(`error ${code}`)),
  );
  const answer = await meeting.join().then(
    () => 'joined',
    (error: { code: number }) => `rejected ${error.code}`,
  );
  codes.push(await told, answer);
  await meeting.leave().catch(() => {});
}
document.querySelector('#status')!.textContent = codes.join(', ');
