import { connect } from 'twilio-video';
import type { RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const find = (id: string): HTMLElement => document.getElementById(id)!;
/** Ids of tiles: of the person who spoke last, and of the person whom you have pinned. */
let speaker: string | undefined;
let pinned: string | undefined;
const context = new AudioContext();

const { token, room: name } = await getAccess();
try {
  // Without dominantSpeaker, the event never fires.
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
  me.audioTracks.forEach(({ track }) => listen(tile, track.mediaStreamTrack));

  // #region who speaks
  room.on('dominantSpeakerChanged', (who) => {
    // null: none of the others is the dominant speaker. Only your own microphone shows whether you are.
    const isMe = who === null && tile.querySelector('meter')!.value > 0.01;
    speaker = who?.sid ?? (isMe ? me.sid : speaker);
    arrange();
  });
  // #endregion who speaks

  find('mute').onclick = () => me.audioTracks.forEach(({ track }) => track.disable());
  find('unmute').onclick = () => me.audioTracks.forEach(({ track }) => track.enable());
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
    tile.append(track.attach());
    if (track.kind === 'audio') listen(tile, track.mediaStreamTrack);
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
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
