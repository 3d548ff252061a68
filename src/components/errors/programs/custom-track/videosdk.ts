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

meeting.on('error', ({ code, message }) => (status.textContent = `${message} (${code})`));
meeting.on('meeting-joined', async () => {
  const ended = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
  ended.getTracks().forEach((track) => track.stop());

  await attempt(() => meeting.enableWebcam(new MediaStream()));
  await attempt(() => meeting.unmuteMic(new MediaStream()));
  await attempt(() => meeting.disableWebcam());
  await attempt(() => meeting.muteMic());
  await attempt(() => meeting.enableWebcam(new MediaStream(ended.getVideoTracks())));
  await attempt(() => meeting.unmuteMic(new MediaStream(ended.getAudioTracks())));
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
