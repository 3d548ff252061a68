import { connect } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
// A token is good for joining or it is not: nobody in the room is asked.
const { token, room: name } = await getAccess();
const room = await connect(token, { name, tracks: [] });
addEventListener('pagehide', () => room.disconnect());
status.textContent = `In room "${room.name}"`;
