import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const find = (id: string): HTMLElement => document.getElementById(id)!;
const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
// The browser's noise suppression is on by default; if it matters to you, ask for it.
const noiseConfig = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const customMicrophoneAudioTrack = await VideoSDK.createMicrophoneAudioTrack({ noiseConfig });
const customCameraVideoTrack = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p' });
const own = { customMicrophoneAudioTrack, customCameraVideoTrack };
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', ...own });
meeting.on('meeting-joined', () => {
  // Fires again after a reconnection, and so does "participant-joined" for everyone else.
  for (const tile of [...find('tiles').children]) if (tile.id !== meeting.localParticipant.id) tile.remove();
  tell(`In meeting "${meeting.id}"`);
});
meeting.on('participant-joined', watch);
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('meeting-left', () => {
  stopEffect();
  find('tiles').replaceChildren();
  tell('You left the meeting.');
});
watch(meeting.localParticipant);
onClick('blur', blur);
onClick('unblur', clear);
onClick('leave', () => meeting.leave());
await meeting.join().catch(({ message }: Error) => {
  tell(`Could not join. ${message}`);
  for (const media of Object.values(own)) media.getTracks().forEach((track) => track.stop()); // Nobody else does.
});
addEventListener('pagehide', () => meeting.leave());

// #region apply and remove
let stopEffect = (): void => {};

async function blur(): Promise<void> {
  stopEffect(); // changeWebcam() would turn on a camera that is off: check webcamOn first.
  if (!meeting.localParticipant.webcamOn) return;
  const camera = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p' });
  const video = document.createElement('video');
  Object.assign(video, { srcObject: camera, muted: true, playsInline: true });
  await video.play();
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
  const context = canvas.getContext('2d')!;
  const timer = setInterval(() => coarse(video, context, canvas.width, canvas.height), 1000 / 24);
  // The SDK stops what it has sent, which is the canvas. The camera behind it is yours to stop.
  stopEffect = () => {
    clearInterval(timer);
    for (const track of camera.getTracks()) track.stop();
    find('cost').textContent = 'nothing';
    stopEffect = () => {};
  };
  // The SDK's own streams have these two properties: without them, it does not send a stream.
  const blurred = Object.assign(canvas.captureStream(24), {
    encoderConfig: 'h360p_w640p',
    multiStream: false,
  });
  await meeting.changeWebcam(blurred);
}

async function clear(): Promise<void> {
  stopEffect();
  if (!meeting.localParticipant.webcamOn) return;
  await meeting.changeWebcam(await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p' }));
}
// #endregion apply and remove

function watch(participant: Participant): void {
  const tile = addTile(participant.id, participant.displayName);
  participant.on('stream-enabled', ({ id, kind, track }: Stream) => {
    if (participant.local && kind !== 'video') return;
    const element = document.createElement(kind === 'video' ? 'video' : 'audio');
    const srcObject = new MediaStream([track]);
    Object.assign(element, { id, muted: participant.local, playsInline: true, srcObject });
    tile.append(play(element));
  });
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

// Below: the same on both sides.
// #region draw one frame
type Picture = HTMLVideoElement;

/** Makes the picture so coarse that nobody can be recognised: draws it small, and enlarges it. */
function coarse(picture: Picture, context: CanvasRenderingContext2D, width: number, height: number): void {
  const begun = performance.now();
  const [small, low] = [width / 32, height / 32];
  context.drawImage(picture, 0, 0, small, low);
  context.drawImage(context.canvas, 0, 0, small, low, 0, 0, width, height);
  find('cost').textContent = `${(performance.now() - begun).toFixed(1)} ms a frame`;
}
// #endregion draw one frame

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}

function addTile(id: string, label: string): HTMLElement {
  const tile = Object.assign(document.createElement('li'), { id });
  // Names come from other people: use text, not HTML.
  tile.append(Object.assign(document.createElement('span'), { textContent: label }));
  find('tiles').append(tile);
  return tile;
}

function onClick(id: string, act: () => Promise<void>): void {
  find(id).addEventListener('click', () => act().catch(({ message }: Error) => tell(message)));
}

function tell(text: string): void {
  find('status').textContent = text;
}
