import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Meeting, Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const banner = document.querySelector<HTMLElement>('#banner')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const rejoinButton = document.querySelector<HTMLButtonElement>('#rejoin')!;
const [INVALID_TOKEN, CONNECTION_LOST] = [4002, 1001];
let meeting: Meeting | undefined;
let lostAt = 0;

rejoinButton.addEventListener('click', join);
addEventListener('pagehide', () => meeting?.leave().catch(() => {}));
await join();

async function join(): Promise<void> {
  rejoinButton.hidden = true;
  try {
    const { token, room: meetingId } = await getAccess();
    VideoSDK.config(token);
    meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });
    meeting.on('meeting-joined', joined);
    meeting.on('participant-joined', add);
    meeting.on('participant-left', gone);
    meeting.on('meeting-left', ({ code, message }) => meeting && over(`${message} (${code})`));
    listen(meeting.localParticipant); // stays the same object: once is enough
    watch(meeting);
    await meeting.join();
  } catch (error) {
    over(`Could not join. ${(error as Error).message}`);
  }
}

// #region the connection is lost
function watch(meeting: Meeting): void {
  // Fires at once. It is in neither the types nor the documentation; without it, the banner waits for RECONNECTING.
  const untyped = meeting as unknown as { on(event: string, listener: () => void): void };
  untyped.on('socket-state-changed', () => {
    lostAt = Date.now();
    banner.textContent = 'Connection lost …';
  });
  meeting.on('meeting-state-changed', ({ state }) => {
    if (state === 'RECONNECTING') banner.textContent = 'Still trying …';
  });
  meeting.on('error', ({ code, message }) => {
    // The SDK sends the token again when it reconnects. If it is no longer valid, nothing more arrives.
    if (lostAt && code === INVALID_TOKEN) void startAfresh(meeting);
    else status.textContent = `${message} (${code})`;
  });
}
// #endregion the connection is lost

// #region you are back
function joined(): void {
  const seconds = (Date.now() - lostAt) / 1000;
  status.textContent = lostAt ? `Back after ${seconds.toFixed()} seconds` : `In meeting "${meeting?.id}"`;
  banner.textContent = '';
  lostAt = 0;
  // Fires after each reconnection, and so does "participant-joined" for everyone: start again.
  tiles.replaceChildren();
  if (meeting) show(meeting.localParticipant);
}
function add(participant: Participant): void {
  show(participant);
  listen(participant); // a new object each time, even for people who were there before
}
// #endregion you are back

// #region others lose theirs
function gone({ id }: Participant, reason?: { code: number }): void {
  const tile = document.getElementById(id);
  if (reason?.code !== CONNECTION_LOST) return tile?.remove();
  // They may come back with the same id: wait before you remove the tile.
  tile?.classList.add('away');
  setTimeout(() => tile?.remove(), 30_000);
}
// #endregion others lose theirs

// #region the call is over
async function startAfresh(old: Meeting): Promise<void> {
  meeting = undefined; // so that leaving it does not count as the end
  lostAt = 0;
  await old.leave().catch(() => {});
  await join();
}

function over(why: string): void {
  meeting = undefined;
  lostAt = 0;
  banner.textContent = '';
  status.textContent = why;
  tiles.replaceChildren();
  rejoinButton.hidden = false;
}
// #endregion the call is over

function listen(participant: Participant): void {
  participant.on('stream-enabled', (stream) => attach(stream, participant));
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

function show(participant: Participant): void {
  document.getElementById(participant.id)?.remove(); // kept while its person was away
  const tile = Object.assign(document.createElement('li'), { id: participant.id });
  // Names come from other people: use text, not HTML.
  tile.append(Object.assign(document.createElement('span'), { textContent: participant.displayName }));
  tiles.append(tile);
  participant.streams.forEach((stream) => attach(stream, participant));
}

function attach({ id, kind, track }: Stream, person: Participant): void {
  if ((person.local && kind !== 'video') || document.getElementById(id)) return;
  const element = document.createElement(kind === 'video' ? 'video' : 'audio');
  Object.assign(element, { id, muted: person.local, playsInline: true, srcObject: new MediaStream([track]) });
  document.getElementById(person.id)?.append(element);
  // Browsers may refuse before the first click on the page: then try again at the next click.
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}
