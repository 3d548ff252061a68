import { connect } from 'twilio-video';
import type { LocalParticipant, RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;

// #region start watching
const { token, room: name } = await getAccess();
// 1 gives only the level, 3 adds the figures behind it. Without "remote", nothing comes for others.
const networkQuality = { local: 1, remote: 1 } as const;

try {
  joined(await connect(token, { name, audio: true, video: { width: 640, height: 360 }, networkQuality }));
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}
// #endregion start watching

function joined(room: Room): void {
  const me = room.localParticipant;
  const tile = addTile(me.sid, 'You');
  me.videoTracks.forEach(({ track }) => tile.append(track.attach()));
  watch(me, tile);
  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  const timer = setInterval(() => void measure(room), 2000);
  room.on('disconnected', () => {
    clearInterval(timer);
    status.textContent = 'You left the room';
    tiles.replaceChildren();
  });
  addEventListener('pagehide', () => room.disconnect());
}

function add(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);
  participant.on('trackSubscribed', (track) => track.kind !== 'data' && tile.append(play(track.attach())));
  watch(participant, tile);
}

// #region the level
function watch(participant: LocalParticipant | RemoteParticipant, tile: HTMLElement): void {
  // The service judges both directions of audio and video: 5 is excellent, 0 is broken.
  participant.on('networkQualityLevelChanged', (level) => showBar(tile, level));
  if (participant.networkQualityLevel !== null) showBar(tile, participant.networkQualityLevel);
}
// #endregion the level

// #region statistics
async function measure(room: Room): Promise<void> {
  for (const { localVideoTrackStats } of await room.getStats()) {
    // One entry for each simulcast layer.
    const [layer] = localVideoTrackStats;
    if (layer?.roundTripTime == null) continue;
    status.textContent = `You: ${layer.roundTripTime} ms there and back, ${layer.packetsLost} packets lost`;
  }
}
// #endregion statistics

function showBar(tile: HTMLElement, level: number): void {
  const bar = tile.querySelector('meter')!;
  Object.assign(bar, { value: level, title: `Network quality: ${level} of 5` });
}

function addTile(id: string, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  const bar = document.createElement('meter');
  tile.id = id;
  caption.textContent = label; // Names come from other people: use text, not HTML.
  Object.assign(bar, { max: 5, low: 2.5, high: 3.5, optimum: 5, ariaLabel: 'Network quality' });
  tile.append(caption, bar);
  tiles.append(tile);
  return tile;
}

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}
