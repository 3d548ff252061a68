import { createLocalAudioTrack } from 'twilio-video';
import { enterRoom, status } from 'your-room';

const microphone = await createLocalAudioTrack();
await enterRoom([microphone]);
microphone.disable();
microphone.disable(); // It is already off: nothing happens.
status.textContent = `Muted: ${!microphone.isEnabled}`;
