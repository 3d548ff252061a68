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
  // People who are already there are in a Map; an event reports those who come later.
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

  // Tracks are subscribed automatically, also those published before you joined.
  participant.on('trackSubscribed', (track) => attach(tile, track));
  participant.on('trackUnsubscribed', detach);

  // The publication stays when a guest disables a track, and so would the last frame.
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

function highlight(id: string | undefined): void {
  for (const tile of tiles.children) tile.classList.toggle('speaking', tile.id === id);
}
