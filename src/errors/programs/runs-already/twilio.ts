import { enterRoom, status } from 'your-room';

// Recording and the like are your server's business, over REST: it hears of a second start there.
const room = await enterRoom();
status.textContent = `Recording: ${room.isRecording}`;
