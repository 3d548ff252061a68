import { connect, LocalDataTrack } from 'twilio-video';
import type { RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const messages = document.querySelector<HTMLElement>('#messages')!;
const text = document.querySelector<HTMLInputElement>('#text')!;

const { token, room: name } = await getAccess();
try {
  await joined(await connect(token, { name, audio: true, video: { width: 640, height: 360 } }));
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}

async function joined(room: Room): Promise<void> {
  status.textContent = `In room "${room.name}"`;
  receive(room);
  room.participants.forEach(watch);
  room.on('participantConnected', watch);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', () => tiles.replaceChildren());
  addEventListener('pagehide', () => room.disconnect());
  await offerToSend(room);
}

// #region send
async function offerToSend(room: Room): Promise<void> {
  // A separate track, published like a camera. Reliable and in order, unless its options say otherwise.
  const chat = new LocalDataTrack({ name: 'chat' });
  await room.localParticipant.publishTrack(chat);
  onClick('send', () => {
    chat.send(text.value); // Returns nothing. Messages sent before the channel is open are lost.
    show('You', text.value);
  });
  onClick('keep', () => {
    status.textContent =
      'Twilio Video keeps no messages. Latecomers get them from your server, or not at all.';
  });
}
// #endregion send

// #region receive
function receive(room: Room): void {
  room.on('trackMessage', (data, _track, participant) => {
    if (typeof data === 'string') show(participant.identity, data);
  });
}
// #endregion receive

function show(from: string, message: string): void {
  const item = document.createElement('li');
  item.textContent = `${from}: ${message}`; // It comes from other people: use text, not HTML.
  messages.append(item);
}

function watch(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);
  participant.on('trackSubscribed', (track) => {
    if (track.kind !== 'data') tile.append(play(track.attach()));
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
}

function onClick(id: string, act: () => void): void {
  document.getElementById(id)!.addEventListener('click', act);
}

function addTile(id: string, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = id;
  caption.textContent = label;
  tile.append(caption);
  tiles.append(tile);
  return tile;
}

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}
