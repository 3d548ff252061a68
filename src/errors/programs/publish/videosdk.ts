import { attempt, openMeeting, status } from 'your-meeting';

const meeting = await openMeeting();
meeting.on('meeting-joined', () =>
  attempt(async () => {
    await meeting.enableWebcam();
    status.textContent = 'The camera is on';
  }),
);
await meeting.join();
