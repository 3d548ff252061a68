import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });

// #region people come and go
// After "meeting-joined", it also fires for people who are already there: no loop over a Map is needed.
meeting.on('participant-joined', add);
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('speaker-changed', highlight); // an id, possibly your own, or null
meeting.on('meeting-joined', () => tiles.replaceChildren()); // Fires again after a reconnection, with everyone.
meeting.on('meeting-joined', count);
meeting.on('participant-joined', count);
meeting.on('participant-left', count);
// Leaving clears the list of participants without a "participant-left" for each.
meeting.on('meeting-left', () => tiles.replaceChildren());
meeting.on('error', ({ message }) => (status.textContent = message));

function count(): void {
  status.textContent = `${meeting.participants.size} other(s) in the meeting`;
}
// #endregion people come and go

try {
  await meeting.join();
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}
addEventListener('pagehide', () => meeting.leave());

// #region their tracks
function add(participant: Participant): void {
  const tile = addTile(participant.id, participant.displayName);
  tile.classList.add('off');

  // A stream exists only while its track is on: "off" and "gone" are the same event.
  participant.on('stream-enabled', (stream) => attach(tile, stream));
  participant.on('stream-disabled', (stream) => detach(tile, stream));
}

function attach(tile: HTMLElement, stream: Stream): void {
  const isVideo = stream.kind === 'video' || stream.kind === 'share';
  const element = document.createElement(isVideo ? 'video' : 'audio');
  element.id = stream.id;
  element.autoplay = true;
  element.setAttribute('playsinline', ''); // Otherwise a phone shows it full screen.
  element.srcObject = new MediaStream([stream.track]);
  tile.append(element);
  play(element);
  if (stream.kind === 'video') tile.classList.remove('off');
}

function detach(tile: HTMLElement, stream: Stream): void {
  document.getElementById(stream.id)?.remove();
  if (stream.kind === 'video') tile.classList.add('off');
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
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

function highlight(id: string | null): void {
  for (const tile of tiles.children) tile.classList.toggle('speaking', tile.id === id);
}
