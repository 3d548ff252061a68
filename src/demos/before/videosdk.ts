import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const find = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;
const status = find('status');
let camera: MediaStream | undefined;
let mic: MediaStream | undefined;

onClick('open', preview);
onClick('join', join);
await showPermissions();

// #region preview
async function preview(): Promise<void> {
  stopPreview();
  status.textContent = 'The preview is open.';
  camera = await tried(VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p' }));
  find<HTMLVideoElement>('preview').srcObject = camera ?? null;
  mic = await tried(VideoSDK.createMicrophoneAudioTrack({}));
  if (mic) meter(mic.getAudioTracks()[0]!);
  await showPermissions();
}

function stopPreview(): void {
  find<HTMLVideoElement>('preview').srcObject = null;
  for (const stream of [camera, mic]) stream?.getTracks().forEach((track) => track.stop());
  camera = mic = undefined;
}
// #endregion preview

// #region permissions
async function showPermissions(): Promise<void> {
  // false means "denied" or "the person will be asked". It opens nothing; requestPermission() does.
  const allowed = await VideoSDK.checkPermissions(VideoSDK.Constants.permission.AUDIO_AND_VIDEO);
  find('permission').textContent = [...allowed].map(([kind, may]) => `${kind}: ${may}`).join(', ');
}
// #endregion permissions

// #region join
async function join(): Promise<void> {
  const name = find<HTMLInputElement>('name').value; // The client sets the name, not the token.
  const { token, room: meetingId } = await getAccess(name);
  VideoSDK.config(token);
  // join() would open what is enabled and has no stream, and the browser would ask the person.
  const video = camera ? { webcamEnabled: true, customCameraVideoTrack: camera } : { webcamEnabled: false };
  const audio = mic ? { micEnabled: true, customMicrophoneAudioTrack: mic } : { micEnabled: false };
  const meeting = VideoSDK.initMeeting({ meetingId, name, ...video, ...audio });
  const me = meeting.localParticipant;
  meeting.on('meeting-joined', () => {
    // Fires again after a reconnection, and so does "participant-joined" for everyone else.
    for (const tile of [...find('tiles').children]) if (tile.id !== me.id) tile.remove();
    status.textContent = `In meeting "${meeting.id}"`;
  });
  meeting.on('participant-joined', add);
  meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
  meeting.on('error', ({ message }) => (status.textContent = message));
  meeting.on('meeting-left', () => {
    stopPreview(); // The SDK has stopped what it had published.
    show('lobby', 'You left the meeting.');
  });
  find('leave').onclick = window.onpagehide = () => void meeting.leave();
  show('call', 'Joining …');
  add(me);
  await meeting.join().catch(({ message }: Error) => show('lobby', message)); // The preview continues.
}
// #endregion join

function add(participant: Participant): void {
  const tile = addTile(participant.id, participant.displayName);
  participant.on('stream-enabled', ({ id, kind, track }) => {
    if (participant.local && kind !== 'video') return;
    const media = document.createElement(kind === 'video' || kind === 'share' ? 'video' : 'audio');
    const srcObject = new MediaStream([track]);
    tile.append(Object.assign(media, { id, playsInline: true, muted: participant.local, srcObject }));
    // Browsers may refuse to play before the first click on the page: then try again at the next click.
    media.play().catch(() => addEventListener('click', () => media.play().catch(() => {}), { once: true }));
  });
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

/** Shows how loud a microphone is, while it is open. */
function meter(track: MediaStreamTrack): void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    find<HTMLMeterElement>('level').value = Math.hypot(...samples) / Math.sqrt(samples.length);
    if (track.readyState === 'live') return;
    clearInterval(timer);
    void context.close();
  }, 100);
}

/** Shows what was refused, and continues without it. */
async function tried<T>(opening: Promise<T>): Promise<T | undefined> {
  return opening.catch(({ code, message }) => void (status.textContent = `${code}: ${message}`));
}

function show(section: 'lobby' | 'call', text: string): void {
  status.textContent = text;
  find('lobby').hidden = section !== 'lobby';
  find('call').hidden = section !== 'call';
  find('tiles').replaceChildren();
}

function addTile(id: string, label: string): HTMLElement {
  const tile = Object.assign(document.createElement('li'), { id });
  // Names come from other people: use text, not HTML.
  tile.append(Object.assign(document.createElement('span'), { textContent: label }));
  find('tiles').append(tile);
  return tile;
}

function onClick(id: string, act: () => Promise<void>): void {
  find(id).onclick = () => act().catch(({ message }: Error) => (status.textContent = message));
}
