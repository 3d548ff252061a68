import { attempt, enterRoom } from 'your-room';

const room = await enterRoom();
// The next token from your server is for another room: leave the first, join the second.
room.disconnect();
await attempt(() => enterRoom());
