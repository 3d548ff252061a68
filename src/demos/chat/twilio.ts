import { connect, LocalDataTrack } from 'twilio-video';
import type { RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

/** What is sent over the data track, and to your server. */
interface Line {
  id: string;
  from: string;
  text: string;
  /** The only person it is for; everyone else's app has to hide it. */
  to?: string;
  /** The id of the file on your server. */
  file?: string;
}

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const [status, messages] = [element('status'), element('messages')];
const [text, recipient] = [element<HTMLInputElement>('text'), element<HTMLSelectElement>('to')];
const known = new Set<string>();
const { token, room: name } = await getAccess();
try {
  await joined(await connect(token, { name, tracks: [] }));
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}

async function joined(room: Room): Promise<void> {
  status.textContent = `In room "${room.name}"`;
  addEventListener('pagehide', () => room.disconnect());
  room.participants.forEach(addRecipient);
  room.on('participantConnected', addRecipient);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  receive(room);
  room.on('reconnecting', () => (status.textContent = 'Connection lost, reconnecting …'));
  room.on('reconnected', () => attempt(() => showHistory(room))); // Missed messages are only on your server.
  const channel = new LocalDataTrack({ name: 'chat' });
  await room.localParticipant.publishTrack(channel);
  await showHistory(room);
  offerToSend(channel, room.localParticipant.identity);
}

function receive(room: Room): void {
  room.on('trackMessage', (data, _track, { identity }) => {
    const line = JSON.parse(String(data)) as Line;
    // It has reached this browser anyway: a filter keeps nothing secret.
    if (!line.to || line.to === room.localParticipant.identity) show({ ...line, from: identity });
  });
}

async function showHistory(room: Room): Promise<void> {
  const lines = (await yourServer('/messages')) as Line[]; // From a table, with a check of who may read it.
  lines.forEach(show);
  status.textContent = `In room "${room.name}"`;
}

function offerToSend(channel: LocalDataTrack, from: string): void {
  const send = async (text: string, file?: string): Promise<void> => {
    const line: Line = { id: crypto.randomUUID(), from, text };
    if (file) line.file = file;
    if (recipient.value) line.to = recipient.value;
    channel.send(JSON.stringify(line)); // To everyone in the room; at most 16 KiB are recommended.
    show(line);
    if (!line.to) await yourServer('/messages', line); // For people who join later.
  };
  element('send').onclick = () => attempt(() => send(text.value));
  element<HTMLInputElement>('file').addEventListener('change', ({ target }) =>
    attempt(async () => {
      const file = (target as HTMLInputElement).files![0]!;
      const upload = { name: file.name, base64: await base64Of(file) };
      const { id } = (await yourServer('/files', upload)) as { id: string };
      await send(file.name, id);
    }),
  );
}

async function yourServer(path: string, body?: object): Promise<unknown> {
  const response = await fetch(path, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  if (!response.ok) throw new Error(`Your server answered ${response.status}.`);
  return response.json();
}

function show({ id, from, text, to, file }: Line): void {
  if (known.has(id)) return; // The history contains it again.
  known.add(id);
  const item = document.createElement('li');
  item.textContent = `${from}${to ? ` (to ${to} only)` : ''}: ${text}`; // Use text, not HTML.
  if (file) item.append(' ', fetchButton(file));
  messages.append(item);
}

function fetchButton(id: string): HTMLElement {
  const button = document.createElement('button');
  button.textContent = 'Get the file';
  button.onclick = () =>
    attempt(async () => {
      const { base64 } = (await yourServer(`/files/${encodeURIComponent(id)}`)) as { base64: string };
      button.textContent = `${atob(base64).length} bytes`;
    });
  return button;
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function addRecipient({ sid, identity }: RemoteParticipant): void {
  const option = new Option(identity, identity);
  option.id = sid;
  recipient.append(option);
}

async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    status.textContent = (error as Error).message;
  }
}
