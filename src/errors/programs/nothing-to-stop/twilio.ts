import { enterRoom, status } from 'your-room';

// Your server starts and stops recordings, over REST. The SDK only reports whether one is running.
const room = await enterRoom();
status.textContent = `Recording: ${room.isRecording}`;
