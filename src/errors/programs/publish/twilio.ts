import { createLocalVideoTrack } from 'twilio-video';
import { attempt, enterRoom, status } from 'your-room';

const room = await enterRoom();
const camera = await createLocalVideoTrack({ width: 320, height: 180 });
await attempt(async () => {
  try {
    await room.localParticipant.publishTrack(camera);
    status.textContent = 'The camera is on';
  } catch (error) {
    camera.stop(); // Nobody gets it: turn the camera off.
    throw error;
  }
});
