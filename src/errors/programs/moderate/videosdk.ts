import { attempt, openMeeting } from 'your-meeting';

const meeting = await openMeeting();
// Needs the permission allow_mod in the token.
meeting.on('participant-joined', (participant) => attempt(() => participant.remove()));
await meeting.join();
