import { VideoSDK } from '@videosdk.live/js-sdk';
import { refusals, refuseDevices } from 'stand-ins';
import { attempt } from 'your-meeting';

for (const refusal of refusals) {
  refuseDevices(refusal);
  await attempt(() => VideoSDK.createMicrophoneAudioTrack({}));
}
