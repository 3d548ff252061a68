import { createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';

const status = document.querySelector<HTMLElement>('#status')!;

// Stands in for an operating system that keeps the devices from the browser: with Chromium's own words.
const refusal = new DOMException('Permission denied by system', 'NotAllowedError');
navigator.mediaDevices.getUserMedia = () => Promise.reject(refusal);

for (const open of [createLocalVideoTrack, createLocalAudioTrack]) {
  try {
    await open();
  } catch (error) {
    const { name, message } = error as Error;
    status.textContent = `${name}: ${message}`;
  }
}
