import { createLocalAudioTrack } from 'twilio-video';
import { enterRoom, status } from 'your-room';

const microphone = await createLocalAudioTrack();
await enterRoom([microphone]);
microphone.disable();
microphone.disable(); // It is off already: nothing happens.
status.textContent = `Muted: ${!microphone.isEnabled}`;
