import { connect } from 'twilio-video';
import { getAccess } from 'your-backend';

const { token, room: name } = await getAccess();
const room = await connect(token, { name, audio: true, video: true });
document.querySelector('#status')!.textContent = `In room "${room.name}"`;

addEventListener('pagehide', () => room.disconnect());
