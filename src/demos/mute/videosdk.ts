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
  // Comes again after a reconnection, and "participant-joined" for everyone else.
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
// Each returns a Promise. Asking for the state that is already there rejects with 3054.
onClick('mute', () => meeting.muteMic());
onClick('unmute', () => meeting.unmuteMic());
onClick('camera-off', () => meeting.disableWebcam());
onClick('camera-on', () => meeting.enableWebcam());
// #endregion mute yourself

// #region the camera itself
/** Switching the camera off stops its track: the device is released and its light goes out. */
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
  element.setAttribute('playsinline', ''); // Or a phone fills its screen with it.
  element.muted = local;
  element.srcObject = new MediaStream([stream.track]);
  tile.append(element);
  if (!local) play(element);
}

/** A browser may refuse to play before somebody has clicked: the next click then makes up for it. */
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
  caption.textContent = label; // Names come from other people: text, never HTML.
  tile.append(caption);
  tiles.append(tile);
  return tile;
}
