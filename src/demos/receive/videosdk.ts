import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const PAGE_SIZE = 2;
let page = 0;

// #region what you ask for
const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({
  meetingId,
  name: 'You',
  // Only watching: no device is opened, nothing can be sent.
  mode: 'RECV_ONLY',
  micEnabled: false,
  webcamEnabled: false,
  // Nothing arrives by itself; the program asks for what it shows.
  autoConsume: false,
});
// #endregion what you ask for

meeting.on('meeting-joined', () => {
  // Fires again after a reconnection, with everyone, and what you asked for is forgotten.
  tiles.replaceChildren();
  receiving.clear();
  arrange();
});
meeting.on('participant-joined', add);
meeting.on('participant-left', ({ id }) => {
  document.getElementById(id)?.remove();
  receiving.delete(id);
  arrange();
});
meeting.on('meeting-left', () => {
  status.textContent = 'You left the meeting';
  tiles.replaceChildren();
});
document.querySelector('#turn-page')?.addEventListener('click', () => {
  page += 1;
  arrange();
});
addEventListener('pagehide', () => meeting.leave().catch(() => {}));

// #region one page of people
function arrange(): void {
  const others = [...meeting.participants.values()];
  const pages = Math.max(1, Math.ceil(others.length / PAGE_SIZE));
  page %= pages;
  status.textContent = `Page ${page + 1} of ${pages}`;
  others.forEach((participant, index) => {
    const shown = Math.floor(index / PAGE_SIZE) === page;
    document.getElementById(participant.id)?.toggleAttribute('hidden', !shown);
    void receivePicture(participant, shown);
  });
}
// #endregion one page of people

// #region receive or not
const receiving = new Set<string>();

async function receivePicture(participant: Participant, wanted: boolean): Promise<void> {
  if (receiving.has(participant.id) === wanted) return;
  if (wanted) receiving.add(participant.id);
  else receiving.delete(participant.id);
  // Also applies to cameras that are turned on later.
  await (wanted ? participant.consumeWebcamStreams() : participant.stopConsumingWebcamStreams());
}

async function add(participant: Participant): Promise<void> {
  addTile(participant);
  arrange();
  // You still hear people on other pages.
  await participant.consumeMicStreams();
}
// #endregion receive or not

try {
  await meeting.join();
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}

function addTile(participant: Participant): void {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = participant.id;
  caption.textContent = participant.displayName; // Names come from other people: use text, not HTML.
  tile.append(caption);
  tiles.append(tile);
  participant.on('stream-enabled', (stream) => attach(tile, stream));
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

function attach(tile: HTMLElement, stream: Stream): void {
  const element = document.createElement(stream.kind === 'video' ? 'video' : 'audio');
  Object.assign(element, { id: stream.id, playsInline: true, srcObject: new MediaStream([stream.track]) });
  tile.append(element);
  // Browsers may refuse to play before the first click on the page: then try again at the next click.
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}
