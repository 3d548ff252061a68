import { connect, createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';
import type { LocalAudioTrack, LocalVideoTrack, RemoteParticipant } from 'twilio-video';
import { getAccess } from 'your-backend';

const find = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;
const status = find('status');
let camera: LocalVideoTrack | undefined;
let mic: LocalAudioTrack | undefined;

onClick('open', preview);
onClick('join', join);
await showPermissions();

// #region preview
async function preview(): Promise<void> {
  stopPreview();
  status.textContent = 'The preview is open.';
  // One after the other: with createLocalTracks(), a refused camera would also lose you the microphone.
  camera = await tried(createLocalVideoTrack({ width: 640, height: 360 }));
  camera?.attach('#preview');
  mic = await tried(createLocalAudioTrack());
  if (mic) meter(mic.mediaStreamTrack);
  await showPermissions();
}

function stopPreview(): void {
  camera?.detach();
  for (const track of [camera, mic]) track?.stop();
  camera = mic = undefined;
}
// #endregion preview

// #region permissions
async function showPermissions(): Promise<void> {
  const told = ['camera', 'microphone'].map(async (name) => {
    const { state } = await navigator.permissions.query({ name: name as PermissionName });
    return `${name}: ${state}`; // granted, denied, or prompt: the person will be asked.
  });
  find('permission').textContent = (await Promise.all(told)).join(', ');
}
// #endregion permissions

// #region join
async function join(): Promise<void> {
  const { token, room: name } = await getAccess(find<HTMLInputElement>('name').value);
  // The name is in the token. Given tracks, connect() opens nothing; without any, pass an empty list.
  const tracks = [camera, mic].filter((track) => track !== undefined);
  const room = await connect(token, { name, tracks });
  show('call', `In room "${room.name}"`);
  const tile = addTile(room.localParticipant.sid, room.localParticipant.identity);
  if (camera) tile.append(camera.attach());
  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', () => {
    stopPreview(); // Tracks that you pass in continue after the call.
    show('lobby', 'You left the room.');
  });
  find('leave').onclick = window.onpagehide = () => void room.disconnect();
}
// #endregion join

function add(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);
  participant.on('trackSubscribed', (track) => {
    if (track.kind === 'data') return;
    const media = track.attach();
    tile.append(media);
    // Browsers may refuse to play before the first click on the page: then try again at the next click.
    media.play().catch(() => addEventListener('click', () => media.play().catch(() => {}), { once: true }));
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
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
  return opening.catch(({ name, message }: Error) => void (status.textContent = `${name}: ${message}`));
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
