import { connect } from 'twilio-video';
import type { LocalTrack, RemoteParticipant, RemoteVideoTrack, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;

// #region what you send
const { token, room: name } = await getAccess();

try {
  const room = await connect(token, {
    name,
    audio: true,
    video: { width: 640, height: 360 },
    // Several sizes at once, if somebody in the room needs them.
    preferredVideoCodecs: 'auto',
    // "auto" follows the size of the elements; with "manual", the buttons below decide.
    bandwidthProfile: { video: { mode: 'presentation', contentPreferencesMode: 'manual' } },
  });
  joined(room);
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}
// #endregion what you send

function joined(room: Room): void {
  status.textContent = `In room "${room.name}"`;
  const tile = addTile('me', 'You');
  room.localParticipant.videoTracks.forEach(({ track }) => attach(tile, track));
  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', () => {
    status.textContent = 'You left the room';
    tiles.replaceChildren();
  });
  addEventListener('pagehide', () => room.disconnect());
}

function add(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);
  participant.on('trackSubscribed', (track) => {
    attach(tile, track);
    if (track.kind === 'video') ask(track);
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
    if (track.kind === 'video') pictures.delete(track);
  });
}

// #region what you ask for
const pictures = new Set<RemoteVideoTrack>();
let large = false;

function ask(track: RemoteVideoTrack): void {
  pictures.add(track);
  const renderDimensions = large ? { width: 1280, height: 720 } : { width: 160, height: 90 };
  track.setContentPreferences({ renderDimensions });
  // Whose video suffers last if there is not enough bandwidth for all.
  track.setPriority(large ? 'high' : 'low');
}

function show(size: 'large' | 'small'): void {
  large = size === 'large';
  pictures.forEach(ask);
}

document.querySelector('#enlarge')?.addEventListener('click', () => show('large'));
document.querySelector('#shrink')?.addEventListener('click', () => show('small'));
// #endregion what you ask for

// #region what arrives
function watchSize(tile: HTMLElement, video: HTMLVideoElement): void {
  // Fires whenever the size of the received frames changes.
  video.addEventListener('resize', () => {
    tile.querySelector('output')!.textContent = `${video.videoWidth} × ${video.videoHeight}`;
  });
}
// #endregion what arrives

function attach(tile: HTMLElement, track: LocalTrack | RemoteVideoTrack | { kind: string }): void {
  if (!('attach' in track)) return;
  const element = track.attach();
  if (element instanceof HTMLVideoElement) watchSize(tile, element);
  tile.append(element);
  // Browsers may refuse to play before the first click on the page: then try again at the next click.
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

function addTile(id: string, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = id;
  caption.textContent = label; // Names come from other people: use text, not HTML.
  tile.append(caption, document.createElement('output'));
  tiles.append(tile);
  return tile;
}
