import { createLocalVideoTrack } from 'twilio-video';
import { status } from 'your-room';

try {
  await createLocalVideoTrack({ deviceId: { exact: 'a-camera-that-is-gone' } });
} catch (error) {
  // A DOMException of the browser: `constraint` says what could not be met.
  const { name, constraint } = error as OverconstrainedError;
  status.textContent = `${name}: ${constraint}. Ask again without it.`;
}
