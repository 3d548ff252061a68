import { refusals, refuseDevices } from 'stand-ins';
import { createLocalVideoTrack } from 'twilio-video';
import { status } from 'your-room';

for (const refusal of refusals) {
  refuseDevices(refusal);
  try {
    await createLocalVideoTrack();
  } catch (error) {
    status.textContent = advice((error as Error).name);
  }
}

function advice(name: string): string {
  if (name === 'NotAllowedError') return 'Allow the camera in the address bar, then try again.';
  if (name === 'NotFoundError') return 'Connect a camera, or join without one.';
  return 'Another program uses the camera. Close it, then try again.';
}
