import { connect, createLocalAudioTrack } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
const microphone = await createLocalAudioTrack();
const room = await connect(token, { name, tracks: [microphone] });
addEventListener('pagehide', () => room.disconnect());

microphone.disable();
microphone.disable(); // It is off already: nothing happens.
status.textContent = `Muted: ${!microphone.isEnabled}`;
