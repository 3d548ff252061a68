import type * as Sdk from 'twilio-video';
import type { RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
const joinButton = document.querySelector<HTMLButtonElement>('#join')!;
const leaveButton = document.querySelector<HTMLButtonElement>('#leave')!;
let room: Room | undefined;

/** The SDK, fetched once. A bundler makes a separate file for what `import()` names. */
let loading: Promise<typeof Sdk> | undefined;
function loadSdk(): NonNullable<typeof loading> {
  loading ??= import('twilio-video').catch((error: unknown) => {
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
    const [{ connect, isSupported }, { token, room: name }] = await Promise.all([loadSdk(), getAccess()]);
    const waited = Math.round(performance.now() - start);
    if (!isSupported) throw new Error('This browser cannot take part in calls.');
    joined(await connect(token, { name, audio: true, video: { width: 640, height: 360 } }));
    status.textContent = `In the room. The SDK was there after ${waited} ms.`;
  } catch (error) {
    status.textContent = `Could not join. ${(error as Error).message}`;
    joinButton.disabled = false;
  }
});
leaveButton.addEventListener('click', () => room?.disconnect());
addEventListener('pagehide', () => room?.disconnect());

function joined(newRoom: Room): void {
  room = newRoom;
  leaveButton.disabled = false;
  room.participants.forEach(watch);
  room.on('participantConnected', watch);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', ({ localParticipant }) => {
    localParticipant.audioTracks.forEach(({ track }) => track.stop());
    localParticipant.videoTracks.forEach(({ track }) => track.stop());
    tiles.replaceChildren();
    [joinButton.disabled, leaveButton.disabled] = [false, true];
    status.textContent = 'You are out. The SDK stays loaded.';
  });
}

function watch(participant: RemoteParticipant): void {
  const [tile, caption] = [document.createElement('li'), document.createElement('span')];
  tile.id = participant.sid;
  caption.textContent = participant.identity; // Names come from other people: use text, not HTML.
  tile.append(caption);
  tiles.append(tile);
  participant.on('trackSubscribed', (track) => {
    if (track.kind !== 'data') tile.append(play(track.attach()));
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((media) => media.remove());
  });
}

/** Browsers may refuse to play before the first click; iOS needs `playsinline`, which attach() sets. */
function play(media: HTMLMediaElement): HTMLMediaElement {
  media.play().catch(() => addEventListener('click', () => media.play().catch(() => {}), { once: true }));
  return media;
}
