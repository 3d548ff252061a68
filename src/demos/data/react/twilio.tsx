import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { LocalDataTrack } from 'twilio-video';
import type { RemoteParticipant, RemoteTrack, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { Media, useParticipants, useRoom, useTracks } from 'your-room-hooks';

// #region send
/** A separate track, published like a camera. Reliable and in order, unless its options say otherwise. */
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
  return (text) => chat.send(text); // Returns nothing. Messages sent before the channel is open are lost.
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
  const { room, status } = useRoom(access, { audio: true, video: { width: 640, height: 360 } });
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
  const others = useParticipants(room);
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

function Tile({ participant }: { participant: RemoteParticipant }) {
  const tracks = useTracks(participant);
  return (
    <li>
      <span>{participant.identity}</span>
      {tracks.map((track) => (
        <Media key={track.name} track={track} />
      ))}
    </li>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
