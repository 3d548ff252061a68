import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const find = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;
const status = find('status');
const KINDS = ['videoinput', 'audioinput', 'audiooutput'] as const;
/** The chosen loudspeakers: '' for the browser's own choice. */
let speakers = '';
/** The chosen microphone; if there is none, the browser chooses. */
let microphoneId: string | undefined;

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });
const me = meeting.localParticipant;
meeting.on('meeting-joined', () => {
  status.textContent = `In meeting "${meeting.id}"`;
  // Fires again after a reconnection, and so does "participant-joined" for everyone else.
  for (const tile of [...find('tiles').children]) if (tile.id !== me.id) tile.remove();
});
meeting.on('participant-joined', add);
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('meeting-left', () => find('tiles').replaceChildren());
meeting.on('error', ({ message }) => (status.textContent = message));
add(me);

// #region switch devices
async function choose(kind: string, id: string): Promise<void> {
  if (kind === 'audiooutput') await playThrough(id);
  if (kind === 'audioinput') microphoneId = id;
  // Both would open and send a device that is off: so a microphone waits for unmute().
  if (kind === 'audioinput' && me.micOn) await meeting.changeMic(id);
  if (kind === 'videoinput' && me.webcamOn) await meeting.changeWebcam(id);
}
async function unmute(): Promise<void> {
  await meeting.unmuteMic(await VideoSDK.createMicrophoneAudioTrack(microphoneId ? { microphoneId } : {}));
}
find('mute').onclick = () => attempt(() => meeting.muteMic());
find('unmute').onclick = () => attempt(unmute);
// #endregion switch devices

// #region a device is gone
async function openCamera(): Promise<void> {
  await meeting.enableWebcam(await VideoSDK.createCameraVideoTrack({}));
}
/** The browser's "ended" only fires when a device is gone. "stream-disabled" also fires with each mute. */
me.on('stream-enabled', ({ kind, track }) => {
  track.addEventListener('ended', () => {
    status.textContent = `A device is gone: ${track.label}`;
    if (kind === 'audio') microphoneId = undefined;
    void attempt(kind === 'audio' ? unmute : openCamera);
  });
});
for (const event of ['stream-enabled', 'stream-disabled'] as const) me.on(event, show);
// #endregion a device is gone

// #region list devices
async function show(): Promise<void> {
  const streams = [...me.streams.values()].sort((a, b) => b.kind.localeCompare(a.kind)); // Video, then audio.
  const sent = streams.map(({ track }) => track.label);
  const devices = await VideoSDK.getDevices();
  if (!devices.some(({ deviceId }) => deviceId === speakers)) await playThrough('');
  const isUsed = ({ label, deviceId: id }: Pick<MediaDeviceInfo, 'label' | 'deviceId'>): boolean =>
    sent.includes(label) || (id !== 'default' && [speakers, microphoneId].includes(id));
  for (const kind of KINDS) {
    const ofKind = devices.filter((device) => device.kind === kind);
    const options = ofKind.map((each) => new Option(each.label, each.deviceId, false, isUsed(each)));
    find(kind).replaceChildren(...options);
  }
  find('sent').textContent = sent.join(', ') + (sent.length === 2 ? '' : ' (muted)');
}
VideoSDK.on('device-changed', show);
// #endregion list devices

for (const kind of KINDS) {
  const list = find<HTMLSelectElement>(kind);
  list.addEventListener('change', () => attempt(() => choose(kind, list.value)).then(show));
  find(`next-${kind}`).onclick = () => {
    list.selectedIndex = (list.selectedIndex + 1) % list.length;
    list.dispatchEvent(new Event('change'));
  };
}
addEventListener('pagehide', () => meeting.leave());
await attempt(() => meeting.join());

function add(participant: Participant): void {
  const tile = addTile(participant.id, participant.local ? 'You' : participant.displayName);
  participant.on('stream-enabled', (stream) => attach(tile, stream, participant.local));
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

function attach(tile: HTMLElement, { id, kind, track }: Stream, local: boolean): void {
  if (local && kind !== 'video') return;
  const element = document.createElement(kind === 'audio' || kind === 'shareAudio' ? 'audio' : 'video');
  Object.assign(element, { id, muted: local, playsInline: true, srcObject: new MediaStream([track]) });
  tile.append(element);
  // Browsers may refuse to play before the first click on the page: then try again at the next click.
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  if (kind === 'audio' && speakers) void playThrough(speakers); // A new element starts with the default.
}

async function playThrough(id: string): Promise<void> {
  speakers = id;
  await Promise.all([...document.querySelectorAll('audio')].map((audio) => audio.setSinkId(id)));
}

function addTile(id: string, label: string): HTMLElement {
  const tile = Object.assign(document.createElement('li'), { id });
  // Names come from other people: use text, not HTML.
  tile.append(Object.assign(document.createElement('span'), { textContent: label }));
  find('tiles').append(tile);
  return tile;
}

async function attempt(act: () => Promise<void>): Promise<void> {
  await act().catch(({ message }: Error) => (status.textContent = message));
}
