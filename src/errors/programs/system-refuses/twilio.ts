import { refuseDevices } from 'stand-ins';
import { createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';
import { attempt } from 'your-room';

refuseDevices(new DOMException('Permission denied by system', 'NotAllowedError'));
await attempt(() => createLocalVideoTrack());
await attempt(() => createLocalAudioTrack());
