import { connect } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();

// Before connect() resolves there is no room object: nothing can be called too early.
const room = await connect(token, { name, tracks: [] });
status.textContent = `In room "${room.name}"`;
addEventListener('pagehide', () => room.disconnect());
