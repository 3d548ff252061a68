import type * as Sdk from '@videosdk.live/js-sdk';
import type { Meeting, Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const joinButton = document.querySelector<HTMLButtonElement>('#join')!;
const leaveButton = document.querySelector<HTMLButtonElement>('#leave')!;
let meeting: Meeting | undefined;

/** The SDK, fetched once. Never import it on a server: it needs a browser when it loads. */
let loading: Promise<typeof Sdk> | undefined;
function loadSdk(): NonNullable<typeof loading> {
  loading ??= import('@videosdk.live/js-sdk').catch((error: unknown) => {
    loading = undefined; // The network may be back when the button is pressed again.
    throw error;
  });
  return loading;
}

// A person who points at the button will most likely press it.
joinButton.addEventListener('pointerenter', () => void loadSdk().catch(() => {}));
joinButton.addEventListener('click', async () => {
  joinButton.disabled = true;
  status.textContent = 'Loading …';
  const start = performance.now();
  try {
    // Both at the same time: neither waits for the other.
    const [{ VideoSDK }, { token, room: meetingId }] = await Promise.all([loadSdk(), getAccess()]);
    const waited = Math.round(performance.now() - start);
    VideoSDK.config(token);
    const options = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true };
    meeting = VideoSDK.initMeeting(options); // A new one each time.
    meeting.on('meeting-joined', () => {
      leaveButton.disabled = false;
      tiles.replaceChildren(); // After a reconnection, "participant-joined" fires again for everyone.
      status.textContent = `In the meeting. The SDK was there after ${waited} ms.`;
    });
    meeting.on('participant-joined', watch);
    meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
    meeting.on('meeting-left', left);
    meeting.on('error', ({ message }) => (status.textContent = message));
    await meeting.join();
  } catch (error) {
    status.textContent = `Could not join. ${(error as Error).message}`;
    joinButton.disabled = false;
  }
});
leaveButton.addEventListener('click', () => void meeting?.leave().catch(() => {}));
addEventListener('pagehide', () => void meeting?.leave().catch(() => {}));

function left(): void {
  meeting = undefined;
  tiles.replaceChildren();
  [joinButton.disabled, leaveButton.disabled] = [false, true];
  status.textContent = 'You are out. The SDK stays loaded.';
}

function watch(participant: Participant): void {
  const [tile, caption] = [document.createElement('li'), document.createElement('span')];
  tile.id = participant.id;
  caption.textContent = participant.displayName; // Names come from other people: use text, not HTML.
  tile.append(caption);
  tiles.append(tile);
  participant.on('stream-enabled', (stream) => attach(tile, stream));
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

/** Browsers may refuse to play before the first click; without `playsinline`, iOS shows it full screen. */
function attach(tile: HTMLElement, { id, kind, track }: Stream): void {
  const media = document.createElement(kind === 'video' || kind === 'share' ? 'video' : 'audio');
  media.id = id;
  media.setAttribute('playsinline', '');
  media.srcObject = new MediaStream([track]);
  tile.append(media);
  media.play().catch(() => addEventListener('click', () => media.play().catch(() => {}), { once: true }));
}
