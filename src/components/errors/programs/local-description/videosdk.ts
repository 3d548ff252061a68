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
// Stands in for a browser that fails at this.
RTCPeerConnection.prototype.setLocalDescription = () =>
  Promise.reject(new DOMException('On purpose', 'OperationError'));

meeting.on('error', ({ code, message }) => (status.textContent = `Error: ${message} (${code})`));
meeting.on('meeting-joined', async () => {
  status.textContent = `In meeting "${meeting.id}"`;
  await attempt(() => meeting.enableWebcam());
  await attempt(() => meeting.unmuteMic());
  await attempt(() => meeting.enableScreenShare());
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
