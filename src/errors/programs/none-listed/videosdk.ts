import { refuseDevices } from 'stand-ins';
import { attempt, openMeeting } from 'your-meeting';

const meeting = await openMeeting();
navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
refuseDevices(new DOMException('Requested device not found', 'NotFoundError'));
meeting.on('meeting-joined', async () => {
  await attempt(() => meeting.enableWebcam());
  await attempt(() => meeting.unmuteMic());
});
await meeting.join();
