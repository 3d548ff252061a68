import { VideoSDK } from '@videosdk.live/js-sdk';
import type { message as Message, Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const messages = document.querySelector<HTMLElement>('#messages')!;
const text = document.querySelector<HTMLInputElement>('#text')!;
const known = new Set<string>();

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });

meeting.on('meeting-joined', joined);
meeting.on('participant-joined', watch);
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('meeting-left', () => tiles.replaceChildren());
meeting.on('error', ({ message }) => (status.textContent = message));
receive();

try {
  await meeting.join();
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}
addEventListener('pagehide', () => meeting.leave());

// #region send
onClick('send', async () => {
  // One channel for the whole meeting. Rejects with 3048 until you send video or audio.
  await meeting.send(text.value, { reliability: 'RELIABLE' });
  show('You', text.value);
});
onClick('keep', () => meeting.pubSub.publish('CHAT', text.value, { persist: true }));
// #endregion send

// #region receive
function receive(): void {
  meeting.on('data', ({ payload, from }) => {
    if (typeof payload === 'string') show(nameOf(from), payload);
  });
}

/** Fires again after a reconnection, which drops subscriptions. */
async function joined(): Promise<void> {
  status.textContent = `In meeting "${meeting.id}"`;
  tiles.replaceChildren(); // "participant-joined" fires again for everyone.
  await meeting.pubSub.subscribe('CHAT', {
    onMessageReceived: showOnce, // Your own messages, too.
    onOldMessagesReceived: (old) => old.forEach(showOnce),
  });
}

/** Each subscription delivers the stored messages again: the id shows which are already there. */
function showOnce({ id, senderName, message }: Message): void {
  if (!known.has(id)) show(senderName, message);
  known.add(id);
}
// #endregion receive

function nameOf(id: string): string {
  return meeting.participants.get(id)?.displayName ?? id;
}

function show(from: string, message: string): void {
  const item = document.createElement('li');
  item.textContent = `${from}: ${message}`; // It comes from other people: use text, not HTML.
  messages.append(item);
}

function watch(participant: Participant): void {
  const tile = addTile(participant.id, participant.displayName);
  participant.on('stream-enabled', (stream) => attach(tile, stream));
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

function attach(tile: HTMLElement, { id, kind, track }: Stream): void {
  const element = document.createElement(kind === 'video' ? 'video' : 'audio');
  element.id = id;
  element.autoplay = true;
  element.setAttribute('playsinline', ''); // Otherwise a phone shows it full screen.
  element.srcObject = new MediaStream([track]);
  tile.append(element);
  play(element);
}

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

function onClick(id: string, act: () => Promise<void>): void {
  document.getElementById(id)!.addEventListener('click', async () => {
    try {
      await act();
    } catch (error) {
      status.textContent = (error as Error).message;
    }
  });
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
