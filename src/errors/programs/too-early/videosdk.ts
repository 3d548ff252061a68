import { attempt, openMeeting } from 'your-meeting';

const meeting = await openMeeting();
await attempt(() => meeting.leave()); // There is a meeting object, but nobody is in the meeting yet.
