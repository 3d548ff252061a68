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

// Stands in for a person who closes the browser's question: with Chromium's own words.
navigator.mediaDevices.getDisplayMedia = () =>
  Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));

meeting.on('meeting-joined', async () => {
  try {
    await meeting.enableScreenShare();
  } catch (error) {
    const { code, message } = error as { code?: number; message: string };
    status.textContent = `${message} (${code})`;
  }
});

await meeting.join();
addEventListener('pagehide', () => meeting.leave());
