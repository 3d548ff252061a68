import { breakConnections } from 'stand-ins';
import { attempt, openMeeting } from 'your-meeting';

breakConnections('setRemoteDescription');
const meeting = await openMeeting();
meeting.on('meeting-joined', async () => {
  await attempt(() => meeting.enableWebcam());
  await attempt(() => meeting.unmuteMic());
  await attempt(() => meeting.enableScreenShare());
});
await meeting.join();
