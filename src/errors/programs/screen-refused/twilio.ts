import { refuseDevices } from 'stand-ins';
import { LocalVideoTrack } from 'twilio-video';
import { attempt, enterRoom } from 'your-room';

const room = await enterRoom();
refuseDevices(new DOMException('Permission denied', 'NotAllowedError'));
await attempt(async () => {
  const stream = await navigator.mediaDevices.getDisplayMedia(); // This is the browser's method: the SDK is not involved yet.
  await room.localParticipant.publishTrack(new LocalVideoTrack(stream.getVideoTracks()[0]!));
});
