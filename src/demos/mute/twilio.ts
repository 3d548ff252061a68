import { connect } from 'twilio-video';
import type { Participant, RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const device = document.querySelector<HTMLElement>('#device')!;

const { token, room: name } = await getAccess();
try {
  joined(await connect(token, { name, audio: true, video: { width: 640, height: 360 } }));
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}

function joined(room: Room): void {
  status.textContent = `In room "${room.name}"`;
  const tile = addTile(room.localParticipant, 'You');
  room.localParticipant.videoTracks.forEach(({ track }) => tile.append(track.attach()));
  room.participants.forEach(watch);
  room.on('participantConnected', watch);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', () => tiles.replaceChildren());
  addControls(room);
  showDevice(room);
  addEventListener('pagehide', () => room.disconnect());
}

// #region mute yourself
function addControls(room: Room): void {
  const { audioTracks, videoTracks } = room.localParticipant;
  onClick('mute', () => audioTracks.forEach(({ track }) => track.disable()));
  onClick('unmute', () => audioTracks.forEach(({ track }) => track.enable()));
  onClick('camera-off', () => videoTracks.forEach(({ track }) => track.disable()));
  onClick('camera-on', () => videoTracks.forEach(({ track }) => track.enable()));

  room.localParticipant.on('trackDisabled', ({ kind }) => mark(room.localParticipant, kind, true));
  room.localParticipant.on('trackEnabled', ({ kind }) => mark(room.localParticipant, kind, false));
  room.localParticipant.on('trackDisabled', () => showDevice(room));
  room.localParticipant.on('trackEnabled', () => showDevice(room));
}
// #endregion mute yourself

// #region the camera itself
/** A disabled track sends black; the device stays open, with its light on. */
function showDevice(room: Room): void {
  const [camera] = [...room.localParticipant.videoTracks.values()];
  device.textContent = camera?.track.mediaStreamTrack.readyState === 'live' ? 'in use' : 'released';
}
// #endregion the camera itself

// #region others mute
function watch(participant: RemoteParticipant): void {
  const tile = addTile(participant, participant.identity);
  participant.on('trackSubscribed', (track) => {
    if (track.kind === 'data') return;
    tile.append(play(track.attach()));
    mark(participant, track.kind, !track.isEnabled);
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
  participant.on('trackDisabled', ({ kind }) => mark(participant, kind, true));
  participant.on('trackEnabled', ({ kind }) => mark(participant, kind, false));
}
// #endregion others mute

function mark({ sid }: Participant, kind: string, off: boolean): void {
  document.getElementById(sid)?.classList.toggle(kind === 'video' ? 'off' : 'muted', off);
}

function onClick(id: string, act: () => void): void {
  document.getElementById(id)!.addEventListener('click', act);
}

function addTile({ sid }: Participant, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = sid;
  caption.textContent = label; // Names come from other people: use text, not HTML.
  tile.append(caption);
  tiles.append(tile);
  return tile;
}

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}
