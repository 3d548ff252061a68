import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;

// #region connect
const { token, room: meetingId } = await getAccess();

VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });

const me = meeting.localParticipant;

// Add all listeners before join().
me.on('stream-enabled', (stream) => attach(me.id, stream, true));
me.on('stream-disabled', detach);
meeting.on('meeting-joined', joined);
meeting.on('meeting-left', left);
meeting.on('participant-joined', showParticipant);
meeting.on('participant-left', ({ id }) => removeTile(id));
meeting.on('error', (error) => fail(error));
meeting.on('meeting-state-changed', ({ state }) => {
  if (state === 'FAILED') fail(new Error('The meeting failed.'));
});

try {
  // Resolves when the server has accepted the request; "meeting-joined" says that you are in.
  await meeting.join();
} catch (error) {
  fail(error);
}
// #endregion connect

// #region joined
function joined(): void {
  status.textContent = `In meeting "${meeting.id}"`;
  // Fires again after a reconnection, and so does "participant-joined" for everyone: start again.
  tiles.replaceChildren();
  addTile(me.id, 'You');
  me.streams.forEach((stream) => attach(me.id, stream, true));
}

function left(): void {
  // No "participant-left" fires for the others: clear everything here.
  status.textContent = 'You left the meeting';
  tiles.replaceChildren();
}
addEventListener('pagehide', () => meeting.leave());
// #endregion joined

// #region participants
function showParticipant(participant: Participant): void {
  // Also called for everyone who was in the meeting before you.
  addTile(participant.id, participant.displayName);
  participant.streams.forEach((stream) => attach(participant.id, stream));
  participant.on('stream-enabled', (stream) => attach(participant.id, stream));
  participant.on('stream-disabled', detach);
}

function attach(id: string, stream: Stream, local = false): void {
  if (local && stream.kind !== 'video') return; // nobody wants to hear themselves
  const isVideo = stream.kind === 'video' || stream.kind === 'share';
  const element = document.createElement(isVideo ? 'video' : 'audio');
  element.id = stream.id;
  element.autoplay = true;
  element.setAttribute('playsinline', ''); // Otherwise a phone shows it full screen.
  element.muted = local;
  element.srcObject = new MediaStream([stream.track]);
  document.getElementById(id)?.append(element);
  if (!local) play(element);
}

function detach(stream: Stream): void {
  document.getElementById(stream.id)?.remove();
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
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

function fail(error: unknown): void {
  const { code, message } = error as { code?: number; message: string };
  status.textContent = `Could not join. ${code ? `${message} (${code})` : message}`;
}
