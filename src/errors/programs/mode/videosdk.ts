import { attempt, openMeeting } from 'your-meeting';

const meeting = await openMeeting('SIGNALLING_ONLY');
meeting.on('meeting-joined', () => attempt(() => meeting.enableWebcam()));
await meeting.join();
