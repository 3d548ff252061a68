import { connect, createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';
import type { LocalAudioTrack, LocalVideoTrack, RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const SIZE = { width: 640, height: 360 };
const { token, room: name } = await getAccess();
try {
  await joined(await enter());
} catch (error) {
  tell('status', `Could not join. ${(error as Error).message}`);
}

// #region join
async function enter(): Promise<Room> {
  try {
    return await connect(token, { name, audio: true, video: SIZE });
  } catch (error) {
    // One refused device makes the whole call fail. Twilio's own errors are not DOMExceptions.
    if (!(error instanceof DOMException)) throw error;
    return connect(token, { name, tracks: [] }); // You need no device to see and hear the others.
  }
}
// #endregion join

async function joined(room: Room): Promise<void> {
  tell('status', `In room "${room.name}"`);
  const me = room.localParticipant;
  const tile = addTile(me.sid, 'You');
  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', () => find('tiles').replaceChildren());
  addEventListener('pagehide', () => room.disconnect());

  // #region try again
  /** Opens what is not sent yet, one device at a time. */
  async function turnOn(): Promise<void> {
    if (me.audioTracks.size === 0) await opened('microphone', createLocalAudioTrack());
    if (me.videoTracks.size === 0) await opened('camera', createLocalVideoTrack(SIZE));
  }

  async function opened(device: string, opening: Promise<LocalAudioTrack | LocalVideoTrack>): Promise<void> {
    try {
      const track = await opening;
      await me.publishTrack(track);
      show(track);
    } catch (error) {
      tell(device, advice(error as Error));
    }
  }
  find('retry').addEventListener('click', turnOn);
  // #endregion try again

  // #region a device is gone
  function show(track: LocalAudioTrack | LocalVideoTrack): void {
    const device = track.kind === 'video' ? 'camera' : 'microphone';
    tell(device, 'on');
    if (track.kind === 'video') tile.append(track.attach());
    track.mediaStreamTrack.addEventListener('ended', () => {
      tell(device, 'It is gone. Connect it, and try again.');
      track.detach().forEach((element) => element.remove());
      me.unpublishTrack(track); // Otherwise it stays published: its last picture, or silence.
    });
  }
  // #endregion a device is gone

  me.audioTracks.forEach(({ track }) => show(track));
  me.videoTracks.forEach(({ track }) => show(track));
  await turnOn();
}

// #region what to tell people
/** The browser's own error: its name is the same in every browser, its message is not. */
function advice({ name, message }: Error): string {
  if (name === 'NotAllowedError') return 'Not allowed. Allow it in the address bar, and try again.';
  if (name === 'NotFoundError') return 'There is none. Connect one, and try again.';
  if (name === 'NotReadableError') return 'Another program uses it. Close that, and try again.';
  return message;
}
// #endregion what to tell people

function add(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);
  participant.on('trackSubscribed', (track) => {
    if (track.kind !== 'data') tile.append(play(track.attach()));
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
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
