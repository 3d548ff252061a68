import { attempt, openMeeting, tell } from 'your-meeting';
import { getAccess } from 'your-backend';

const meeting = await openMeeting();
let switched = false;
meeting.on('meeting-left', tell);
meeting.on('meeting-joined', async () => {
  if (switched) return; // It fires again, on the same object.
  switched = true;
  const { token, room: meetingId } = await getAccess(); // This token is for another meeting.
  await attempt(() => meeting.switchTo({ meetingId, token }));
});
await meeting.join();
