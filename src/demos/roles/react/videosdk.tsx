import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AudioPlayer, MeetingProvider, useMeeting, useParticipant } from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { useJoining, useSound } from 'your-meeting-hooks';

const [REMOVED, ROOM_FULL] = [1002, 4009];

// The following needs a token with allow_mod. Otherwise it is refused with 4008.
function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: false, debugMode: false };
  return (
    // A provider keeps its first meeting: another room needs another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}

function Call() {
  const [over, setOver] = useState<string>();
  const [problem, setProblem] = useState<string>();
  /** The first reason counts: errors that it causes are reported later. */
  const finish = (reason: string) => setOver((before) => before ?? reason);
  useJoining(setProblem);
  useSound();
  const { meetingId, participants, isMeetingJoined, end } = useMeeting({
    onMeetingLeft: ({ code, message }) =>
      finish(code === REMOVED ? 'You were removed.' : `It is over: ${message}`),
    onError({ code, message }) {
      if (Number(code) === ROOM_FULL) finish('The room is full.');
      else setProblem(message);
    },
  });
  const fail = ({ message }: Error) => setProblem(message);
  return (
    <>
      <p id="status" role="status">
        {over ?? problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <ul id="people" aria-label="In the room">
        {isMeetingJoined && [...participants.keys()].map((id) => <Person key={id} id={id} onFail={fail} />)}
      </ul>
      <Lobby onFail={fail} />
      <Request />
      <p>
        <Order label="End for everyone" act={end} onFail={fail} />
      </p>
    </>
  );
}

interface Guest {
  participantId: string;
  name: string;
  allow: () => void;
  deny: () => void;
}

function Lobby({ onFail }: { onFail: (error: Error) => void }) {
  const [waiting, setWaiting] = useState<Guest[]>([]);
  useMeeting({
    onEntryRequested: (guest) => setWaiting((before) => [...before, guest]),
    // Everyone who could have answered gets this, so the question disappears for all. The type says it is an object.
    onEntryResponded: (id: unknown) =>
      setWaiting((before) => before.filter(({ participantId }) => participantId !== id)),
  });
  return (
    <ul id="lobby" aria-label="Waiting">
      {waiting.map(({ participantId, name, allow, deny }) => (
        <li key={participantId}>
          <span>{name}</span>
          <Order label="Let in" act={async () => allow()} onFail={onFail} />
          <Order label="Refuse" act={async () => deny()} onFail={onFail} />
        </li>
      ))}
    </ul>
  );
}

/** A moderator's `disableMic()` needs no code here: the SDK mutes at once. You decide whether to unmute. */
function Request() {
  const [request, setRequest] = useState<{ accept: () => void; reject: () => void }>();
  useMeeting({ onMicRequested: setRequest });
  if (!request) return null;
  const answer = (accept: boolean) => {
    if (accept) request.accept();
    else request.reject();
    setRequest(undefined);
  };
  return <Asked onAnswer={answer} />;
}

function Person({ id, onFail }: { id: string; onFail: (error: Error) => void }) {
  const { displayName, isLocal, micOn, disableMic, enableMic, remove } = useParticipant(id);
  return (
    <li className={micOn ? '' : 'muted'}>
      <span>{`${displayName} (${micOn ? 'heard' : 'muted'})`}</span>
      {!isLocal && (
        <>
          <Order label="Mute" act={disableMic} onFail={onFail} />
          <Order label="Ask to unmute" act={enableMic} onFail={onFail} />
          <Order label="Remove" act={remove} onFail={onFail} />
          <AudioPlayer participantId={id} />
        </>
      )}
    </li>
  );
}

function Order(props: { label: string; act: () => Promise<void>; onFail: (error: Error) => void }) {
  const { label, act, onFail } = props;
  return <button onClick={() => void act().catch(onFail)}>{label}</button>;
}

function Asked({ onAnswer }: { onAnswer: (accept: boolean) => void }) {
  return (
    <p id="asked">
      You are asked to unmute.{' '}
      <button id="accept" onClick={() => onAnswer(true)}>
        Unmute
      </button>{' '}
      <button id="reject" onClick={() => onAnswer(false)}>
        Stay muted
      </button>
    </p>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
