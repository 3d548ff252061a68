import { connect, createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
const tracks = [await createLocalVideoTrack(), await createLocalAudioTrack()];
const room = await connect(token, { name, tracks });
addEventListener('pagehide', () => room.disconnect());

for (const track of tracks) {
  track.on('stopped', () => (status.textContent = `No picture or sound any more: ${track.kind}`));
  // Stands in for pulling the plug.
  track.mediaStreamTrack.stop();
  track.mediaStreamTrack.dispatchEvent(new Event('ended'));
}
