import { connect } from 'twilio-video';
import type { LocalVideoTrack, RemoteParticipant, Room, VideoProcessor } from 'twilio-video';
import { getAccess } from 'your-backend';

const find = (id: string): HTMLElement => document.getElementById(id)!;
const { token, room: name } = await getAccess();
try {
  // The browser's noise suppression is on by default; if it matters to you, ask for it.
  const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  joined(await connect(token, { name, audio, video: { width: 640, height: 360 } }));
} catch (error) {
  tell(`Could not join. ${(error as Error).message}`);
}

function joined(room: Room): void {
  tell(`In room "${room.name}"`);
  const tile = addTile(room.localParticipant.sid, 'You');
  const [camera] = [...room.localParticipant.videoTracks.values()].map(({ track }) => track);
  if (camera) {
    tile.append(camera.attach()); // Shows the processed picture, if there is one.
    onClick('blur', async () => blur(camera));
    onClick('unblur', async () => clear(camera));
  }
  onClick('leave', async () => void room.disconnect());
  room.participants.forEach(watch);
  room.on('participantConnected', watch);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', () => {
    for (const track of room.localParticipant.videoTracks.values()) track.track.stop();
    for (const track of room.localParticipant.audioTracks.values()) track.track.stop();
    find('tiles').replaceChildren();
    tell('You left the room.');
  });
  addEventListener('pagehide', () => room.disconnect());
}

// #region apply and remove
function blur(camera: LocalVideoTrack): void {
  if (camera.processor) return; // A second one throws an error.
  // The SDK draws each frame, passes it in, and then sends what is in "output". Nobody gets a new track.
  const processFrame: VideoProcessor['processFrame'] = (input, output) => {
    coarse(input as Picture, output.getContext('2d')!, output.width, output.height);
  };
  camera.addProcessor({ processFrame }, { inputFrameBufferType: 'video' });
}

function clear(camera: LocalVideoTrack): void {
  if (camera.processor) camera.removeProcessor(camera.processor);
  find('cost').textContent = 'nothing';
}
// #endregion apply and remove

function watch(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);
  participant.on('trackSubscribed', (track) => {
    if (track.kind !== 'data') tile.append(play(track.attach()));
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
}

// Below: the same on both sides.
// #region draw one frame
type Picture = HTMLVideoElement;

/** Makes the picture so coarse that nobody can be recognised: draws it small, and enlarges it. */
function coarse(picture: Picture, context: CanvasRenderingContext2D, width: number, height: number): void {
  const begun = performance.now();
  const [small, low] = [width / 32, height / 32];
  context.drawImage(picture, 0, 0, small, low);
  context.drawImage(context.canvas, 0, 0, small, low, 0, 0, width, height);
  find('cost').textContent = `${(performance.now() - begun).toFixed(1)} ms a frame`;
}
// #endregion draw one frame

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}

function addTile(id: string, label: string): HTMLElement {
  const tile = Object.assign(document.createElement('li'), { id });
  // Names come from other people: use text, not HTML.
  tile.append(Object.assign(document.createElement('span'), { textContent: label }));
  find('tiles').append(tile);
  return tile;
}

function onClick(id: string, act: () => Promise<void>): void {
  find(id).addEventListener('click', () => act().catch(({ message }: Error) => tell(message)));
}

function tell(text: string): void {
  find('status').textContent = text;
}
