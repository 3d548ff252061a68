import { pullOut } from 'stand-ins';
import { createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';
import { enterRoom, status } from 'your-room';

const tracks = [await createLocalVideoTrack(), await createLocalAudioTrack()];
await enterRoom(tracks);
for (const track of tracks) {
  track.on('stopped', () => (status.textContent = `No picture or sound any more: ${track.kind}`));
  pullOut(track.mediaStreamTrack);
}
