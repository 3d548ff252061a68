import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const find = (id: string): HTMLElement => document.getElementById(id)!;
/** Ids of tiles: of the person who spoke last, and of the person whom you have pinned. */
let speaker: string | undefined;
let pinned: string | undefined;
const context = new AudioContext();

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });
const me = meeting.localParticipant;

// #region who speaks
meeting.on('speaker-changed', (id) => {
  // The id can be your own. null: nobody speaks; the last speaker stays large.
  speaker = id ?? speaker;
  arrange();
});
// #endregion who speaks

meeting.on('meeting-joined', () => {
  find('status').textContent = `In meeting "${meeting.id}"`;
  // Fires again after a reconnection, and so does "participant-joined" for everyone else.
  for (const { id } of [...find('tiles').children]) if (id !== me.id) remove(id);
});
meeting.on('participant-joined', add);
meeting.on('participant-left', ({ id }) => remove(id));
meeting.on('meeting-left', () => find('tiles').replaceChildren());
meeting.on('error', ({ message }) => (find('status').textContent = message));
find('mute').onclick = () => meeting.muteMic().catch(() => {}); // It already has this state.
find('unmute').onclick = () => meeting.unmuteMic().catch(() => {});
add(me);
arrange();

try {
  await meeting.join();
} catch (error) {
  find('status').textContent = `Could not join. ${(error as Error).message}`;
}
addEventListener('pagehide', () => meeting.leave());

function add(participant: Participant): void {
  const { local } = participant;
  const tile = addTile(participant.id, local ? 'You' : participant.displayName);
  participant.on('stream-enabled', ({ id, kind, track }) => {
    if (kind === 'audio') listen(tile, track); // Each unmute creates a new track.
    if (local && kind !== 'video') return;
    const element = document.createElement(kind === 'video' || kind === 'share' ? 'video' : 'audio');
    const srcObject = new MediaStream([track]);
    tile.append(Object.assign(element, { id, autoplay: true, playsInline: true, muted: local, srcObject }));
  });
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

// #region the large tile
/** One person large, the others beside. A pin comes before the speaker; without either, it is the first of the others. */
function arrange(): void {
  const tiles = [...find('tiles').children];
  const shown = (id?: string): Element | undefined => tiles.find((tile) => tile.id === id);
  const large = shown(pinned) ?? shown(speaker) ?? tiles[1] ?? tiles[0];
  for (const tile of tiles) {
    tile.classList.toggle('large', tile === large);
    tile.classList.toggle('speaking', tile.id === speaker);
  }
  find('large').textContent = `${large?.textContent ?? 'nobody'}${shown(pinned) ? ', pinned' : ''}`;
}

find('pin').onclick = () => {
  const ids = [...find('tiles').children].map(({ id }) => id);
  pinned = ids[(ids.indexOf(pinned ?? '') + 1) % ids.length];
  arrange();
};
find('unpin').onclick = () => {
  pinned = undefined;
  arrange();
};
// #endregion the large tile

// #region sound levels
function listen(tile: HTMLElement, track: MediaStreamTrack): void {
  const meter = tile.querySelector('meter')!;
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    // From 0 to 1; talking is at about 0.05. It falls slowly, because there are pauses between words.
    const loudness = Math.hypot(...samples) / Math.sqrt(samples.length);
    meter.value = track.readyState === 'live' ? Math.max(loudness, meter.value * 0.85) : 0;
    if (track.readyState === 'ended') clearInterval(timer);
  }, 100);
}
// #endregion sound levels

/** Browsers may refuse to play and to measure before the first click: then try again at the next click. */
addEventListener('click', () => {
  void context.resume();
  document.querySelectorAll('audio').forEach((audio) => audio.play().catch(() => {}));
});

function addTile(id: string, label: string): HTMLElement {
  const tile = Object.assign(document.createElement('li'), { id });
  // Names come from other people: use text, not HTML.
  const caption = Object.assign(document.createElement('span'), { textContent: label });
  const meter = Object.assign(document.createElement('meter'), { max: 0.3, ariaLabel: `Level of ${label}` });
  tile.append(caption, meter);
  find('tiles').append(tile);
  return tile;
}

function remove(id: string): void {
  document.getElementById(id)?.remove();
  arrange();
}
