import { VideoSDK } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({
  meetingId,
  name: 'You',
  micEnabled: false,
  webcamEnabled: false,
});

meeting.on('meeting-left', ({ code, message }) => (status.textContent = `Out: ${message} (${code})`));
meeting.on('error', ({ code, message }) => (status.textContent = `Error: ${message} (${code})`));
let switched = false;
meeting.on('meeting-joined', async () => {
  if (switched) return void (status.textContent = `Now in meeting "${meeting.id}"`);
  switched = true;
  const other = await getAccess(); // The next token that your server gives is for another meeting.
  await attempt(() => meeting.switchTo({ meetingId: other.room, token: other.token }));
});

await meeting.join();
addEventListener('pagehide', () => meeting.leave());

/** Shows what a call fails with. */
async function attempt(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch (error) {
    const { code, message } = error as { code?: number; message: string };
    status.textContent = `${message} (${code})`;
  }
}
