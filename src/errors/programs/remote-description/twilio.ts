import { breakConnections } from 'stand-ins';
import { createLocalVideoTrack } from 'twilio-video';
import { attempt, enterRoom } from 'your-room';

breakConnections('setRemoteDescription');
await attempt(async () => enterRoom([await createLocalVideoTrack()]));
