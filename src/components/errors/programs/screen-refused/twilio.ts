import { connect, LocalVideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
const room = await connect(token, { name, tracks: [] });
addEventListener('pagehide', () => room.disconnect());

// Stands in for a person who closes the browser's question: with Chromium's own words.
navigator.mediaDevices.getDisplayMedia = () =>
  Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));

try {
  const stream = await navigator.mediaDevices.getDisplayMedia();
  await room.localParticipant.publishTrack(new LocalVideoTrack(stream.getVideoTracks()[0]!));
} catch (error) {
  const { name, message } = error as Error; // The browser's: the SDK is not asked yet.
  status.textContent = `${name}: ${message}`;
}
