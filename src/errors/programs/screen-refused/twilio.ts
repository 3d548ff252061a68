import { refuseDevices } from 'stand-ins';
import { LocalVideoTrack } from 'twilio-video';
import { attempt, enterRoom } from 'your-room';

const room = await enterRoom();
refuseDevices(new DOMException('Permission denied', 'NotAllowedError'));
await attempt(async () => {
  const stream = await navigator.mediaDevices.getDisplayMedia(); // The browser's: the SDK is not asked yet.
  await room.localParticipant.publishTrack(new LocalVideoTrack(stream.getVideoTracks()[0]!));
});
