import { StrictMode, useCallback, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { LocalDataTrack } from 'twilio-video';
import type { RemoteParticipant, RemoteDataTrack, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { describe, useLive, useRoom } from 'your-room-hooks';

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

function App(access: Access) {
  const { room, status } = useRoom(access, { tracks: [] });
  return (
    <>
      <p id="status" role="status">
        {status}
      </p>
      {room && <Call key={room.sid} room={room} />}
    </>
  );
}

function Call({ room }: { room: Room }) {
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
  const { lines, send, problem } = useChat(room);
  return (
    <>
      {problem && <p role="alert">{problem}</p>}
      <ul id="messages" aria-label="Messages">
        {lines.map(({ id, from, to, text, file }) => (
          <li key={id}>
            {`${from}${to ? ` (to ${to} only)` : ''}: ${text}${file ? ' ' : ''}`}
            {file && <FetchButton size={() => sizeOf(file)} />}
          </li>
        ))}
      </ul>
      <Compose
        others={others}
        onSend={(text, to) => void send(text, to)}
        onFile={(file, to) => void send(file.name, to, file)}
      />
    </>
  );
}

const othersIn = (room: Room) =>
  [...room.participants.values()].map(({ identity }) => ({ id: identity, name: identity }));

/** The messages, from here and from your server, and a function that sends one. */
function useChat(room: Room) {
  const [lines, setLines] = useState<Line[]>([]);
  const [problem, setProblem] = useState<string>();
  const channel = useRef<LocalDataTrack>(null);
  const me = room.localParticipant.identity;

  /** The history contains known messages again: the id shows which. */
  const show = useCallback(
    (more: Line[]) =>
      setLines((before) => [...before, ...more.filter((line) => before.every(({ id }) => id !== line.id))]),
    [],
  );

  useEffect(() => {
    let over = false;
    const track = new LocalDataTrack({ name: 'chat' });
    const receive = (data: string | ArrayBuffer, _track: RemoteDataTrack, from: RemoteParticipant) => {
      const line = JSON.parse(String(data)) as Line;
      // It has reached this browser anyway: a filter keeps nothing secret.
      if (!line.to || line.to === me) show([{ ...line, from: from.identity }]);
    };
    const showHistory = () =>
      yourServer('/messages').then(
        (history) => over || show(history as Line[]),
        (error) => over || setProblem(describe(error)),
      );
    room.on('trackMessage', receive);
    room.on('reconnected', showHistory); // Missed messages are only on your server.
    room.localParticipant.publishTrack(track).then(
      () => {
        if (!over) channel.current = track;
      },
      (error) => over || setProblem(describe(error)),
    );
    void showHistory();
    return () => {
      over = true;
      channel.current = null;
      room.localParticipant.unpublishTrack(track);
      room.off('trackMessage', receive);
      room.off('reconnected', showHistory);
    };
  }, [room, me, show]);

  async function send(text: string, to: string, file?: File): Promise<void> {
    try {
      const line: Line = { id: crypto.randomUUID(), from: me, text };
      if (to) line.to = to;
      if (file) {
        const upload = { name: file.name, base64: await base64Of(file) };
        const { id } = (await yourServer('/files', upload)) as { id: string };
        line.file = id;
      }
      channel.current?.send(JSON.stringify(line)); // To everyone in the room; at most 16 KiB are recommended.
      show([line]);
      if (!to) await yourServer('/messages', line); // For people who join later.
    } catch (error) {
      setProblem(describe(error));
    }
  }

  return { lines, send, problem };
}

async function yourServer(path: string, body?: object): Promise<unknown> {
  const response = await fetch(path, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  if (!response.ok) throw new Error(`Your server answered ${response.status}.`);
  return response.json();
}

async function sizeOf(file: string): Promise<number> {
  const { base64 } = (await yourServer(`/files/${encodeURIComponent(file)}`)) as { base64: string };
  return atob(base64).length;
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
