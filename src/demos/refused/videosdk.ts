import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
// #region join
// join() resolves without the devices that it did not get: only "error" reports them, after "meeting-joined".
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });
meeting.on('error', ({ code, message }) => {
  const device = deviceOf(code);
  tell(device ?? 'status', device ? advice(code) : message);
});
// #endregion join
const me = meeting.localParticipant;
meeting.on('meeting-joined', () => {
  tell('status', `In meeting "${meeting.id}"`);
  // Fires again after a reconnection, and so does "participant-joined" for everyone else.
  for (const tile of [...find('tiles').children]) if (tile.id !== me.id) tile.remove();
});
meeting.on('participant-joined', add);
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('meeting-left', () => find('tiles').replaceChildren());
add(me);

// #region try again
/** Opens what is not sent yet. If a call fails, it rejects, and "error" has the same error. */
async function turnOn(): Promise<void> {
  if (!me.micOn) await meeting.unmuteMic().catch(() => {});
  if (!me.webcamOn) await meeting.enableWebcam().catch(() => {});
}
find('retry').addEventListener('click', turnOn);
// #endregion try again

// #region a device is gone
me.on('stream-enabled', ({ kind, track }) => {
  const device = kind === 'video' ? 'camera' : 'microphone';
  tell(device, 'on');
  // Nothing is sent any more, and no "error" fires.
  track.addEventListener('ended', () => tell(device, 'It is gone. Connect it, and try again.'));
});
// #endregion a device is gone

// #region what to tell people
const CODES = {
  camera: { refused: [3014, 3017, 3019, 3025], missing: [3021, 3051], busy: [3023, 3026] },
  microphone: { refused: [3015, 3018, 3020], missing: [3022, 3059], busy: [3024] },
};

function deviceOf(code: number): 'camera' | 'microphone' | undefined {
  for (const device of ['camera', 'microphone'] as const)
    if (Object.values(CODES[device]).flat().includes(code)) return device;
  return undefined;
}

function advice(code: number): string {
  const { camera, microphone } = CODES;
  const isOne = (of: keyof typeof camera): boolean => [...camera[of], ...microphone[of]].includes(code);
  if (isOne('refused')) return 'Not allowed. Allow it in the address bar, and try again.';
  if (isOne('missing')) return 'There is none. Connect one, and try again.';
  return 'Another program uses it. Close that, and try again.';
}
// #endregion what to tell people

try {
  await meeting.join();
} catch (error) {
  tell('status', `Could not join. ${(error as Error).message}`);
}
addEventListener('pagehide', () => meeting.leave());

function add(participant: Participant): void {
  const tile = addTile(participant.id, participant.local ? 'You' : participant.displayName);
  participant.on('stream-enabled', ({ id, kind, track }) => {
    if (participant.local && kind !== 'video') return;
    const element = document.createElement(kind === 'video' || kind === 'share' ? 'video' : 'audio');
    element.id = id;
    element.autoplay = true;
    element.setAttribute('playsinline', ''); // Otherwise a phone shows it full screen.
    element.muted = participant.local;
    element.srcObject = new MediaStream([track]);
    tile.append(play(element));
  });
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}

function addTile(id: string, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = id;
  caption.textContent = label; // Names come from other people: use text, not HTML.
  tile.append(caption);
  find('tiles').append(tile);
  return tile;
}

function tell(id: string, text: string): void {
  find(id).textContent = text;
}

function find(id: string): HTMLElement {
  return document.getElementById(id)!;
}
