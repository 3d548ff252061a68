import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

/** Ids of tiles: who spoke last, and whom you want to see whoever speaks. */
let speaker: string | undefined;
let pinned: string | undefined;
const sounds = new Map<string, AnalyserNode>();
const levels = new Map<string, number>();
const context = new AudioContext();

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });
const me = meeting.localParticipant;

// #region speaker
meeting.on('speaker-changed', (id) => {
  // Yours is one of the ids. null: nobody speaks; whoever spoke last stays large.
  speaker = id ?? speaker;
  arrange();
});
// #endregion speaker

meeting.on('meeting-joined', () => {
  find('status').textContent = `In meeting "${meeting.id}"`;
  // Comes again after a reconnection, and "participant-joined" for everyone else.
  for (const { id } of [...find('tiles').children]) if (id !== me.id) remove(id);
});
meeting.on('participant-joined', add);
meeting.on('participant-left', ({ id }) => remove(id));
meeting.on('meeting-left', () => find('tiles').replaceChildren());
meeting.on('error', ({ message }) => (find('status').textContent = message));
onClick('mute', () => meeting.muteMic().catch(() => {})); // It is so already.
onClick('unmute', () => meeting.unmuteMic().catch(() => {}));
add(me);
arrange();

try {
  await meeting.join();
} catch (error) {
  find('status').textContent = `Could not join. ${(error as Error).message}`;
}
addEventListener('pagehide', () => meeting.leave());

function add(participant: Participant): void {
  const { id: owner, local } = participant;
  const tile = addTile(owner, local ? 'You' : participant.displayName);
  participant.on('stream-enabled', ({ id, kind, track }) => {
    if (kind === 'audio') listen(owner, track); // Each unmute brings another track.
    if (local && kind !== 'video') return;
    const element = document.createElement(kind === 'video' || kind === 'share' ? 'video' : 'audio');
    element.id = id;
    element.autoplay = true;
    element.muted = local;
    element.srcObject = new MediaStream([track]);
    tile.append(play(element));
  });
  participant.on('stream-disabled', ({ id, kind }) => {
    document.getElementById(id)?.remove();
    if (kind === 'audio') sounds.delete(owner);
  });
}

// #region stage
/** One large, the others beside. A pin goes before whoever speaks; without either it is the first of the others. */
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

onClick('pin', () => {
  const ids = [...find('tiles').children].map(({ id }) => id);
  pinned = ids[(ids.indexOf(pinned ?? '') + 1) % ids.length];
  arrange();
});
onClick('unpin', () => {
  pinned = undefined;
  arrange();
});
// #endregion stage

// #region levels
function listen(id: string, track: MediaStreamTrack): void {
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  sounds.set(id, analyser);
}

/** From 0 to 1; talking is somewhere about 0.05. */
function loudness(id: string): number {
  const samples = new Float32Array(2048);
  sounds.get(id)?.getFloatTimeDomainData(samples);
  return Math.hypot(...samples) / Math.sqrt(samples.length);
}

setInterval(() => {
  for (const tile of find('tiles').children) {
    // It falls slowly: there are pauses between words.
    const level = Math.max(loudness(tile.id), (levels.get(tile.id) ?? 0) * 0.85);
    levels.set(tile.id, level);
    tile.querySelector('meter')!.value = level;
  }
}, 100);
// #endregion levels

/** A browser may refuse to play before somebody has clicked: the next click then makes up for it. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}

function addTile(id: string, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  const meter = document.createElement('meter');
  tile.id = id;
  caption.textContent = label; // Names come from other people: text, never HTML.
  meter.max = 0.3;
  meter.ariaLabel = `How loud ${label} is`;
  tile.append(caption, meter);
  find('tiles').append(tile);
  return tile;
}

function remove(id: string): void {
  document.getElementById(id)?.remove();
  sounds.delete(id);
  arrange();
}

function onClick(id: string, act: () => void): void {
  find(id).addEventListener('click', act);
}

function find(id: string): HTMLElement {
  return document.getElementById(id)!;
}
