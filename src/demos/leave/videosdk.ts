import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Meeting, Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const leaveButton = document.querySelector<HTMLButtonElement>('#leave')!;
const endButton = document.querySelector<HTMLButtonElement>('#end')!;
const rejoinButton = document.querySelector<HTMLButtonElement>('#rejoin')!;
let meeting: Meeting | undefined;

rejoinButton.addEventListener('click', join);
await join();

async function join(): Promise<void> {
  rejoinButton.hidden = true;
  try {
    const { token, room: meetingId } = await getAccess();
    VideoSDK.config(token);
    const newMeeting = VideoSDK.initMeeting({
      meetingId,
      name: 'You',
      micEnabled: true,
      webcamEnabled: true,
    });
    newMeeting.on('meeting-joined', () => joined(newMeeting));
    newMeeting.on('participant-joined', add);
    newMeeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
    newMeeting.on('meeting-left', left);
    newMeeting.on('error', ({ message }) => {
      // Calls that fail because the meeting is over report it after "meeting-left": the reason says more.
      if (meeting === newMeeting) status.textContent = message;
    });
    newMeeting.on('meeting-state-changed', ({ state }) => {
      if (state === 'RECONNECTING') status.textContent = 'Connection lost, reconnecting …';
    });
    await newMeeting.join();
  } catch (error) {
    status.textContent = `Could not join. ${(error as Error).message}`;
    rejoinButton.hidden = false;
  }
}

function joined(newMeeting: Meeting): void {
  meeting = newMeeting;
  status.textContent = `In meeting "${meeting.id}"`;
  leaveButton.disabled = false;
  endButton.hidden = false;
  // Fires again after a reconnection, and so does "participant-joined": nobody was reported as gone.
  const me = meeting.localParticipant;
  for (const tile of [...tiles.children]) if (tile.id !== me.id) tile.remove();
  if (!document.getElementById(me.id)) add(me);
}

// #region leave
leaveButton.addEventListener('click', () => attempt(() => meeting?.leave()));
// Ends it for everyone: offer it only to hosts.
endButton.addEventListener('click', () => attempt(() => meeting?.end()));
// Leave when the tab closes, too; otherwise the others see you until a timeout.
addEventListener('pagehide', () => attempt(() => meeting?.leave()));
// #endregion leave

// #region why you are out
function reason({ code, message }: { code: number; message: string }): string {
  if (code === 1101) return 'You left';
  if (code === 1002) return 'You were removed';
  if (code === 1006 || code === 1009) return 'The meeting was ended for everyone';
  if (code === 1011) return 'You joined from somewhere else';
  return `${message} (${code})`;
}
// #endregion why you are out

// #region clean up
function left(why: { code: number; message: string }): void {
  status.textContent = reason(why);
  // The SDK stops its own tracks. You remove the elements; no "participant-left" fires here.
  meeting = undefined;
  tiles.replaceChildren();
  leaveButton.disabled = true;
  endButton.hidden = true;
  rejoinButton.hidden = false;
}
// #endregion clean up

async function attempt(act: () => Promise<void> | undefined): Promise<void> {
  await act()?.catch(({ message }: Error) => (status.textContent = message));
}

function add(participant: Participant): void {
  const tile = addTile(participant.id, participant.displayName);
  participant.streams.forEach((stream) => attach(tile, stream, participant));
  participant.on('stream-enabled', (stream) => attach(tile, stream, participant));
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

function attach(tile: HTMLElement, stream: Stream, { local }: Participant): void {
  if ((local && stream.kind !== 'video') || document.getElementById(stream.id)) return;
  const isVideo = stream.kind === 'video' || stream.kind === 'share';
  const element = document.createElement(isVideo ? 'video' : 'audio');
  const srcObject = new MediaStream([stream.track]);
  Object.assign(element, { id: stream.id, autoplay: true, playsInline: true, muted: local, srcObject });
  tile.append(element);
  if (!local) play(element);
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
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}
