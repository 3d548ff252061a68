import { connect, LocalVideoTrack } from 'twilio-video';
import type { RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;

const { token, room: name } = await getAccess();
try {
  joined(await connect(token, { name, audio: true, video: { width: 640, height: 360 } }));
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}

function joined(room: Room): void {
  status.textContent = `In room "${room.name}"`;
  room.participants.forEach(watch);
  room.on('participantConnected', watch);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', () => tiles.replaceChildren());
  addControls(room);
  addEventListener('pagehide', () => room.disconnect());
}

// #region share your screen
function addControls({ localParticipant }: Room): void {
  let screen: LocalVideoTrack | undefined;

  onClick('share', async () => {
    if (screen) return;
    // The browser asks what to share. From the name, the others can see that it is not a camera.
    const [track] = (await navigator.mediaDevices.getDisplayMedia({ video: true })).getVideoTracks();
    screen = new LocalVideoTrack(track!, { name: 'screen' });
    screen.on('stopped', stop); // The browser has its own Stop button.
    await localParticipant.publishTrack(screen);
    addTile('my-screen', 'Your screen').append(screen.attach());
  });

  onClick('unshare', async () => stop());

  function stop(): void {
    const ending = screen;
    screen = undefined;
    ending?.stop();
    if (ending) localParticipant.unpublishTrack(ending);
    document.getElementById('my-screen')?.remove();
  }
}
// #endregion share your screen

// #region others share
function watch(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);
  participant.on('trackSubscribed', (track, { trackSid, trackName }) => {
    if (track.kind === 'data') return;
    const screen = trackName === 'screen' && addTile(trackSid, `${participant.identity}’s screen`);
    (screen || tile).append(play(track.attach()));
  });
  participant.on('trackUnsubscribed', (track, { trackSid, trackName }) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
    if (trackName === 'screen') document.getElementById(trackSid)?.remove();
  });
}
// #endregion others share

function onClick(id: string, act: () => Promise<void>): void {
  document.getElementById(id)!.addEventListener('click', async () => {
    try {
      await act();
    } catch (error) {
      status.textContent = (error as Error).message;
    }
  });
}

function addTile(id: string, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = id;
  caption.textContent = label; // Names come from other people: use text, not HTML.
  tile.append(caption);
  tiles.append(tile);
  return tile;
}

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}
