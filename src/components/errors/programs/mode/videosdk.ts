import { VideoSDK } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({
  meetingId,
  name: 'You',
  mode: 'SIGNALLING_ONLY',
  micEnabled: false,
  webcamEnabled: false,
});

meeting.on('meeting-joined', async () => {
  await attempt(() => meeting.enableWebcam());
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
