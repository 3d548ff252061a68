import { connect } from 'twilio-video';
import type { LocalAudioTrack, LocalVideoTrack, RemoteParticipant, Room, TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const leaveButton = document.querySelector<HTMLButtonElement>('#leave')!;
const rejoinButton = document.querySelector<HTMLButtonElement>('#rejoin')!;
let room: Room | undefined;

rejoinButton.addEventListener('click', join);
await join();

async function join(): Promise<void> {
  rejoinButton.hidden = true;
  try {
    const { token, room: name } = await getAccess();
    joined(await connect(token, { name, audio: true, video: { width: 640, height: 360 } }));
  } catch (error) {
    status.textContent = `Could not join. ${(error as Error).message}`;
    rejoinButton.hidden = false;
  }
}

function joined(newRoom: Room): void {
  room = newRoom;
  status.textContent = `In room "${room.name}"`;
  leaveButton.disabled = false;
  addTile('me', 'You');
  room.localParticipant.videoTracks.forEach(({ track }) =>
    document.getElementById('me')?.append(track.attach()),
  );
  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', left);
  room.on(
    'reconnecting',
    (error) => (status.textContent = `Connection lost (${error.code}), reconnecting …`),
  );
  room.on('reconnected', () => (status.textContent = 'Back in the room'));
}

// #region leave
leaveButton.addEventListener('click', () => room?.disconnect());
// Leave when the tab closes, too; otherwise the others see you until a timeout.
addEventListener('pagehide', () => room?.disconnect());
// #endregion leave

// #region why you are out
function reason(error?: TwilioError): string {
  if (!error) return 'You left, or were removed'; // Twilio passes no error for either.
  if (error.code === 53118) return 'The room was ended for everyone';
  if (error.code === 53205) return 'You joined from somewhere else';
  return `The connection was lost (${error.code})`;
}
// #endregion why you are out

// #region clean up
function left(oldRoom: Room, error?: TwilioError): void {
  status.textContent = reason(error);
  oldRoom.localParticipant.tracks.forEach(({ track }) => {
    if (track.kind === 'data') return; // A data track has nothing to stop or detach.
    const media = track as LocalAudioTrack | LocalVideoTrack;
    media.stop();
    media.detach().forEach((element) => element.remove());
  });
  oldRoom.removeAllListeners();
  room = undefined;
  tiles.replaceChildren();
  leaveButton.disabled = true;
  rejoinButton.hidden = false;
}
// #endregion clean up

function add(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);
  participant.on('trackSubscribed', (track) => track.kind !== 'data' && tile.append(play(track.attach())));
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
