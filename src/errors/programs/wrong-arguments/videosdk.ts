import { attempt, openMeeting } from 'your-meeting';

const meeting = await openMeeting();
meeting.on('meeting-joined', async () => {
  await attempt(() => meeting.send('too early')); // You cannot send anything yet: the connection is still being set up.
  await attempt(() => meeting.changeMode('LISTENER' as never));
  await attempt(() => meeting.setWebcamQuality('high')); // The camera is off.
  await attempt(() => meeting.startLivestream([{ url: '', streamKey: '' }]));
});
await meeting.join();
