import { StrictMode, useEffect, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect, LocalDataTrack } from 'twilio-video';
import type { AudioTrack, RemoteParticipant, RemoteTrack, Room, VideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

/** Is in the room while the component is there. A new token or name leaves the old room first. */
function useRoom({ token, room: name }: Access): { room: Room | undefined; status: string } {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Joining …');

  useEffect(() => {
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, { name, audio: true, video: { width: 640, height: 360 } });
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // it came too late to be cancelled
        joined = room;
        room.on('disconnected', (_room, error) => {
          if (over) return;
          setRoom(undefined);
          setStatus(error ? `Disconnected. ${describe(error)}` : 'You left the room');
        });
        setRoom(room);
        setStatus(`In room "${room.name}"`);
      },
      (error: unknown) => over || setStatus(`Could not join. ${describe(error)}`),
    );
    const leave = () => joined?.disconnect();
    addEventListener('pagehide', leave);
    return () => {
      over = true;
      removeEventListener('pagehide', leave);
      connecting.cancel();
      leave();
      setRoom(undefined);
      setStatus('Joining …');
    };
  }, [token, name]);

  return { room, status };
}

// #region send
/** A track of its own, published like a camera. Reliable and in order, unless its options say otherwise. */
function useChat({ localParticipant }: Room): (text: string) => void {
  const [chat] = useState(() => new LocalDataTrack({ name: 'chat' }));
  useEffect(() => {
    const publishing = localParticipant.publishTrack(chat);
    publishing.catch(console.error);
    return () =>
      void publishing.then(
        () => localParticipant.unpublishTrack(chat),
        () => {},
      );
  }, [localParticipant, chat]);
  return (text) => chat.send(text); // Returns nothing. What is sent before the channel is open is lost.
}
// #endregion send

// #region receive
interface Message {
  id: string;
  from: string;
  text: string;
}

function useMessages(room: Room) {
  const [messages, setMessages] = useState<Message[]>([]);
  const add = (from: string, text: string) => {
    const message = { id: crypto.randomUUID(), from, text };
    setMessages((before) => [...before, message]);
  };
  useEffect(() => {
    const receive = (data: string | ArrayBuffer, _track: RemoteTrack, { identity }: RemoteParticipant) => {
      if (typeof data === 'string') add(identity, data);
    };
    room.on('trackMessage', receive);
    return () => void room.off('trackMessage', receive);
  }, [room]);
  return { messages, add };
}
// #endregion receive

function App(access: Access) {
  const { room, status } = useRoom(access);
  const [notice, setNotice] = useState<string>();
  return (
    <>
      <p id="status" role="status">
        {notice ?? status}
      </p>
      {room && <Call key={room.sid} room={room} onNotice={setNotice} />}
    </>
  );
}

function Call({ room, onNotice }: { room: Room; onNotice: (text: string) => void }) {
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
  const { messages, add } = useMessages(room);
  const send = useChat(room);
  return (
    <>
      <ul id="tiles">
        {others.map((participant) => (
          <Tile key={participant.sid} participant={participant} />
        ))}
      </ul>
      <Compose
        onSend={(text) => {
          send(text);
          add('You', text);
        }}
        onKeep={() =>
          onNotice('Twilio Video keeps no messages. Latecomers get them from your server, or not at all.')
        }
      />
      <ul id="messages" aria-label="Messages">
        {messages.map(({ id, from, text }) => (
          <li key={id}>{`${from}: ${text}`}</li>
        ))}
      </ul>
    </>
  );
}

function Compose({ onSend, onKeep }: { onSend: (text: string) => void; onKeep: (text: string) => void }) {
  const [text, setText] = useState('Hello');
  return (
    <form id="compose" onSubmit={(event) => event.preventDefault()}>
      <input
        id="text"
        aria-label="Message"
        value={text}
        onChange={({ target }) => setText(target.value)}
        maxLength={200}
        required
        autoComplete="off"
      />
      <button id="send" type="button" onClick={() => onSend(text)}>
        Send
      </button>
      <button id="keep" type="button" onClick={() => onKeep(text)}>
        Send and keep
      </button>
    </form>
  );
}

const othersIn = (room: Room) => [...room.participants.values()];
const tracksOf = ({ audioTracks, videoTracks }: RemoteParticipant) =>
  [...videoTracks.values(), ...audioTracks.values()].flatMap(({ track }) => track ?? []);

function Tile({ participant }: { participant: RemoteParticipant }) {
  const tracks = useLive(participant, 'trackSubscribed trackUnsubscribed', tracksOf);
  return (
    <li>
      <span>{participant.identity}</span>
      {tracks.map((track) => (
        <Media key={track.name} track={track} />
      ))}
    </li>
  );
}

function Media({ track }: { track: AudioTrack | VideoTrack }) {
  const ref = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  useEffect(() => {
    const element = ref.current!;
    track.attach(element);
    play(element);
    return () => void track.detach(element);
  }, [track]);
  return track.kind === 'video' ? <video ref={ref} /> : <audio ref={ref} />;
}

/** What an object of the SDK holds, read anew after these events: React does not see that it changes in place. */
function useLive<S extends EventEmitter, V>(source: S, events: string, read: (source: S) => V): V {
  const [value, setValue] = useState(() => read(source));
  useEffect(() => {
    const update = () => setValue(() => read(source));
    update(); // something may have changed since the first render
    for (const event of events.split(' ')) source.on(event, update);
    return () => {
      for (const event of events.split(' ')) source.off(event, update);
    };
  }, [source, events, read]);
  return value;
}

/** A browser may refuse to play before somebody has clicked: the next click then makes up for it. */
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: number; message: string };
  return code ? `${message} (${code})` : message;
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
