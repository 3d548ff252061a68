import { refusals, refuseDevices } from 'stand-ins';
import { createLocalAudioTrack } from 'twilio-video';
import { attempt } from 'your-room';

for (const refusal of refusals) {
  refuseDevices(refusal);
  await attempt(() => createLocalAudioTrack());
}
