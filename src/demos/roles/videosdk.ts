import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const element = (id: string): HTMLElement => document.getElementById(id)!;
const [status, asked] = [element('status'), element('asked')];
const [people, lobby] = [element('people'), element('lobby')];

let over = false;
/** The first reason counts: errors that it causes are reported later. */
function finish(reason: string): void {
  if (!over) status.textContent = reason;
  over = true;
}

// The following needs a token with allow_mod. Otherwise it is refused with 4008.
const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: false });

meeting.on('meeting-joined', joined);
meeting.on('participant-joined', addOther);
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('mic-requested', ({ accept, reject }) => askToUnmute(accept, reject));
meeting.on('entry-requested', ({ participantId, name, allow, deny }) => {
  const item = row(name, [
    ['Let in', async () => allow()],
    ['Refuse', async () => deny()],
  ]);
  item.id = participantId;
  lobby.append(item);
});
// Everyone who could have answered gets this, so the question disappears for all.
meeting.on('entry-responded', (id) => lobby.querySelector(`#${CSS.escape(id)}`)?.remove());
meeting.on('meeting-left', ({ code, message }) => {
  finish(code === 1002 ? 'You were removed.' : `It is over: ${message}`);
  [people, lobby].forEach((list) => list.replaceChildren());
});
meeting.on('error', ({ code, message }) => {
  if (code === 4009) finish('The room is full.');
  else if (!over) status.textContent = message;
});
element('end').onclick = () => attempt(() => meeting.end());
addPerson(meeting.localParticipant);

try {
  await meeting.join();
} catch {
  // The event "error" has already said why.
}
addEventListener('pagehide', () => meeting.leave());

/** Fires again after a reconnection, and so does "participant-joined" for everyone. */
function joined(): void {
  status.textContent = `In meeting "${meeting.id}"`;
  for (const item of [...people.children]) if (item.id !== meeting.localParticipant.id) item.remove();
}

/** A moderator's disableMic() needs no code here: the SDK mutes at once. You decide whether to unmute. */
function askToUnmute(accept: () => void, reject: () => void): void {
  asked.hidden = false;
  const answer = (decide: () => void) => () => {
    decide();
    asked.hidden = true;
  };
  element('accept').onclick = answer(accept);
  element('reject').onclick = answer(reject);
}

function addOther(participant: Participant): void {
  const item = addPerson(participant, [
    ['Mute', async () => participant.disableMic()],
    ['Ask to unmute', async () => participant.enableMic()],
    ['Remove', async () => participant.remove()],
  ]);
  participant.on('stream-enabled', ({ kind, track }: Stream) => {
    if (kind !== 'audio') return;
    const audio = document.createElement('audio');
    audio.srcObject = new MediaStream([track]);
    item.append(audio);
    // Browsers may refuse this before the first click.
    audio.play().catch(() => addEventListener('click', () => audio.play().catch(() => {}), { once: true }));
  });
  participant.on('stream-disabled', ({ kind }) => kind === 'audio' && item.querySelector('audio')?.remove());
}

function addPerson(participant: Participant, buttons: Button[] = []): HTMLLIElement {
  const item = row(participant.displayName, buttons);
  item.id = participant.id;
  people.append(item);
  const update = (): void => {
    item.classList.toggle('muted', !participant.micOn);
    item.querySelector('span')!.textContent =
      `${participant.displayName} (${participant.micOn ? 'heard' : 'muted'})`;
  };
  participant.on('media-status-changed', update);
  update();
  return item;
}

type Button = [label: string, act: () => Promise<void>];
function row(name: string, buttons: Button[]): HTMLLIElement {
  const item = document.createElement('li');
  // Names come from other people: use text, not HTML.
  item.append(Object.assign(document.createElement('span'), { textContent: name }));
  for (const [textContent, act] of buttons)
    item.append(
      Object.assign(document.createElement('button'), { textContent, onclick: () => attempt(act) }),
    );
  return item;
}

async function attempt(act: () => Promise<void>): Promise<void> {
  await act().catch(({ message }: Error) => (status.textContent = message));
}
