import { connect } from 'twilio-video';
import type { RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

/** Ids of tiles: who spoke last, and whom you want to see whoever speaks. */
let speaker: string | undefined;
let pinned: string | undefined;
const sounds = new Map<string, AnalyserNode>();
const levels = new Map<string, number>();
const context = new AudioContext();

const { token, room: name } = await getAccess();
try {
  // Without dominantSpeaker the event never comes.
  const video = { width: 640, height: 360 };
  joined(await connect(token, { name, audio: true, video, dominantSpeaker: true }));
} catch (error) {
  find('status').textContent = `Could not join. ${(error as Error).message}`;
}

function joined(room: Room): void {
  find('status').textContent = `In room "${room.name}"`;
  const me = room.localParticipant;
  const tile = addTile(me.sid, 'You');
  me.videoTracks.forEach(({ track }) => tile.append(track.attach()));
  me.audioTracks.forEach(({ track }) => listen(me.sid, track.mediaStreamTrack));

  // #region speaker
  room.on('dominantSpeakerChanged', (who) => {
    // null: the dominant speaker is none of the others. Only your own microphone tells whether it is you.
    const isMe = who === null && (levels.get(me.sid) ?? 0) > 0.01;
    speaker = who?.sid ?? (isMe ? me.sid : speaker);
    arrange();
  });
  // #endregion speaker

  onClick('mute', () => me.audioTracks.forEach(({ track }) => track.disable()));
  onClick('unmute', () => me.audioTracks.forEach(({ track }) => track.enable()));
  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', ({ sid }) => remove(sid));
  room.on('disconnected', () => find('tiles').replaceChildren());
  addEventListener('pagehide', () => room.disconnect());
  arrange();
}

function add(participant: RemoteParticipant): void {
  const { sid } = participant;
  const tile = addTile(sid, participant.identity);
  participant.on('trackSubscribed', (track) => {
    if (track.kind === 'data') return;
    tile.append(play(track.attach()));
    if (track.kind === 'audio') listen(sid, track.mediaStreamTrack);
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
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
