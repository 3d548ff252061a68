import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const device = document.querySelector<HTMLElement>('#device')!;

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });

meeting.on('meeting-joined', () => {
  status.textContent = `In meeting "${meeting.id}"`;
  // Fires again after a reconnection, and so does "participant-joined" for everyone else.
  for (const tile of [...tiles.children]) if (tile.id !== meeting.localParticipant.id) tile.remove();
});
meeting.on('participant-joined', (participant) => watch(participant, participant.displayName));
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('meeting-left', () => tiles.replaceChildren());
meeting.on('error', ({ message }) => (status.textContent = message));
watch(meeting.localParticipant, 'You');
meeting.localParticipant.on('stream-enabled', showDevice);
meeting.localParticipant.on('stream-disabled', showDevice);

try {
  await meeting.join();
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}
addEventListener('pagehide', () => meeting.leave());

// #region mute yourself
// Each returns a promise. It rejects with 3054 if the state is already so.
onClick('mute', () => meeting.muteMic());
onClick('unmute', () => meeting.unmuteMic());
onClick('camera-off', () => meeting.disableWebcam());
onClick('camera-on', () => meeting.enableWebcam());
// #endregion mute yourself

// #region the camera itself
/** Turning the camera off stops its track: the device is released, and its light goes out. */
function showDevice({ kind, track }: Stream): void {
  if (kind === 'video') device.textContent = track.readyState === 'live' ? 'in use' : 'released';
}
// #endregion the camera itself

// #region others mute
function watch(participant: Participant, label: string): void {
  const tile = addTile(participant.id, label);
  tile.classList.add('off', 'muted');
  participant.on('stream-enabled', (stream) => {
    attach(tile, stream, participant === meeting.localParticipant);
    tile.classList.remove(stream.kind === 'video' ? 'off' : 'muted');
  });
  participant.on('stream-disabled', (stream) => {
    document.getElementById(stream.id)?.remove();
    tile.classList.add(stream.kind === 'video' ? 'off' : 'muted');
  });
}
// #endregion others mute

function attach(tile: HTMLElement, stream: Stream, local: boolean): void {
  if (local && stream.kind !== 'video') return;
  const isVideo = stream.kind === 'video' || stream.kind === 'share';
  const element = document.createElement(isVideo ? 'video' : 'audio');
  element.id = stream.id;
  element.autoplay = true;
  element.setAttribute('playsinline', ''); // Otherwise a phone shows it full screen.
  element.muted = local;
  element.srcObject = new MediaStream([stream.track]);
  tile.append(element);
  if (!local) play(element);
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
  caption.textContent = label; // Names come from other people: use text, not HTML.
  tile.append(caption);
  tiles.append(tile);
  return tile;
}
