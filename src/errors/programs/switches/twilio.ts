import { attempt, enterRoom } from 'your-room';

const room = await enterRoom();
// The next token that your server gives is for another room: leave the one, join the other.
room.disconnect();
await attempt(() => enterRoom());
