import { enterRoom, status } from 'your-room';

const room = await enterRoom();
room.on('disconnected', (_room, error?: Error) => {
  status.textContent = error ? `Out: ${error.message}` : 'Out, without an error';
});
room.disconnect();
