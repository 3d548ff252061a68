import { connect } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
const room = await connect(token, { name, tracks: [] });
addEventListener('pagehide', () => room.disconnect());

// Node's EventEmitter takes any name: a misspelt one is never called, and nothing says so.
(room as { on(event: string, listener: () => void): unknown }).on('connected', () => {});
status.textContent = 'Listening for an event that there is not';
