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

try {
  await meeting.leave(); // There is a meeting object, but nobody is in the meeting yet.
} catch (error) {
  const { code, message } = error as { code?: number; message: string };
  status.textContent = `${message} (${code})`;
}
