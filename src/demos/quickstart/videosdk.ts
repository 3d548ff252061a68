import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Meeting, Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const name = find<HTMLInputElement>('name');
const cameras = find<HTMLSelectElement>('cameras');
const microphones = find<HTMLSelectElement>('microphones');
const tiles = find('tiles');

let camera: MediaStream | undefined;
let microphone: MediaStream | undefined;
let meeting: Meeting | undefined;

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
  for (const media of [camera, microphone]) media?.getTracks().forEach((track) => track.stop());
  camera = await VideoSDK.createCameraVideoTrack({
    encoderConfig: 'h360p_w640p',
    ...(cameras.value && { cameraId: cameras.value }),
  });
  microphone = await VideoSDK.createMicrophoneAudioTrack(
    microphones.value ? { microphoneId: microphones.value } : {},
  );
  find('preview').replaceChildren(elementFor('video', camera, true));
  await listDevices();
}
// #endregion devices

// #region join
async function join(): Promise<void> {
  const access = await getAccess(name.value);
  VideoSDK.config(access.token);
  const newMeeting = VideoSDK.initMeeting({
    meetingId: access.room,
    name: name.value,
    micEnabled: Boolean(microphone),
    webcamEnabled: Boolean(camera),
    ...(microphone && { customMicrophoneAudioTrack: microphone }),
    ...(camera && { customCameraVideoTrack: camera }),
  });

  const me = newMeeting.localParticipant;
  me.on('stream-enabled', ({ kind }) => markOwn(me.id, kind, false));
  me.on('stream-disabled', ({ kind }) => markOwn(me.id, kind, true));

  newMeeting.on('meeting-joined', () => {
    // Fires again after a reconnection, and so does "participant-joined".
    meeting = newMeeting;
    for (const tile of [...tiles.children]) if (tile.id !== me.id) tile.remove();
    enter(`In meeting "${newMeeting.id}"`);
  });
  newMeeting.on('participant-joined', add);
  newMeeting.on('participant-left', ({ id }) => removeTile(id));
  newMeeting.on('speaker-changed', (id) => id !== me.id && enlarge(id));
  newMeeting.on('error', (error) => meeting === newMeeting && showProblem(error));
  newMeeting.on('meeting-state-changed', ({ state }) => {
    if (state === 'RECONNECTING') enter('Connection lost, reconnecting …');
  });
  newMeeting.on('meeting-left', left);

  tiles.replaceChildren();
  add(me);
  await newMeeting.join();
}
// #endregion join

// #region others
function add(participant: Participant): void {
  const { id } = participant;
  const local = participant.local;
  addTile(id, local ? 'You' : participant.displayName);
  mark(id, 'video', true);
  mark(id, 'audio', true);
  participant.on('stream-enabled', (stream) => {
    mark(id, stream.kind, false);
    attach(id, stream, local);
  });
  participant.on('stream-disabled', (stream) => {
    mark(id, stream.kind, true);
    removeTile(stream.id);
  });
}

function attach(id: string, stream: Stream, local: boolean): void {
  if (local && stream.kind !== 'video') return; // Nobody wants to hear themselves.
  const element = elementFor(stream.kind, new MediaStream([stream.track]), local);
  element.id = stream.id;
  document.getElementById(id)?.append(element);
  if (!local) play(element);
}

function elementFor(kind: string, media: MediaStream, muted: boolean): HTMLMediaElement {
  const element = document.createElement(kind === 'video' || kind === 'share' ? 'video' : 'audio');
  element.autoplay = true;
  element.setAttribute('playsinline', ''); // Otherwise a phone shows it full screen.
  element.muted = muted;
  element.srcObject = media;
  return element;
}
/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}
// #endregion others

// #region controls
async function toggleCamera(): Promise<void> {
  if (meeting?.localParticipant.webcamOn) await meeting.disableWebcam();
  else await meeting?.enableWebcam();
}

async function toggleMicrophone(): Promise<void> {
  if (meeting?.localParticipant.micOn) await meeting.muteMic();
  else await meeting?.unmuteMic();
}
// #endregion controls

// #region leave
async function leave(): Promise<void> {
  await meeting?.leave();
}

async function left(reason: { code: number; message: string }): Promise<void> {
  meeting = undefined;
  backToLobby('You are out of the meeting');
  if (reason.code !== 1101) showProblem(reason);
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
