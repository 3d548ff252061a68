import { type Meeting, type Participant, type Stream, VideoSDK } from '@videosdk.live/js-sdk';

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
    controls.hidden = false;
  });
  meeting.on('participant-joined', show);
  meeting.on('participant-left', ({ id }) => tileOf(id)?.remove());
  meeting.on('meeting-left', () => {
    people.replaceChildren();
    mute.textContent = 'Mute';
    share.textContent = 'Share screen';
    controls.hidden = true;
    form.hidden = false;
    say('The call is over');
  });
  meeting.on('error', ({ message }) => say(message));
  mute.onclick = () => void toggleMic(meeting).catch(fail);
  share.onclick = () => void toggleScreen(meeting).catch(fail);
  leave.onclick = () => void meeting.leave().catch(fail);
  window.onpagehide = () => void meeting.leave().catch(fail);
  meeting.join();
}

async function toggleMic(meeting: Meeting): Promise<void> {
  const muted = mute.textContent === 'Unmute';
  await (muted ? meeting.unmuteMic() : meeting.muteMic());
  mute.textContent = muted ? 'Mute' : 'Unmute';
}

async function toggleScreen(meeting: Meeting): Promise<void> {
  const sharing = share.textContent === 'Stop sharing';
  await (sharing ? meeting.disableScreenShare() : meeting.enableScreenShare());
  share.textContent = sharing ? 'Share screen' : 'Stop sharing';
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
    if (stream.kind === 'share') tile.append(play(stream, `${displayName}’s screen`));
  });
  participant.on('stream-disabled', ({ kind }) => {
    if (kind === 'audio') label.textContent = `${displayName}, muted`;
    tile.querySelector(`[data-kind="${kind}"]`)?.remove();
  });
}

function play({ kind, track }: Stream, name: string): HTMLMediaElement {
  const element = document.createElement(kind === 'audio' ? 'audio' : 'video');
  element.dataset['kind'] = kind;
  element.setAttribute('aria-label', name);
  element.srcObject = new MediaStream([track]);
  element.autoplay = true;
  if (element instanceof HTMLVideoElement) element.playsInline = true;
  return element;
}

const tileOf = (id: string): HTMLElement | null => people.querySelector(`[data-id="${CSS.escape(id)}"]`);
const say = (text: string): void => void (state.textContent = text);
const fail = (error: unknown): void => say(`That did not work: ${String(error)}`);
