import { createLocalAudioTrack } from 'twilio-video';

const status = document.querySelector<HTMLElement>('#status')!;

// Stand in for a person who says no, no microphone, and one that is taken: with Chromium's own words.
const refusals = [
  new DOMException('Permission denied', 'NotAllowedError'),
  new DOMException('Requested device not found', 'NotFoundError'),
  new DOMException('Device in use', 'NotReadableError'),
];

for (const refusal of refusals) {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(refusal);
  try {
    await createLocalAudioTrack();
  } catch (error) {
    const { name, message } = error as Error;
    status.textContent = `${name}: ${message}`;
  }
}
