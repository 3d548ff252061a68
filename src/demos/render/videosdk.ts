import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;

// #region preview
// You can show a MediaStream that you create yourself before you join.
const camera = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p' });
const tile = addTile('You (preview)');
tile.append(videoOf(camera));
// #endregion preview

// #region join
const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({
  meetingId,
  name: 'You',
  micEnabled: true,
  webcamEnabled: true,
  customCameraVideoTrack: camera,
});
const me = meeting.localParticipant;

// Add all listeners before join().
me.on('stream-enabled', cameraOn);
me.on('stream-disabled', cameraOff);
meeting.on('meeting-joined', () => {
  status.textContent = `In meeting "${meeting.id}"`;
  tile.querySelector('span')!.textContent = 'You';
});
meeting.on('meeting-left', leave);
meeting.on('error', ({ message }) => (status.textContent = message));

try {
  await meeting.join();
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
  camera.getTracks().forEach((track) => track.stop()); // Nobody else does.
  show(null);
}
// #endregion join

// #region camera
// Each time the camera is turned on again, there is a new stream with a new track.
function cameraOn(stream: Stream): void {
  if (stream.kind === 'video') show(new MediaStream([stream.track]));
}
function cameraOff(stream: Stream): void {
  if (stream.kind === 'video') show(null);
}
onClick('camera-off', () => meeting.disableWebcam());
onClick('camera-on', () => meeting.enableWebcam());
// #endregion camera

// #region leave
function leave(): void {
  status.textContent = 'You left the meeting';
  tiles.replaceChildren();
}
addEventListener('pagehide', () => meeting.leave());
// #endregion leave

function show(media: MediaStream | null): void {
  tile.querySelector('video')?.remove();
  tile.classList.toggle('off', !media);
  if (media) tile.append(videoOf(media));
}

function addTile(label: string): HTMLElement {
  const element = document.createElement('li');
  const caption = document.createElement('span');
  caption.textContent = label;
  element.append(caption);
  tiles.append(element);
  return element;
}

function videoOf(media: MediaStream): HTMLVideoElement {
  const element = document.createElement('video');
  element.autoplay = true;
  element.muted = true; // Nobody wants to hear themselves.
  element.playsInline = true;
  element.srcObject = media;
  return element;
}

function onClick(id: string, act: () => Promise<void>): void {
  document.getElementById(id)!.addEventListener('click', async () => {
    try {
      await act();
    } catch (error) {
      status.textContent = (error as Error).message;
    }
  });
}
