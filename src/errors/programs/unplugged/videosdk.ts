import { pullOut } from 'stand-ins';
import { openMeeting, status } from 'your-meeting';

const meeting = await openMeeting();
meeting.localParticipant.on('stream-disabled', ({ kind }) => {
  status.textContent = `No picture or sound any more: ${kind}`;
});
meeting.on('meeting-joined', async () => {
  await meeting.enableWebcam();
  await meeting.unmuteMic();
  for (const { track } of meeting.localParticipant.streams.values()) pullOut(track);
});
await meeting.join();
