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

// Streams have no names: there is one camera, one microphone and one screen.
meeting.on('meeting-joined', async () => {
  await meeting.enableWebcam();
  status.textContent = 'The camera is on; it has no name';
});
meeting.on('error', ({ code, message }) => (status.textContent = `Error: ${message} (${code})`));

await meeting.join();
addEventListener('pagehide', () => meeting.leave());
