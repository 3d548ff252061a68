import { createLocalVideoTrack } from 'twilio-video';

const status = document.querySelector<HTMLElement>('#status')!;

// Stand in for a person who says no, no camera, and one that is taken: with Chromium's own words.
const refusals = [
  new DOMException('Permission denied', 'NotAllowedError'),
  new DOMException('Requested device not found', 'NotFoundError'),
  new DOMException('Device in use', 'NotReadableError'),
];

for (const refusal of refusals) {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(refusal);
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
