import { attempt, openMeeting } from 'your-meeting';

const meeting = await openMeeting();
meeting.on('meeting-joined', async () => {
  await attempt(() => meeting.stopRecording()); // None of these is running.
  await attempt(() => meeting.stopLivestream());
  await attempt(() => meeting.stopHls());
  await attempt(() => meeting.stopTranscription());
});
await meeting.join();
