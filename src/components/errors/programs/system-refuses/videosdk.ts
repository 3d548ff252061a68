import { VideoSDK } from '@videosdk.live/js-sdk';

const status = document.querySelector<HTMLElement>('#status')!;

// Stands in for an operating system that keeps the devices from the browser: with Chromium's own words.
const refusal = new DOMException('Permission denied by system', 'NotAllowedError');
navigator.mediaDevices.getUserMedia = () => Promise.reject(refusal);

for (const open of ['createCameraVideoTrack', 'createMicrophoneAudioTrack'] as const) {
  try {
    await VideoSDK[open]({});
  } catch (error) {
    const { code, message } = error as { code?: number; message: string };
    status.textContent = `${message} (${code})`;
  }
}
