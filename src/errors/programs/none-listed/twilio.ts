import { refuseDevices } from 'stand-ins';
import { createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';
import { attempt } from 'your-room';

navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
refuseDevices(new DOMException('Requested device not found', 'NotFoundError'));
await attempt(() => createLocalVideoTrack());
await attempt(() => createLocalAudioTrack());
