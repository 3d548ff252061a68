import { connect } from 'twilio-video';
import type { Room, TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
let room = await join();
addEventListener('pagehide', () => room.disconnect());
room.on('disconnected', () => (status.textContent = 'Out of the first room'));

// The next token that your server gives is for another room: leave the one, join the other.
room.disconnect();
try {
  room = await join();
  status.textContent = `Now in room "${room.name}"`;
} catch (error) {
  const { code, message } = error as TwilioError;
  status.textContent = `In no room any more: ${message} (${code})`;
}

async function join(): Promise<Room> {
  const { token, room: name } = await getAccess();
  return connect(token, { name, tracks: [] });
}
