import { VideoSDK } from '@videosdk.live/js-sdk';

const status = document.querySelector<HTMLElement>('#status')!;

try {
  await VideoSDK.createCameraVideoTrack({ cameraId: 'a-camera-that-is-gone' });
} catch (error) {
  const { code, message } = error as { code?: number; message: string };
  status.textContent = `${message} (${code})`;
}
