import { type Meeting, type Participant, type Stream, VideoSDK } from '@videosdk.live/js-sdk';

const form = document.querySelector<HTMLFormElement>('#join')!;
const state = document.querySelector<HTMLElement>('#state')!;
const mute = document.querySelector<HTMLButtonElement>('#mute')!;
const people = document.querySelector<HTMLElement>('#people')!;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const name = String(new FormData(form).get('name'));
  form.hidden = true;
  void join(name).catch((error: unknown) => say(`That did not work: ${String(error)}`));
});

async function join(name: string): Promise<void> {
  say('Joining …');
  const access = await fetch('/access', {
    method: 'POST',
    body: JSON.stringify({ user: name, room: 'stand-up' }),
  });
  const { token, room } = (await access.json()) as { token: string; room: string };
  VideoSDK.config(token);
  const meeting = VideoSDK.initMeeting({
    meetingId: room,
    participantId: name,
    name,
    micEnabled: true,
    webcamEnabled: true,
  });
  meeting.on('meeting-joined', () => {
    people.replaceChildren(); // It comes again after a lost connection, and so does everybody.
    say('In the call');
    mute.hidden = false;
  });
  meeting.on('participant-joined', show);
  meeting.on('participant-left', ({ id }) => tileOf(id)?.remove());
  meeting.on('meeting-left', () => {
    people.replaceChildren();
    mute.hidden = true;
    say('The call is over');
  });
  meeting.on('error', ({ message }) => say(message));
  mute.onclick = () => void toggle(meeting);
  addEventListener('pagehide', () => meeting.leave());
  meeting.join();
}

async function toggle(meeting: Meeting): Promise<void> {
  const muted = mute.textContent === 'Unmute';
  await (muted ? meeting.unmuteMic() : meeting.muteMic());
  mute.textContent = muted ? 'Mute' : 'Unmute';
}

function show(participant: Participant): void {
  const { id, displayName } = participant;
  tileOf(id)?.remove();
  const tile = document.createElement('li');
  tile.dataset['id'] = id;
  const label = document.createElement('span');
  label.textContent = `${displayName}, muted`;
  tile.append(label);
  people.append(tile);
  participant.on('stream-enabled', (stream) => {
    if (stream.kind === 'audio') label.textContent = displayName;
    if (stream.kind === 'audio' || stream.kind === 'video') tile.append(play(stream, displayName));
  });
  participant.on('stream-disabled', ({ kind }) => {
    if (kind === 'audio') label.textContent = `${displayName}, muted`;
    tile.querySelector(kind === 'audio' ? 'audio' : 'video')?.remove();
  });
}

function play({ kind, track }: Stream, name: string): HTMLMediaElement {
  const element = document.createElement(kind === 'audio' ? 'audio' : 'video');
  element.setAttribute('aria-label', name);
  element.srcObject = new MediaStream([track]);
  element.autoplay = true;
  if (element instanceof HTMLVideoElement) element.playsInline = true;
  return element;
}

const tileOf = (id: string): HTMLElement | null => people.querySelector(`[data-id="${CSS.escape(id)}"]`);
const say = (text: string): void => void (state.textContent = text);
