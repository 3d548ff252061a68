import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;

// #region what you send
const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
// Several sizes at once, which needs VP8: three from a width of 960 pixels, two from 480, otherwise one.
const camera = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p', multiStream: true });
const meeting = VideoSDK.initMeeting({
  meetingId,
  name: 'You',
  micEnabled: true,
  webcamEnabled: true,
  ...(camera && { customCameraVideoTrack: camera }),
});
// #endregion what you send

const me = meeting.localParticipant;
listen(me);
meeting.on('meeting-joined', () => {
  status.textContent = `In meeting "${meeting.id}"`;
  tiles.replaceChildren(); // Fires again after a reconnection, with everyone.
  addTile(me);
});
meeting.on('participant-joined', (participant) => {
  addTile(participant);
  listen(participant);
});
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('meeting-left', () => {
  status.textContent = 'You left the meeting';
  tiles.replaceChildren();
});

try {
  await meeting.join();
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
  camera?.getTracks().forEach((track) => track.stop()); // Nobody else does.
}
addEventListener('pagehide', () => meeting.leave().catch(() => {}));

// #region what you ask for
let large = false;

async function ask(participant: Participant): Promise<void> {
  // Everyone starts in the lowest layer, also after a reconnection. Without a camera, it rejects.
  if (participant.webcamOn) await participant.setQuality(large ? 'high' : 'low').catch(() => {});
}

function show(size: 'large' | 'small'): void {
  large = size === 'large';
  meeting.participants.forEach((participant) => void ask(participant));
}

document.querySelector('#enlarge')?.addEventListener('click', () => show('large'));
document.querySelector('#shrink')?.addEventListener('click', () => show('small'));
// #endregion what you ask for

// #region what arrives
function watchSize(tile: HTMLElement, video: HTMLVideoElement): void {
  // Fires whenever the size of the received frames changes.
  video.addEventListener('resize', () => {
    tile.querySelector('output')!.textContent = `${video.videoWidth} × ${video.videoHeight}`;
  });
}
// #endregion what arrives

function listen(participant: Participant): void {
  participant.on('stream-enabled', (stream) => {
    attach(stream, participant);
    if (stream.kind === 'video' && !participant.local) void ask(participant);
  });
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

function attach({ id, kind, track }: Stream, person: Participant): void {
  if ((person.local && kind !== 'video') || document.getElementById(id)) return;
  const element = document.createElement(kind === 'video' ? 'video' : 'audio');
  Object.assign(element, { id, muted: person.local, playsInline: true, srcObject: new MediaStream([track]) });
  const tile = document.getElementById(person.id);
  if (tile && element instanceof HTMLVideoElement) watchSize(tile, element);
  tile?.append(element);
  // Browsers may refuse to play before the first click on the page: then try again at the next click.
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

function addTile(participant: Participant): void {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = participant.id;
  caption.textContent = participant.displayName; // Names come from other people: use text, not HTML.
  tile.append(caption, document.createElement('output'));
  tiles.append(tile);
  participant.streams.forEach((stream) => attach(stream, participant));
}
