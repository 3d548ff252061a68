import { attempt, openMeeting } from 'your-meeting';

const meeting = await openMeeting();
meeting.on('meeting-joined', () => attempt(() => meeting.muteMic())); // It is already off.
await meeting.join();
