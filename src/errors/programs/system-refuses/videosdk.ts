import { VideoSDK } from '@videosdk.live/js-sdk';
import { refuseDevices } from 'stand-ins';
import { attempt } from 'your-meeting';

refuseDevices(new DOMException('Permission denied by system', 'NotAllowedError'));
await attempt(() => VideoSDK.createCameraVideoTrack({}));
await attempt(() => VideoSDK.createMicrophoneAudioTrack({}));
