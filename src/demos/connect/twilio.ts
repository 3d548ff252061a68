import { connect } from 'twilio-video';
import type { LocalTrack, RemoteParticipant, RemoteTrack, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;

// #region connect
const { token, room: name } = await getAccess();

try {
  // When the promise resolves, you have joined: a Room has no "connected" event.
  const room = await connect(token, { name, audio: true, video: { width: 640, height: 360 } });
  joined(room);
} catch (error) {
  status.textContent = `Could not join. ${describe(error)}`;
}
// #endregion connect

// #region joined
function joined(room: Room): void {
  status.textContent = `In room "${room.name}"`;

  const me = room.localParticipant;
  addTile(me.sid, 'You');
  me.videoTracks.forEach(({ track }) => attach(me.sid, track));

  // People may already be in the room: no event reports them.
  room.participants.forEach(showParticipant);
  room.on('participantConnected', showParticipant);
  room.on('participantDisconnected', ({ sid }) => removeTile(sid));

  room.on('disconnected', (_room, error) => {
    status.textContent = error ? `Disconnected. ${describe(error)}` : 'You left the room';
    tiles.replaceChildren();
  });
  addEventListener('pagehide', () => room.disconnect());
}
// #endregion joined

// #region participants
function showParticipant(participant: RemoteParticipant): void {
  addTile(participant.sid, participant.identity);
  // Fires for tracks that were published before or after you joined.
  participant.on('trackSubscribed', (track) => attach(participant.sid, track));
  participant.on('trackUnsubscribed', detach);
}

function attach(sid: string, track: LocalTrack | RemoteTrack): void {
  if (track.kind === 'data') return;
  document.getElementById(sid)?.append(play(track.attach()));
}

function detach(track: RemoteTrack): void {
  if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
}
// #endregion participants

function addTile(id: string, label: string): void {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = id;
  caption.textContent = label; // Names come from other people: use text, not HTML.
  tile.append(caption);
  tiles.append(tile);
}

function removeTile(id: string): void {
  document.getElementById(id)?.remove();
}

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: number; message: string };
  return code ? `${message} (${code})` : message;
}
