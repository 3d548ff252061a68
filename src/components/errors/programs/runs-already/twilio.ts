import { connect } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
const room = await connect(token, { name, tracks: [] });
addEventListener('pagehide', () => room.disconnect());

// Recording and the like are your server's business, over REST: it hears of a second start there.
status.textContent = `Recording: ${room.isRecording}`;
