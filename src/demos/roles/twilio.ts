import { connect } from 'twilio-video';
import type { LocalParticipant, RemoteParticipant, Room, TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';

const element = (id: string): HTMLElement => document.getElementById(id)!;
const [status, asked] = [element('status'), element('asked')];
const [people, lobby] = [element('people'), element('lobby')];

try {
  const { token, room: name } = await getAccess();
  joined(await connect(token, { name, audio: true, video: false }));
} catch (error) {
  const { code, message } = error as TwilioError;
  status.textContent = code === 53105 ? 'The room is full.' : `Could not join. ${message}`;
}

function joined(room: Room): void {
  status.textContent = `In room "${room.name}"`;
  addEventListener('pagehide', () => room.disconnect());
  addPerson(room.localParticipant);
  room.participants.forEach(addOther);
  room.on('participantConnected', addOther);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('trackMessage', (data) => obey(room.localParticipant, String(data)));
  const polling = setInterval(() => attempt(showLobby), 1000);
  room.on('disconnected', (_room, error?: TwilioError) => {
    clearInterval(polling);
    // No error: you left or were removed, and nothing shows which.
    status.textContent = error ? `It is over: ${error.message}` : 'You left, or were removed.';
    [people, lobby].forEach((list) => list.replaceChildren());
  });
  element('end').onclick = () => attempt(() => yourServer({ action: 'end' }));
}

// With Twilio Video, nobody can moderate from the browser: your server calls the REST API, or tells the other app.
async function yourServer(order: object): Promise<void> {
  const response = await fetch('/moderate', { method: 'POST', body: JSON.stringify(order) });
  if (!response.ok) throw new Error(`Your server answered ${response.status}.`);
}

/** What others ask of you. Only your program can obey, and anyone can send it. */
function obey(me: LocalParticipant, message: string): void {
  const { request, to } = JSON.parse(message) as { request: string; to: string };
  if (to !== me.identity) return;
  const microphone = [...me.audioTracks.values()][0]?.track;
  if (request === 'mute') microphone?.disable();
  else askToUnmute(() => microphone?.enable());
}

function askToUnmute(accept: () => void): void {
  asked.hidden = false;
  element('accept').onclick = () => {
    accept();
    asked.hidden = true;
  };
  element('reject').onclick = () => (asked.hidden = true); // Nobody learns of it.
}

/** People who wait have no token yet, so Twilio does not know them: your server keeps the list. */
async function showLobby(): Promise<void> {
  const names = (await (await fetch('/lobby')).json()) as string[];
  const shown = [...lobby.querySelectorAll('span')].map(({ textContent }) => textContent);
  if (String(names) === String(shown)) return; // If built again each time, a button would lose the focus.
  const answer = (who: string, decision: string) => () => yourServer({ action: 'answer', who, decision });
  const rows = names.map((who) =>
    row(who, [
      ['Let in', answer(who, 'allowed')],
      ['Refuse', answer(who, 'denied')],
    ]),
  );
  lobby.replaceChildren(...rows);
}

function addOther(participant: RemoteParticipant): void {
  const order = (action: string) => () => yourServer({ action, who: participant.identity });
  addPerson(participant, [
    ['Mute', order('mute')],
    ['Ask to unmute', order('unmute')],
    ['Remove', order('remove')],
  ]);
  participant.on('trackSubscribed', (track) => {
    if (track.kind !== 'audio') return;
    const audio = track.attach();
    element(participant.sid).append(audio);
    // Browsers may refuse this before the first click.
    audio.play().catch(() => addEventListener('click', () => audio.play().catch(() => {}), { once: true }));
  });
}

function addPerson(participant: LocalParticipant | RemoteParticipant, buttons: Button[] = []): void {
  const item = row(participant.identity, buttons);
  item.id = participant.sid;
  people.append(item);
  const update = (): void => {
    const on = [...participant.audioTracks.values()].some(({ isTrackEnabled }) => isTrackEnabled);
    item.classList.toggle('muted', !on);
    item.querySelector('span')!.textContent = `${participant.identity} (${on ? 'heard' : 'muted'})`;
  };
  for (const event of ['trackPublished', 'trackEnabled', 'trackDisabled']) participant.on(event, update);
  update();
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
