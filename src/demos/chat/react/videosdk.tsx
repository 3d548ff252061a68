import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { MeetingProvider, useFile, useMeeting, usePubSub } from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { describe, useJoining } from 'your-meeting-hooks';

/** What is sent along with a message. */
interface Extra {
  to?: string;
  /** The file's address at VideoSDK. */
  file?: string;
}

interface Line extends Extra {
  id: string;
  from: string;
  text: string;
}

/** Hosts that may get your token: VideoSDK's, and the one that simulates it on this site. */
const FILE_HOSTS = /\.(videosdk\.live|crossfade\.invalid)$/;

function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', micEnabled: false, webcamEnabled: false, debugMode: false };
  return (
    // A provider keeps its first meeting: another room needs another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call token={token} />
    </MeetingProvider>
  );
}

function Call({ token }: { token: string }) {
  const problem = useJoining();
  const { meetingId, participants, localParticipant, isMeetingJoined } = useMeeting();
  const others = [...participants.values()].filter(({ id }) => id !== localParticipant?.id);
  const { lines, send, sizeOf, failed } = useChat(token);
  return (
    <>
      <p id="status" role="status">
        {failed ?? problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <ul id="messages" aria-label="Messages">
        {lines.map(({ id, from, to, text, file }) => (
          <li key={id}>
            {`${from}${to ? ` (to ${to} only)` : ''}: ${text}${file ? ' ' : ''}`}
            {file && <FetchButton size={() => sizeOf(file)} />}
          </li>
        ))}
      </ul>
      <Compose
        others={others.map(({ id, displayName: name }) => ({ id, name }))}
        onSend={(text, to) => void send(text, to)}
        onFile={(file, to) => void send(file.name, to, file)}
      />
    </>
  );
}

/** The messages, and a function that sends one. */
function useChat(token: string) {
  const [lines, setLines] = useState<Line[]>([]);
  const [failed, setFailed] = useState<string>();
  const { participants } = useMeeting();
  const { uploadBase64File, fetchBase64File } = useFile();

  /** Each subscription delivers the stored messages again: the id shows which are known. */
  const show = (id: string, from: string, text: string, payload: object | null) =>
    setLines((before) =>
      before.some((line) => line.id === id) ? before : [...before, { ...payload, id, from, text }],
    );
  // Subscribes once you have joined, and again after a reconnection.
  const { publish } = usePubSub('CHAT', {
    onMessageReceived: ({ id, senderName, message, payload }) => show(id, senderName, message, payload), // Your own messages, too.
    onOldMessagesReceived: (old) =>
      old.forEach(({ id, senderName, message, payload }) => show(id, senderName, message, payload)),
  });

  async function send(text: string, to: string, file?: File): Promise<void> {
    try {
      const extra: Extra = {};
      const toName = participants.get(to)?.displayName;
      if (toName) extra.to = toName; // Receivers do not learn for whom a message is.
      if (file) {
        const upload = { base64Data: await base64Of(file), token, fileName: file.name };
        extra.file = (await uploadBase64File(upload)) ?? '';
      }
      await publish(text, { persist: true, ...(to && { sendOnly: [to] }) }, extra);
    } catch (error) {
      setFailed(describe(error));
    }
  }

  async function sizeOf(url: string): Promise<number> {
    if (!FILE_HOSTS.test(new URL(url).hostname)) throw new Error('This file is not on VideoSDK’s server.');
    return atob((await fetchBase64File({ url, token })) ?? '').length;
  }

  return { lines, send, sizeOf, failed };
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

interface ComposeProps {
  others: readonly { id: string; name: string }[];
  onSend: (text: string, to: string) => void;
  onFile: (file: File, to: string) => void;
}

function Compose({ others, onSend, onFile }: ComposeProps) {
  const [text, setText] = useState('Hello');
  const [to, setTo] = useState('');
  return (
    <form id="compose" onSubmit={(event) => event.preventDefault()}>
      <select id="to" aria-label="To" value={to} onChange={({ target }) => setTo(target.value)}>
        <option value="">Everyone</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <input
        id="text"
        aria-label="Message"
        value={text}
        onChange={({ target }) => setText(target.value)}
        maxLength={200}
        required
        autoComplete="off"
      />
      <button id="send" type="button" onClick={() => onSend(text, to)}>
        Send
      </button>
      <label>
        Send a file{' '}
        <input
          id="file"
          type="file"
          onChange={({ target }) => target.files?.[0] && onFile(target.files[0], to)}
        />
      </label>
    </form>
  );
}

function FetchButton({ size }: { size: () => Promise<number> }) {
  const [label, setLabel] = useState('Get the file');
  const get = () =>
    size().then(
      (bytes) => setLabel(`${bytes} bytes`),
      (error) => setLabel(describe(error)),
    );
  return <button onClick={() => void get()}>{label}</button>;
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
