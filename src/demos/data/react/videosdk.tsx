import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  AudioPlayer,
  MeetingProvider,
  useMeeting,
  useParticipant,
  usePubSub,
  VideoPlayer,
} from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { describe, useJoining, useSound } from 'your-meeting-hooks';

function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
  return (
    // A provider keeps its first meeting: another room needs another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}

interface Message {
  id: string;
  from: string;
  text: string;
}

function Call() {
  const problem = useJoining();
  useSound();
  const [refused, setRefused] = useState<string>();
  const { meetingId, participants, localParticipant, isMeetingJoined } = useMeeting();
  const others = isMeetingJoined ? [...participants.keys()].filter((id) => id !== localParticipant.id) : [];
  const { messages, send, keep } = useChat();
  const attempt = (act: Promise<unknown>) => void act.catch((error) => setRefused(describe(error)));
  return (
    <>
      <p id="status" role="status">
        {refused ?? problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <ul id="tiles">
        {others.map((id) => (
          <Tile key={id} id={id} />
        ))}
      </ul>
      <Compose onSend={(text) => attempt(send(text))} onKeep={(text) => attempt(keep(text))} />
      <ul id="messages" aria-label="Messages">
        {messages.map(({ id, from, text }) => (
          <li key={id}>{`${from}: ${text}`}</li>
        ))}
      </ul>
    </>
  );
}

function useChat() {
  const [messages, setMessages] = useState<Message[]>([]);
  /** Each subscription delivers the stored messages again: the id shows which are already there. */
  const add = (message: Message) =>
    setMessages((before) => (before.some(({ id }) => id === message.id) ? before : [...before, message]));

  // #region receive
  const { send, participants } = useMeeting({
    onData({ payload, from, timestamp }) {
      if (typeof payload !== 'string') return;
      add({ id: `${from} ${timestamp}`, from: participants.get(from)?.displayName ?? from, text: payload });
    },
  });
  // Subscribes again by itself after a reconnection.
  const { publish } = usePubSub('CHAT', {
    onMessageReceived: ({ id, senderName, message }) => add({ id, from: senderName, text: message }), // Your own messages, too.
    onOldMessagesReceived: (old) =>
      old.forEach(({ id, senderName, message }) => add({ id, from: senderName, text: message })),
  });
  // #endregion receive

  // #region send
  return {
    messages,
    async send(text: string) {
      // One channel for the whole meeting. Rejects with 3048 until you send video or audio.
      await send(text, { reliability: 'RELIABLE' });
      add({ id: crypto.randomUUID(), from: 'You', text });
    },
    keep: (text: string) => publish(text, { persist: true }, {}),
  };
  // #endregion send
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

function Tile({ id }: { id: string }) {
  const { displayName } = useParticipant(id);
  return (
    <li>
      <span>{displayName}</span>
      <VideoPlayer participantId={id} type="video" />
      <AudioPlayer participantId={id} />
    </li>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
