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

meeting.on('meeting-joined', () => (status.textContent = `In meeting "${meeting.id}"`));
meeting.on('error', ({ code, message }) => (status.textContent = `Error: ${message} (${code})`));
meeting.on('meeting-state-changed', ({ state }) => {
  if (state === 'RECONNECTING') status.textContent = 'Connection lost, reconnecting …';
});
meeting.on('meeting-left', ({ code, message }) => {
  status.textContent = `Out: ${message} (${code})`;
});

try {
  await meeting.join();
} catch (error) {
  const { code, message } = error as { code?: number; message: string };
  status.textContent = `Could not join: ${message} (${code})`;
}
addEventListener('pagehide', () => meeting.leave());
