import { connect, createLocalAudioTrack, createLocalVideoTrack } from 'twilio-on-videosdk';
import type {
  LocalAudioTrack,
  LocalVideoTrack,
  RemoteParticipant,
  Room,
  TwilioError,
} from 'twilio-on-videosdk';
import { getAccess } from 'your-backend';

const name = find<HTMLInputElement>('name');
const cameras = find<HTMLSelectElement>('cameras');
const microphones = find<HTMLSelectElement>('microphones');
const tiles = find('tiles');

let camera: LocalVideoTrack | undefined;
let microphone: LocalAudioTrack | undefined;
let room: Room | undefined;

on('cameras', 'change', preview);
on('microphones', 'change', preview);
on('join', 'click', join);
on('camera', 'click', toggleCamera);
on('microphone', 'click', toggleMicrophone);
on('leave', 'click', leave);
on('problem-close', 'click', () => find<HTMLDialogElement>('problem').close());
addEventListener('pagehide', () => attempt(leave));
await attempt(preview);

// #region devices
async function preview(): Promise<void> {
  camera?.stop();
  microphone?.stop();
  camera = await createLocalVideoTrack({ width: 640, height: 360, ...chosen(cameras) });
  microphone = await createLocalAudioTrack(chosen(microphones));
  find('preview').replaceChildren(camera.attach());
  await listDevices();
}

function chosen({ value }: HTMLSelectElement): MediaTrackConstraints {
  return value ? { deviceId: { exact: value } } : {};
}
// #endregion devices

// #region join
async function join(): Promise<void> {
  const access = await getAccess(name.value);
  const tracks = [microphone, camera].filter((track) => track !== undefined);
  room = await connect(access.token, { name: access.room, tracks, dominantSpeaker: true });
  enter(`In room "${room.name}"`);

  const me = room.localParticipant;
  const tile = addTile(me.sid, 'You');
  if (camera) tile.append(camera.attach());
  me.on('trackDisabled', ({ kind }) => markOwn(me.sid, kind, true));
  me.on('trackEnabled', ({ kind }) => markOwn(me.sid, kind, false));
  markOwn(me.sid, 'video', !camera);
  markOwn(me.sid, 'audio', !microphone);

  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', ({ sid }) => removeTile(sid));
  room.on('dominantSpeakerChanged', (speaker) => enlarge(speaker?.sid));
  room.on('reconnecting', () => enter('Connection lost, reconnecting …'));
  room.on('reconnected', () => enter('Back in the room'));
  room.on('disconnected', left);
}
// #endregion join

// #region others
function add(participant: RemoteParticipant): void {
  const { sid } = participant;
  const tile = addTile(sid, participant.identity);
  participant.on('trackSubscribed', (track) => {
    if (track.kind === 'data') return;
    tile.append(play(track.attach()));
    mark(sid, track.kind, !track.isEnabled);
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
  participant.on('trackDisabled', ({ kind }) => mark(sid, kind, true));
  participant.on('trackEnabled', ({ kind }) => mark(sid, kind, false));
}
/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}
// #endregion others

// #region controls
function toggleCamera(): void {
  if (camera) camera.enable(!camera.isEnabled);
}

function toggleMicrophone(): void {
  if (microphone) microphone.enable(!microphone.isEnabled);
}
// #endregion controls

// #region leave
function leave(): void {
  room?.disconnect();
}

async function left(oldRoom: Room, error?: TwilioError): Promise<void> {
  oldRoom.removeAllListeners();
  room = undefined;
  backToLobby('You are out of the room');
  if (error) showProblem(error);
  await attempt(preview);
}
// #endregion leave

// #region page
function enter(text: string): void {
  find('status').textContent = text;
  find('lobby').hidden = true;
  find('call').hidden = false;
}

function backToLobby(text: string): void {
  find('status').textContent = text;
  tiles.replaceChildren();
  find('call').hidden = true;
  find('lobby').hidden = false;
}

function addTile(id: string, label: string): HTMLElement {
  removeTile(id);
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = id;
  caption.textContent = label; // Names come from other people: use text, not HTML.
  tile.append(caption);
  tiles.append(tile);
  return tile;
}

function removeTile(id: string): void {
  document.getElementById(id)?.remove();
}

function mark(id: string, kind: string, off: boolean): void {
  const tile = document.getElementById(id);
  if (kind === 'video') tile?.classList.toggle('off', off);
  if (kind === 'audio') tile?.classList.toggle('muted', off);
}

function markOwn(id: string, kind: string, off: boolean): void {
  mark(id, kind, off);
  if (kind === 'video') find('camera').textContent = off ? 'Camera on' : 'Camera off';
  if (kind === 'audio') find('microphone').textContent = off ? 'Unmute' : 'Mute';
}

/** Shows the person who speaks large. In a silence, the last speaker stays. */
function enlarge(id: string | null | undefined): void {
  if (!id || !document.getElementById(id)) return;
  for (const tile of tiles.children) tile.classList.toggle('large', tile.id === id);
}

async function listDevices(): Promise<void> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const lists = { videoinput: cameras, audioinput: microphones };
  for (const [kind, list] of Object.entries(lists)) {
    const chosen = list.value;
    const ofKind = devices.filter((device) => device.kind === kind);
    list.replaceChildren(...ofKind.map(({ label, deviceId }) => new Option(label, deviceId)));
    if (ofKind.some(({ deviceId }) => deviceId === chosen)) list.value = chosen;
  }
}

function on(id: string, event: string, act: () => Promise<void> | void): void {
  find(id).addEventListener(event, () => attempt(act));
}

async function attempt(act: () => Promise<void> | void): Promise<void> {
  try {
    await act();
  } catch (error) {
    showProblem(error as Error);
  }
}

function showProblem({ message, code }: { message: string; code?: number }): void {
  find('problem-text').textContent = code ? `${message} (${code})` : message;
  find<HTMLDialogElement>('problem').showModal();
}

function find<E extends HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}
// #endregion page
