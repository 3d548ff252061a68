import { connect, createLocalTracks } from 'twilio-video';
import type { LocalVideoTrack, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;
let room: Room | undefined;

// #region preview
// You can show tracks that you create yourself before you join, and you have to stop them.
const tracks = await createLocalTracks({ audio: true, video: { width: 640, height: 360 } });
const camera = tracks.find((track) => track.kind === 'video') as LocalVideoTrack;
const tile = addTile('You (preview)');
tile.append(camera.attach());
// #endregion preview

// #region join
const { token, room: name } = await getAccess();

try {
  room = await connect(token, { name, tracks });
  status.textContent = `In room "${room.name}"`;
  tile.querySelector('span')!.textContent = 'You';
  room.on('disconnected', leave);
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
  stop(); // Nobody else does.
}
// #endregion join

// #region camera
// The element stays attached. While the track is disabled, it shows black.
document.querySelector('#camera-off')!.addEventListener('click', () => {
  camera.disable();
  tile.classList.add('off');
});
document.querySelector('#camera-on')!.addEventListener('click', () => {
  camera.enable();
  tile.classList.remove('off');
});
// #endregion camera

// #region leave
function leave(): void {
  status.textContent = 'You left the room';
  stop();
}

function stop(): void {
  camera.detach().forEach((element) => element.remove());
  tracks.forEach((track) => 'stop' in track && track.stop());
  tiles.replaceChildren();
}
addEventListener('pagehide', () => room?.disconnect());
// #endregion leave

function addTile(label: string): HTMLElement {
  const element = document.createElement('li');
  const caption = document.createElement('span');
  caption.textContent = label;
  element.append(caption);
  tiles.append(element);
  return element;
}
