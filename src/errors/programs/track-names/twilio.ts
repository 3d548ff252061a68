import { LocalDataTrack } from 'twilio-video';
import { attempt, enterRoom } from 'your-room';

const { localParticipant } = await enterRoom();
for (const name of ['chat', ' ', 'x'.repeat(129), 'line\nbreak', 'chat'])
  await attempt(() => localParticipant.publishTrack(new LocalDataTrack({ name })));
