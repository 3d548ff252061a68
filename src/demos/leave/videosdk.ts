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
      // What fails because the meeting is over is reported after "meeting-left": the reason is worth more.
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
  // Comes again after a reconnection, and "participant-joined" too: nobody was said to have left.
  const me = meeting.localParticipant;
  for (const tile of [...tiles.children]) if (tile.id !== me.id) tile.remove();
  if (!document.getElementById(me.id)) add(me);
}

// #region leave
leaveButton.addEventListener('click', () => attempt(() => meeting?.leave()));
// Ends it for everyone: for those who run the meeting.
endButton.addEventListener('click', () => attempt(() => meeting?.end()));
// Closing the tab is leaving, too; else others see you until a time-out.
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
  // The SDK stops its own tracks. Elements are yours, and nobody gets a "participant-left" here.
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
  caption.textContent = label; // Names come from other people: text, never HTML.
  tile.append(caption);
  tiles.append(tile);
  return tile;
}

/** A browser may refuse to play before somebody has clicked: the next click then makes up for it. */
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}
