import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const KINDS = ['videoinput', 'audioinput', 'audiooutput'] as const;
/** The loudspeakers that were chosen: '' for the browser's own choice. */
let speakers = '';
/** The microphone that was chosen: the browser's own choice when there is none. */
let microphoneId: string | undefined;

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });
const me = meeting.localParticipant;
meeting.on('meeting-joined', () => {
  tell(`In meeting "${meeting.id}"`);
  // Comes again after a reconnection, and "participant-joined" for everyone else.
  for (const tile of [...find('tiles').children]) if (tile.id !== me.id) tile.remove();
});
meeting.on('participant-joined', add);
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('meeting-left', () => find('tiles').replaceChildren());
meeting.on('error', ({ message }) => tell(message));
add(me);

// #region switch
async function choose(kind: string, id: string): Promise<void> {
  if (kind === 'audioinput') {
    microphoneId = id;
    // While muted, changeMic() would open the microphone and send it: then the choice waits for unmute().
    if (me.micOn) await meeting.changeMic(id);
  } else if (kind === 'videoinput') {
    if (me.webcamOn) await meeting.changeWebcam(id); // It opens a camera that is off, too.
  } else await playThrough(id);
}
async function unmute(): Promise<void> {
  await meeting.unmuteMic(await VideoSDK.createMicrophoneAudioTrack(microphoneId ? { microphoneId } : {}));
}
onClick('mute', () => attempt(() => meeting.muteMic()));
onClick('unmute', () => attempt(unmute));
// #endregion switch

// #region lost
/** The browser's "ended" comes only from a device that is gone. "stream-disabled" comes with each mute, too. */
me.on('stream-enabled', ({ kind, track }) => {
  track.addEventListener('ended', () => {
    tell(`A device is gone: ${track.label}`);
    if (kind === 'audio') microphoneId = undefined;
    void attempt(
      kind === 'audio' ? unmute : async () => meeting.enableWebcam(await VideoSDK.createCameraVideoTrack({})),
    );
  });
});
for (const event of ['stream-enabled', 'stream-disabled'] as const) me.on(event, show);
// #endregion lost

// #region list
async function show(): Promise<void> {
  const streams = [...me.streams.values()];
  const sent: string[] = [];
  for (const kind of ['video', 'audio']) {
    const stream = streams.find((each) => each.kind === kind);
    if (stream) sent.push(stream.track.label);
  }
  const devices = await VideoSDK.getDevices();
  if (!devices.some(({ deviceId }) => deviceId === speakers)) await playThrough('');
  for (const kind of KINDS) {
    const ofKind = devices.filter((device) => device.kind === kind);
    const isUsed = (id: string, label: string): boolean =>
      sent.includes(label) || (id !== 'default' && [speakers, microphoneId].includes(id));
    const options = ofKind.map(({ label, deviceId: id }) => new Option(label, id, false, isUsed(id, label)));
    find(kind).replaceChildren(...options);
  }
  find('sent').textContent = sent.join(', ') + (sent.length === 2 ? '' : ' (muted)');
}
VideoSDK.on('device-changed', show);
// #endregion list

for (const kind of KINDS) {
  const list = find<HTMLSelectElement>(kind);
  list.addEventListener('change', () => attempt(() => choose(kind, list.value)).then(show));
  onClick(`next-${kind}`, () => {
    list.selectedIndex = (list.selectedIndex + 1) % list.length;
    list.dispatchEvent(new Event('change'));
  });
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
  element.id = id;
  element.autoplay = true;
  element.muted = local;
  element.srcObject = new MediaStream([track]);
  tile.append(element);
  if (!local) play(element);
  if (kind === 'audio' && speakers) void playThrough(speakers); // A new element starts with the default.
}

/** A browser may refuse to play before somebody has clicked: the next click then makes up for it. */
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

async function playThrough(id: string): Promise<void> {
  speakers = id;
  await Promise.all([...document.querySelectorAll('audio')].map((audio) => audio.setSinkId(id)));
}

function addTile(id: string, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = id;
  caption.textContent = label; // Names come from other people: text, never HTML.
  tile.append(caption);
  find('tiles').append(tile);
  return tile;
}

async function attempt(act: () => Promise<void>): Promise<void> {
  await act().catch(({ message }: Error) => tell(message));
}
function tell(text: string): void {
  find('status').textContent = text;
}
function onClick(id: string, act: () => void): void {
  find(id).addEventListener('click', act);
}
function find<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}
