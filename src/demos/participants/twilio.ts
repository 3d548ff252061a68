import { connect } from 'twilio-video';
import type { RemoteParticipant, RemoteTrack, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;

const { token, room: name } = await getAccess();
try {
  // Without this option the dominant speaker is never reported.
  joined(await connect(token, { name, dominantSpeaker: true }));
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}

// #region people come and go
function joined(room: Room): void {
  // Who is there already is in a Map; who comes later is told by an event.
  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('dominantSpeakerChanged', (speaker) => highlight(speaker?.sid));
  room.on('disconnected', () => tiles.replaceChildren());
  room.on('participantConnected', () => count(room));
  room.on('participantDisconnected', () => count(room));
  count(room);
  addEventListener('pagehide', () => room.disconnect());
}

function count(room: Room): void {
  status.textContent = `${room.participants.size} other(s) in the room`;
}
// #endregion people come and go

// #region their tracks
function add(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);

  // Tracks are subscribed to on their own, those published before you joined too.
  participant.on('trackSubscribed', (track) => attach(tile, track));
  participant.on('trackUnsubscribed', detach);

  // The publication stays when a guest switches a track off: the last frame would too.
  participant.on('trackDisabled', ({ kind }) => kind === 'video' && tile.classList.add('off'));
  participant.on('trackEnabled', ({ kind }) => kind === 'video' && tile.classList.remove('off'));
}

function attach(tile: HTMLElement, track: RemoteTrack): void {
  if (track.kind === 'data') return;
  tile.append(play(track.attach()));
  if (track.kind === 'video') tile.classList.toggle('off', !track.isEnabled);
}

function detach(track: RemoteTrack): void {
  if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
}
// #endregion their tracks

function addTile(id: string, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = id;
  caption.textContent = label; // Names come from other people: text, never HTML.
  tile.append(caption);
  tiles.append(tile);
  return tile;
}

/** A browser may refuse to play before somebody has clicked: the next click then makes up for it. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}

function highlight(id: string | undefined): void {
  for (const tile of tiles.children) tile.classList.toggle('speaking', tile.id === id);
}
