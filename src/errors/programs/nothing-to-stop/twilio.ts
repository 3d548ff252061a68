import { enterRoom, status } from 'your-room';

// Recording is your server's business, over REST. The SDK only tells whether it runs.
const room = await enterRoom();
status.textContent = `Recording: ${room.isRecording}`;
