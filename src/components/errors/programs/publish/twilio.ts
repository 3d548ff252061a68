import { connect, createLocalVideoTrack } from 'twilio-video';
import type { TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
const room = await connect(token, { name, tracks: [] });
status.textContent = `In room "${room.name}"`;
addEventListener('pagehide', () => room.disconnect());

const camera = await createLocalVideoTrack({ width: 320, height: 180 });
try {
  await room.localParticipant.publishTrack(camera);
  status.textContent = 'The camera is on';
} catch (error) {
  const { code, message } = error as TwilioError;
  camera.stop(); // Nobody gets it: switch the light off.
  status.textContent = `The others cannot see you: ${message} (${code})`;
}
