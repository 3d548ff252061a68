import { StrictMode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { AudioTrack, LocalParticipant, RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { play, useLive, useParticipants, useRoom } from 'your-room-hooks';

const ROOM_FULL = 53105;

function App(access: Access) {
  const [over, setOver] = useState<string>();
  const { room, status, say } = useRoom(access, { audio: true, video: false }, (why, error) => {
    // Without an error, you left or were removed, and nothing shows which.
    if (!error) setOver('You left, or were removed.');
    else setOver(error.code === ROOM_FULL ? 'The room is full.' : why);
  });
  return (
    <>
      <p id="status" role="status">
        {room ? status : (over ?? status)}
      </p>
      {room && <Call key={room.sid} room={room} onFail={({ message }) => say(message)} />}
    </>
  );
}

function Call({ room, onFail }: { room: Room; onFail: (error: Error) => void }) {
  const others = useParticipants(room);
  const { isAsked, answer } = useRequests(room);
  const waiting = useLobby(onFail);
  return (
    <>
      <ul id="people" aria-label="In the room">
        {[room.localParticipant, ...others].map((participant) => (
          <Person
            key={participant.sid}
            participant={participant}
            mine={participant === room.localParticipant}
            onFail={onFail}
          />
        ))}
      </ul>
      <ul id="lobby" aria-label="Waiting">
        {waiting.map((who) => {
          const answer = (decision: string) => yourServer({ action: 'answer', who, decision });
          return (
            <li key={who}>
              <span>{who}</span>
              <Order label="Let in" act={() => answer('allowed')} onFail={onFail} />
              <Order label="Refuse" act={() => answer('denied')} onFail={onFail} />
            </li>
          );
        })}
      </ul>
      {isAsked && <Asked onAnswer={answer} />}
      <p>
        <Order label="End for everyone" act={() => yourServer({ action: 'end' })} onFail={onFail} />
      </p>
    </>
  );
}

// With Twilio Video, nobody can moderate from the browser: your server calls the REST API, or tells the other app.
async function yourServer(order: object): Promise<void> {
  const response = await fetch('/moderate', { method: 'POST', body: JSON.stringify(order) });
  if (!response.ok) throw new Error(`Your server answered ${response.status}.`);
}

/** What others ask of you. Only your program can obey, and anyone can send it. */
function useRequests(room: Room) {
  const [isAsked, setAsked] = useState(false);
  const me = room.localParticipant;
  useEffect(() => {
    const obey = (data: string | ArrayBuffer) => {
      const { request, to } = JSON.parse(String(data)) as { request: string; to: string };
      if (to !== me.identity) return;
      if (request === 'mute') setMicrophone(me, false);
      else setAsked(true);
    };
    room.on('trackMessage', obey);
    return () => void room.off('trackMessage', obey);
  }, [room, me]);
  const answer = (accept: boolean) => {
    setAsked(false);
    if (accept) setMicrophone(me, true); // If you refuse, nobody learns of it.
  };
  return { isAsked, answer };
}

function setMicrophone(me: LocalParticipant, on: boolean): void {
  me.audioTracks.forEach(({ track }) => track.enable(on));
}

/** People who wait have no token yet, so Twilio does not know them: your server keeps the list. */
function useLobby(onFail: (error: Error) => void): string[] {
  const [names, setNames] = useState<string[]>([]);
  const fail = useEffectEvent(onFail);
  useEffect(() => {
    const asking = new AbortController();
    const { signal } = asking;
    async function ask(): Promise<void> {
      const response = await fetch('/lobby', { signal });
      const waiting = (await response.json()) as string[];
      setNames(waiting);
    }
    const timer = setInterval(() => ask().catch((error: Error) => signal.aborted || fail(error)), 1000);
    return () => {
      clearInterval(timer);
      asking.abort();
    };
  }, []);
  return names;
}

interface PersonProps {
  participant: LocalParticipant | RemoteParticipant;
  mine: boolean;
  onFail: (error: Error) => void;
}

function Person({ participant, mine, onFail }: PersonProps) {
  const isHeard = useLive(participant, 'trackPublished trackEnabled trackDisabled', isHeardNow);
  const sounds = useLive(participant, 'trackSubscribed trackUnsubscribed', soundsOf);
  const { identity: who } = participant;
  const order = (action: string) => () => yourServer({ action, who });
  return (
    <li className={isHeard ? '' : 'muted'}>
      <span>{`${who} (${isHeard ? 'heard' : 'muted'})`}</span>
      {!mine && (
        <>
          <Order label="Mute" act={order('mute')} onFail={onFail} />
          <Order label="Ask to unmute" act={order('unmute')} onFail={onFail} />
          <Order label="Remove" act={order('remove')} onFail={onFail} />
          {sounds.map((track) => (
            <Sound key={track.name} track={track} />
          ))}
        </>
      )}
    </li>
  );
}

type Participant = LocalParticipant | RemoteParticipant;
const isHeardNow = ({ audioTracks }: Participant) =>
  [...audioTracks.values()].some(({ isTrackEnabled }) => isTrackEnabled);
const soundsOf = ({ audioTracks }: Participant) => {
  const publications = [...audioTracks.values()];
  return publications.flatMap(({ track }) => track ?? []);
};

function Sound({ track }: { track: AudioTrack }) {
  const ref = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const audio = ref.current!;
    track.attach(audio);
    play(audio);
    return () => void track.detach(audio);
  }, [track]);
  return <audio ref={ref} />;
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
