import { connect } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();

// Recording is your server's business, over REST. The SDK only tells whether it runs.
const room = await connect(token, { name, tracks: [] });
status.textContent = `Recording: ${room.isRecording}`;
addEventListener('pagehide', () => room.disconnect());
