import { connect } from 'twilio-video';
import type { TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
const room = await connect(token, { name, tracks: [] });
addEventListener('pagehide', () => room.disconnect());

room.on('disconnected', (_room, error?: TwilioError) => {
  status.textContent = error ? `Out: ${error.message}` : 'Out, without an error';
});
room.disconnect();
