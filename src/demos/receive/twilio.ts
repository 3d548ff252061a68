import { connect } from 'twilio-video';
import type { RemoteParticipant, RemoteTrack, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const PAGE_SIZE = 2;
let page = 0;

// #region what you ask for
const { token, room: name } = await getAccess();

try {
  const room = await connect(token, {
    name,
    // Only watching: no device is opened, nothing is sent.
    audio: false,
    video: false,
    // Everything is subscribed; "manual" lets the program switch video off and on.
    bandwidthProfile: { video: { clientTrackSwitchOffControl: 'manual' } },
  });
  joined(room);
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}
// #endregion what you ask for

function joined(room: Room): void {
  room.participants.forEach((participant) => add(participant, room));
  room.on('participantConnected', (participant) => add(participant, room));
  room.on('participantDisconnected', ({ sid }) => {
    document.getElementById(sid)?.remove();
    arrange(room);
  });
  room.on('disconnected', () => {
    status.textContent = 'You left the room';
    tiles.replaceChildren();
  });
  document.querySelector('#turn-page')?.addEventListener('click', () => {
    page += 1;
    arrange(room);
  });
  addEventListener('pagehide', () => room.disconnect());
  arrange(room);
}

// #region one page of people
function arrange(room: Room): void {
  const others = [...room.participants.values()];
  const pages = Math.max(1, Math.ceil(others.length / PAGE_SIZE));
  page %= pages;
  status.textContent = `Page ${page + 1} of ${pages}`;
  others.forEach((participant, index) => {
    const shown = Math.floor(index / PAGE_SIZE) === page;
    document.getElementById(participant.sid)!.hidden = !shown;
    receivePicture(participant, shown);
  });
}
// #endregion one page of people

// #region receive or not
function receivePicture(participant: RemoteParticipant, wanted: boolean): void {
  // Audio stays on: you still hear people on other pages.
  participant.videoTracks.forEach(({ track }) => {
    if (wanted) track?.switchOn();
    else track?.switchOff();
  });
}
// #endregion receive or not

function add(participant: RemoteParticipant, room: Room): void {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = participant.sid;
  caption.textContent = participant.identity; // Names come from other people: use text, not HTML.
  tile.append(caption);
  tiles.append(tile);
  participant.on('trackSubscribed', (track) => {
    attach(tile, track);
    arrange(room);
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
  arrange(room);
}

function attach(tile: HTMLElement, track: RemoteTrack): void {
  if (track.kind === 'data') return;
  const element = track.attach();
  tile.append(element);
  // Browsers may refuse to play before the first click on the page: then try again at the next click.
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}
