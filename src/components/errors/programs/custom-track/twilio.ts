import { connect } from 'twilio-video';
import type { TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
const room = await connect(token, { name, tracks: [] });
addEventListener('pagehide', () => room.disconnect());

const ended = await navigator.mediaDevices.getUserMedia({ video: true });
ended.getTracks().forEach((track) => track.stop());

for (const track of [new MediaStream(), ...ended.getVideoTracks()]) {
  try {
    await room.localParticipant.publishTrack(track as MediaStreamTrack);
    status.textContent = 'A track that has ended is published all the same, and shows nothing';
  } catch (error) {
    const { code, message } = error as TwilioError;
    status.textContent = `${message} (${code})`;
  }
}
