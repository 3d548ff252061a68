import { connect } from 'twilio-video';
import type { RemoteParticipant, Room, TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const banner = document.querySelector<HTMLElement>('#banner')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const rejoinButton = document.querySelector<HTMLButtonElement>('#rejoin')!;
const TOKEN_EXPIRED = 20104;
let room: Room | undefined;
let lostAt = 0;

rejoinButton.addEventListener('click', join);
addEventListener('pagehide', () => room?.disconnect());
await join();

async function join(): Promise<void> {
  rejoinButton.hidden = true;
  try {
    const { token, room: name } = await getAccess();
    joined(await connect(token, { name, audio: true, video: { width: 640, height: 360 } }));
  } catch (error) {
    over(`Could not join. ${(error as Error).message}`);
  }
}

function joined(newRoom: Room): void {
  room = newRoom;
  status.textContent = `In room "${room.name}"`;
  tiles.replaceChildren();
  const me = addTile('me', 'You');
  room.localParticipant.videoTracks.forEach(({ track }) => me.append(track.attach()));
  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  watch(room);
}

// #region the connection is lost
function watch(room: Room): void {
  room.on('reconnecting', ({ code }: TwilioError) => {
    lostAt = Date.now();
    banner.textContent = `Connection lost (${code}) …`;
  });
  room.on('reconnected', back);
  room.on('disconnected', left);
}
// #endregion the connection is lost

// #region you are back
function back(): void {
  // Room, participants and tracks are the same objects as before: there is nothing to rebuild.
  banner.textContent = '';
  status.textContent = `Back after ${((Date.now() - lostAt) / 1000).toFixed()} seconds`;
}
// #endregion you are back

// #region others lose theirs
function watchOther(participant: RemoteParticipant, tile: HTMLElement): void {
  participant.on('reconnecting', () => tile.classList.add('away'));
  participant.on('reconnected', () => tile.classList.remove('away'));
}
// #endregion others lose theirs

// #region the call is over
function left(oldRoom: Room, error?: TwilioError): void {
  oldRoom.removeAllListeners();
  room = undefined;
  // The SDK sends the token again when it reconnects. If it is no longer valid, the room is over: get another.
  if (error?.code === TOKEN_EXPIRED) void join();
  else over(error ? `The connection is gone (${error.code})` : 'You left');
}

function over(why: string): void {
  banner.textContent = '';
  status.textContent = why;
  tiles.replaceChildren();
  rejoinButton.hidden = false;
}
// #endregion the call is over

function add(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);
  participant.on('trackSubscribed', (track) => track.kind !== 'data' && tile.append(play(track.attach())));
  watchOther(participant, tile);
}

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
