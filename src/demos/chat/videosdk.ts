import { VideoSDK } from '@videosdk.live/js-sdk';
import type { message as Message, Participant } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

/** What is sent along with a message. */
interface Extra {
  to?: string;
  /** The file's address at VideoSDK. */
  file?: string;
}

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const [status, messages] = [element('status'), element('messages')];
const [text, recipient] = [element<HTMLInputElement>('text'), element<HTMLSelectElement>('to')];
const known = new Set<string>();
/** Hosts that may get your token: VideoSDK's, and the one that simulates it on this site. */
const FILE_HOSTS = /\.(videosdk\.live|crossfade\.invalid)$/;

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: false, webcamEnabled: false });

meeting.on('meeting-joined', () => attempt(joined));
meeting.on('participant-joined', addRecipient);
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('error', ({ message }) => (status.textContent = message));
meeting.on('meeting-state-changed', ({ state }) => {
  if (state === 'RECONNECTING') status.textContent = 'Connection lost, reconnecting …';
});

try {
  await meeting.join();
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}
addEventListener('pagehide', () => meeting.leave());

/** Fires again after a reconnection, which drops subscriptions. The stored messages arrive again, too. */
async function joined(): Promise<void> {
  recipient.length = 1; // "participant-joined" fires again for everyone.
  await meeting.pubSub.subscribe('CHAT', {
    onMessageReceived: show, // Your own messages, too.
    onOldMessagesReceived: (old) => old.forEach(show),
  });
  status.textContent = `In meeting "${meeting.id}"`;
}

async function send(message: string, extra: Extra = {}): Promise<void> {
  const to = recipient.value;
  const toName = recipient.selectedOptions[0]?.label;
  await meeting.pubSub.publish(
    'CHAT',
    message,
    to ? { persist: true, sendOnly: [to] } : { persist: true },
    to ? { ...extra, to: toName } : extra, // Receivers do not learn for whom a message is.
  );
}

element('send').onclick = () => attempt(() => send(text.value));
element<HTMLInputElement>('file').addEventListener('change', ({ target }) =>
  attempt(async () => {
    const file = (target as HTMLInputElement).files![0]!;
    const base64Data = await base64Of(file);
    const url = await meeting.uploadBase64File({ base64Data, token, fileName: file.name });
    await send(file.name, url ? { file: url } : {});
  }),
);

function show({ id, senderName, message, payload }: Message): void {
  if (known.has(id)) return; // Each subscription delivers the stored messages again.
  known.add(id);
  const { to, file }: Extra = payload ?? {};
  const item = document.createElement('li');
  item.textContent = `${senderName}${to ? ` (to ${to} only)` : ''}: ${message}`; // Use text, not HTML.
  if (file) item.append(' ', fetchButton(file));
  messages.append(item);
}

function fetchButton(url: string): HTMLElement {
  const button = document.createElement('button');
  button.textContent = 'Get the file';
  button.onclick = () =>
    attempt(async () => {
      if (!FILE_HOSTS.test(new URL(url).hostname)) throw new Error('This file is not on VideoSDK’s server.');
      const base64 = await meeting.fetchBase64File({ url, token });
      button.textContent = `${atob(base64 ?? '').length} bytes`;
    });
  return button;
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function addRecipient({ id, displayName }: Participant): void {
  const option = new Option(displayName, id);
  option.id = id;
  recipient.append(option);
}

async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    status.textContent = (error as Error).message;
  }
}
