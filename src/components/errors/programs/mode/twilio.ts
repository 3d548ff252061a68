import { connect } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
const room = await connect(token, { name, tracks: [] });
addEventListener('pagehide', () => room.disconnect());

// There are no modes: who is in the room may publish what the token and the room allow.
status.textContent = `In room "${room.name}"`;
