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

meeting.localParticipant.on('stream-disabled', ({ kind }) => {
  status.textContent = `No picture or sound any more: ${kind}`;
});
meeting.on('error', ({ code, message }) => (status.textContent = `${message} (${code})`));
meeting.on('meeting-joined', async () => {
  await meeting.enableWebcam();
  await meeting.unmuteMic();
  for (const { track } of meeting.localParticipant.streams.values()) {
    // Stands in for pulling the plug.
    track.stop();
    track.dispatchEvent(new Event('ended'));
  }
});

await meeting.join();
addEventListener('pagehide', () => meeting.leave());
