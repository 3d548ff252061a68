import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });
const me = meeting.localParticipant;

// #region start watching
listen(me);
meeting.on('meeting-joined', () => {
  tiles.replaceChildren(); // Fires again after a reconnection, with everyone.
  show(me);
  status.textContent = `In meeting "${meeting.id}"`;
});
meeting.on('participant-joined', (participant) => {
  show(participant);
  listen(participant);
});
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
// There is no level: request statistics from time to time, and judge them yourself.
const history = new Map<string, Figures[][]>();
const timer = setInterval(() => void measure(), 1000);
// Only about your own camera: "bandwidth", "congestion" or "cpu".
meeting.on('quality-limitation', ({ type, state }) => {
  status.textContent = state === 'detected' ? `Your camera is limited by ${type}` : 'Not limited any more';
});
meeting.on('meeting-left', () => {
  clearInterval(timer);
  status.textContent = 'You left the meeting';
  tiles.replaceChildren();
});
// #endregion start watching

try {
  await meeting.join();
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}
addEventListener('pagehide', () => meeting.leave().catch(() => {}));

// #region statistics
async function measure(): Promise<void> {
  for (const participant of [me, ...meeting.participants.values()]) {
    // For the last second, one entry for each layer. Empty while the camera is off: then use the audio.
    const video = await participant.getVideoStats();
    const figures = video?.length ? video : ((await participant.getAudioStats()) ?? []);
    const recent = [...(history.get(participant.id) ?? []), figures].slice(-4);
    history.set(participant.id, recent);
    if (figures.length) showBar(participant.id, levelOf(recent.flat()));
  }
}
// #endregion statistics

// #region the level
interface Figures {
  packetsLost: number;
  totalPackets: number;
  rtt: number;
}

/** From 5 (excellent) to 0 (broken), by packet loss and round-trip time. */
function levelOf(figures: readonly Figures[]): number {
  const sum = (name: keyof Figures): number => figures.reduce((total, each) => total + (each[name] || 0), 0);
  const [lost, arrived] = [sum('packetsLost'), sum('totalPackets')];
  if (arrived === 0) return 0;
  const share = lost / (lost + arrived);
  const delay = sum('rtt') / figures.length;
  const byLoss = [0.01, 0.04, 0.1, 0.2].filter((limit) => share <= limit).length;
  const byDelay = [150, 300, 500, 1000].filter((limit) => delay <= limit).length;
  return 1 + Math.min(byLoss, byDelay);
}
// #endregion the level

function showBar(id: string, level: number): void {
  const bar = document.getElementById(id)?.querySelector('meter');
  if (bar) Object.assign(bar, { value: level, title: `Network quality: ${level} of 5` });
}

function listen(participant: Participant): void {
  participant.on('stream-enabled', (stream) => attach(stream, participant));
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

function show(participant: Participant): void {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  const bar = document.createElement('meter');
  tile.id = participant.id;
  caption.textContent = participant.displayName; // Names come from other people: use text, not HTML.
  Object.assign(bar, { max: 5, low: 2.5, high: 3.5, optimum: 5, ariaLabel: 'Network quality' });
  tile.append(caption, bar);
  tiles.append(tile);
  participant.streams.forEach((stream) => attach(stream, participant));
}

function attach({ id, kind, track }: Stream, person: Participant): void {
  if ((person.local && kind !== 'video') || document.getElementById(id)) return;
  const element = document.createElement(kind === 'video' ? 'video' : 'audio');
  Object.assign(element, { id, muted: person.local, playsInline: true, srcObject: new MediaStream([track]) });
  document.getElementById(person.id)?.append(element);
  // Browsers may refuse before the first click on the page: then try again at the next click.
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}
