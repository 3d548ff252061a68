import { createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';

const status = document.querySelector<HTMLElement>('#status')!;

// Stand in for a machine without a camera and a microphone.
navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
navigator.mediaDevices.getUserMedia = () =>
  Promise.reject(new DOMException('Requested device not found', 'NotFoundError'));

for (const open of [createLocalVideoTrack, createLocalAudioTrack]) {
  try {
    await open();
  } catch (error) {
    const { name, message } = error as Error;
    status.textContent = `${name}: ${message}`;
  }
}
