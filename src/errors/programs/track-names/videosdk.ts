import { openMeeting, status } from 'your-meeting';

// Streams have no names: there is one camera, one microphone and one screen.
const meeting = await openMeeting();
meeting.on('meeting-joined', async () => {
  await meeting.enableWebcam();
  status.textContent = 'The camera is on; it has no name';
});
await meeting.join();
