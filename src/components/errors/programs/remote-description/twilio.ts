import { connect, createLocalVideoTrack } from 'twilio-video';
import type { TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
// Stands in for a browser that fails at this.
RTCPeerConnection.prototype.setRemoteDescription = () =>
  Promise.reject(new DOMException('On purpose', 'OperationError'));

try {
  const camera = await createLocalVideoTrack();
  const room = await connect(token, { name, tracks: [camera] });
  status.textContent = `In room "${room.name}"`;
  room.on('disconnected', (_room, error?: TwilioError) => {
    status.textContent = `Out: ${error?.message} (${error?.code})`;
  });
  addEventListener('pagehide', () => room.disconnect());
} catch (error) {
  const { code, message } = error as TwilioError;
  status.textContent = `Could not join: ${message} (${code})`;
}
