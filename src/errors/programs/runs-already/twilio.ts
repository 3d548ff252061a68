import { enterRoom, status } from 'your-room';

// Your server starts recordings, over REST, and gets the answer to a second start there.
const room = await enterRoom();
status.textContent = `Recording: ${room.isRecording}`;
