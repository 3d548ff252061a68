import { connect, createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';
import type { LocalAudioTrack, LocalVideoTrack, RemoteParticipant } from 'twilio-video';
import { getAccess } from 'your-backend';

let camera: LocalVideoTrack | undefined;
let microphone: LocalAudioTrack | undefined;
let stopMeter = (): void => {};
let leave = stopPreview;

onClick('open', preview);
onClick('join', join);
onClick('leave', async () => leave());
addEventListener('pagehide', () => leave());
await showPermissions();

// #region preview
async function preview(): Promise<void> {
  tell('The preview is open.');
  // One after the other: with createLocalTracks() a camera that is refused costs the microphone, too.
  camera ??= await tried(createLocalVideoTrack({ width: 640, height: 360 }));
  microphone ??= await tried(createLocalAudioTrack());
  find('preview').replaceChildren(...(camera ? [camera.attach()] : []));
  stopMeter();
  if (microphone) stopMeter = meter(microphone.mediaStreamTrack);
  await showPermissions();
}

function stopPreview(): void {
  stopMeter();
  for (const track of [camera, microphone]) track?.stop();
  camera = microphone = undefined;
  find('preview').replaceChildren();
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
  const tracks = [camera, microphone].filter((track) => track !== undefined);
  const room = await connect(token, { name, tracks });
  stopMeter();
  setIn(true);
  tell(`In room "${room.name}"`);
  leave = () => void room.disconnect();
  const tile = addTile(room.localParticipant.sid, room.localParticipant.identity);
  if (camera) tile.append(camera.attach());
  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', () => {
    leave = stopPreview; // Tracks that were passed in go on after the call.
    stopPreview();
    setIn(false);
    tell('You left the room.');
  });
}
// #endregion join

function add(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);
  participant.on('trackSubscribed', (track) => {
    if (track.kind !== 'data') tile.append(play(track.attach()));
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
}

// Below: the same on both sides.
function meter(track: MediaStreamTrack): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    find<HTMLMeterElement>('level').value = Math.hypot(...samples) / Math.sqrt(samples.length);
  }, 100);
  return () => {
    clearInterval(timer);
    if (context.state !== 'closed') void context.close();
  };
}

async function tried<T>(opening: Promise<T>): Promise<T | undefined> {
  try {
    return await opening;
  } catch (error) {
    const { name, message } = error as Error;
    tell(`${name}: ${message}`);
    return undefined;
  }
}

/** A browser may refuse to play before somebody has clicked: the next click then makes up for it. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}

function setIn(isIn: boolean): void {
  for (const id of ['lobby', 'open', 'join']) find(id).hidden = isIn;
  find('leave').hidden = !isIn;
  find('tiles').replaceChildren();
}

function addTile(id: string, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = id;
  caption.textContent = label; // Names come from other people: text, never HTML.
  tile.append(caption);
  find('tiles').append(tile);
  return tile;
}

function onClick(id: string, act: () => Promise<void>): void {
  find(id).addEventListener('click', () => act().catch(({ message }: Error) => tell(message)));
}

function tell(text: string): void {
  find('status').textContent = text;
}

function find<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}
