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

meeting.on('meeting-joined', async () => {
  await attempt(() => meeting.send('too early')); // Nothing can be sent yet: the connection is being made.
  await attempt(() => meeting.changeMode('LISTENER' as never));
  await attempt(() => meeting.setWebcamQuality('high')); // The camera is off.
  await attempt(() => meeting.startLivestream([{ url: '', streamKey: '' }]));
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
