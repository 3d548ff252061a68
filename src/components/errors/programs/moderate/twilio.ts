import { connect } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();

// Sending somebody out is your server's business, over REST. The SDK cannot be refused what it has not.
const room = await connect(token, { name, tracks: [] });
status.textContent = `In room "${room.name}"`;
addEventListener('pagehide', () => room.disconnect());
