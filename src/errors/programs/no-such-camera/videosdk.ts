import { VideoSDK } from '@videosdk.live/js-sdk';
import { attempt } from 'your-meeting';

await attempt(() => VideoSDK.createCameraVideoTrack({ cameraId: 'a-camera-that-is-gone' }));
