import { refuseDevices } from 'stand-ins';
import { attempt, openMeeting } from 'your-meeting';

const meeting = await openMeeting();
refuseDevices(new DOMException('Permission denied', 'NotAllowedError'));
meeting.on('meeting-joined', () => attempt(() => meeting.enableScreenShare()));
await meeting.join();
