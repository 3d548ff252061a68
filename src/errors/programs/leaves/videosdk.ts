import { openMeeting, tell } from 'your-meeting';

const meeting = await openMeeting();
meeting.on('meeting-left', tell);
meeting.on('meeting-joined', () => meeting.leave());
await meeting.join();
