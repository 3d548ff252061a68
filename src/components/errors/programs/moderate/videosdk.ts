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

meeting.on('error', ({ code, message }) => (status.textContent = `Error: ${message} (${code})`));
meeting.on('participant-joined', async (participant) => {
  try {
    await participant.remove(); // Needs the permission allow_mod in the token.
  } catch (error) {
    const { code, message } = error as { code?: number; message: string };
    status.textContent = `${message} (${code})`;
  }
});

await meeting.join();
addEventListener('pagehide', () => meeting.leave());
