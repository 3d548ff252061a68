import { connect, LocalVideoTrack, type RemoteParticipant, type RemoteTrack, type Room } from 'twilio-video';

/* The app of examples/two-people as it was on Twilio Video: the page is the same. */

const form = document.querySelector<HTMLFormElement>('#join')!;
const state = document.querySelector<HTMLElement>('#state')!;
const controls = document.querySelector<HTMLElement>('#controls')!;
const mute = document.querySelector<HTMLButtonElement>('#mute')!;
const share = document.querySelector<HTMLButtonElement>('#share')!;
const leave = document.querySelector<HTMLButtonElement>('#leave')!;
const people = document.querySelector<HTMLElement>('#people')!;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const name = String(new FormData(form).get('name'));
  form.hidden = true;
  void join(name).catch(fail);
});

async function join(name: string): Promise<void> {
  say('Joining …');
  const access = await fetch('/access', {
    method: 'POST',
    body: JSON.stringify({ user: name, room: 'stand-up' }),
  });
  const { token, room: roomName } = (await access.json()) as { token: string; room: string };
  const room = await connect(token, { name: roomName, audio: true, video: true });
  say('In the call');
  controls.hidden = false;
  room.participants.forEach(show);
  room.on('participantConnected', show);
  room.on('participantDisconnected', ({ identity }) => tileOf(identity)?.remove());
  room.on('disconnected', () => {
    people.replaceChildren();
    mute.textContent = 'Mute';
    share.textContent = 'Share screen';
    controls.hidden = true;
    form.hidden = false;
    say('The call is over');
  });
  mute.onclick = () => toggleMic(room);
  share.onclick = () => void toggleScreen(room).catch(fail);
  leave.onclick = () => void room.disconnect();
  window.onpagehide = () => void room.disconnect();
}

function toggleMic(room: Room): void {
  const muted = mute.textContent === 'Unmute';
  for (const { track } of room.localParticipant.audioTracks.values())
    if (muted) track.enable();
    else track.disable();
  mute.textContent = muted ? 'Mute' : 'Unmute';
}

let screen: LocalVideoTrack | undefined;

async function toggleScreen({ localParticipant }: Room): Promise<void> {
  if (screen) {
    localParticipant.unpublishTrack(screen);
    screen.stop();
    screen = undefined;
  } else {
    const stream = await navigator.mediaDevices.getDisplayMedia();
    screen = new LocalVideoTrack(stream.getVideoTracks()[0]!);
    await localParticipant.publishTrack(screen);
  }
  share.textContent = screen ? 'Stop sharing' : 'Share screen';
}

function show(participant: RemoteParticipant): void {
  const { identity } = participant;
  tileOf(identity)?.remove();
  const tile = document.createElement('li');
  tile.dataset['id'] = identity;
  const label = document.createElement('span');
  label.textContent = identity;
  tile.append(label);
  people.append(tile);
  const attach = (track: RemoteTrack): void => {
    if (track.kind !== 'data') tile.append(track.attach());
  };
  participant.tracks.forEach(({ track }) => track && attach(track));
  participant.on('trackSubscribed', attach);
  participant.on('trackUnsubscribed', (track: RemoteTrack) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
}

const tileOf = (id: string): HTMLElement | null => people.querySelector(`[data-id="${CSS.escape(id)}"]`);
const say = (text: string): void => void (state.textContent = text);
const fail = (error: unknown): void => say(`That did not work: ${String(error)}`);
