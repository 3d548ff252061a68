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

// Stand in for a machine without a camera and a microphone.
navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
navigator.mediaDevices.getUserMedia = () =>
  Promise.reject(new DOMException('Requested device not found', 'NotFoundError'));

meeting.on('meeting-joined', async () => {
  for (const turnOn of ['enableWebcam', 'unmuteMic'] as const) {
    try {
      await meeting[turnOn]();
    } catch (error) {
      const { code, message } = error as { code?: number; message: string };
      status.textContent = `${message} (${code})`;
    }
  }
});

await meeting.join();
addEventListener('pagehide', () => meeting.leave());
