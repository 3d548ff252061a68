import { StrictMode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  AudioPlayer,
  MeetingProvider,
  useMeeting,
  useParticipant,
  VideoPlayer,
} from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { useJoining, useSound } from 'your-meeting-hooks';

const [INVALID_TOKEN, CONNECTION_LOST] = [4002, 1001];

function App(first: Access) {
  const [access, setAccess] = useState<Access | undefined>(first);
  const [why, setWhy] = useState('');
  const over = (why: string) => {
    setWhy(why);
    setAccess(undefined);
  };
  const join = () => getAccess().then(setAccess, ({ message }: Error) => over(`Could not join. ${message}`));
  if (access) {
    const { token, room: meetingId } = access;
    const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
    return (
      // Another token needs another provider: all state of the old one is dropped.
      <MeetingProvider key={token} config={config} token={token}>
        <Call onOver={over} onRefused={() => void join()} />
      </MeetingProvider>
    );
  }
  return (
    <>
      <p id="status" role="status">
        {why}
      </p>
      <button id="rejoin" onClick={() => void join()}>
        Join again
      </button>
    </>
  );
}

function Call({ onOver, onRefused }: { onOver: (why: string) => void; onRefused: () => void }) {
  useJoining(onOver);
  useSound();
  const { isLost, isTrying } = useLoss();
  const seconds = useSecondsOf(isLost);
  const { meetingId, isMeetingJoined } = useMeeting();
  const problem = useEnd(isLost, onOver, onRefused);
  const back = seconds && `Back after ${seconds} seconds`;
  return (
    <>
      <p id="status" role="status">
        {problem ?? back ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <p id="banner" role="alert">
        {isLost && (isTrying ? 'Still trying …' : 'Connection lost …')}
      </p>
      <Tiles isLost={isLost} />
    </>
  );
}

// #region the connection is lost
/** `isMeetingJoined` is false as soon as the socket is lost, and true when the SDK has joined again. */
function useLoss() {
  const [wasJoined, setWasJoined] = useState(false);
  const [isTrying, setTrying] = useState(false);
  const { isMeetingJoined } = useMeeting({
    onMeetingStateChanged({ state }) {
      // An attempt has failed. The type does not include this state.
      if ((state as string) === 'RECONNECTING') setTrying(true);
    },
  });
  // Use the state, not `onMeetingJoined`, which is called for other providers, too.
  if (isMeetingJoined && !wasJoined) setWasJoined(true);
  if (isMeetingJoined && isTrying) setTrying(false);
  return { isLost: wasJoined && !isMeetingJoined, isTrying };
}
// #endregion the connection is lost

/** How long the connection was last lost. */
function useSecondsOf(lost: boolean): string | undefined {
  const [seconds, setSeconds] = useState<string>();
  useEffect(() => {
    if (!lost) return;
    const since = Date.now();
    return () => setSeconds(((Date.now() - since) / 1000).toFixed());
  }, [lost]);
  return seconds;
}

// #region you are back
function Tiles({ isLost }: { isLost: boolean }) {
  const ids = useThere(isLost);
  const { away, forget } = useAway();
  return (
    <ul id="tiles">
      {ids.map((id) => (
        <Tile key={id} id={id} />
      ))}
      {away.map(({ id, name }) => (
        <Away key={id} name={name} onOver={() => forget(id)} />
      ))}
    </ul>
  );
}

/** People who leave while you are away stay in `participants`, as the old objects. All others are announced as new objects. */
function useThere(isLost: boolean): string[] {
  const { participants, localParticipant } = useMeeting();
  const [atLoss, setAtLoss] = useState<typeof participants>();
  if (isLost && atLoss !== participants) setAtLoss(participants);
  return [...participants].flatMap(([id, participant]) =>
    isLost || participant === localParticipant || participant !== atLoss?.get(id) ? id : [],
  );
}

/** After a reconnection, everyone is a new object with the same id: the hook gives the current one. */
function Tile({ id }: { id: string }) {
  const { displayName, isLocal, webcamOn } = useParticipant(id);
  return (
    <li>
      <span>{isLocal ? 'You' : displayName}</span>
      {webcamOn && <VideoPlayer participantId={id} type="video" />}
      {!isLocal && <AudioPlayer participantId={id} />}
    </li>
  );
}
// #endregion you are back

// #region others lose theirs
/** People who were lost, and may come back with the same id. */
function useAway() {
  const [away, setAway] = useState<{ id: string; name: string }[]>([]);
  const forget = (id: string) => setAway((before) => before.filter((each) => each.id !== id));
  useMeeting({
    onParticipantLeft({ id, displayName: name }, { code }) {
      if (code === CONNECTION_LOST) setAway((before) => [...before, { id, name }]);
    },
    onParticipantJoined: ({ id }) => forget(id),
  });
  return { away, forget };
}

/** The provider has removed them: their tile stays for a while. */
function Away({ name, onOver }: { name: string; onOver: () => void }) {
  const end = useEffectEvent(onOver);
  useEffect(() => {
    const timer = setTimeout(() => end(), 30_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <li className="away">
      <span>{name}</span>
    </li>
  );
}
// #endregion others lose theirs

// #region the call is over
/** @param onRefused called if the token is no longer valid: start again with another. @returns any other error */
function useEnd(isLost: boolean, onOver: (why: string) => void, onRefused: () => void): string | undefined {
  const [problem, setProblem] = useState<string>();
  const isRefused = useRef(false);
  const { leave } = useMeeting({
    onMeetingJoined: () => setProblem(undefined),
    onMeetingLeft({ code, message }) {
      // The next provider would take this end for its own: so it starts afterwards.
      if (isRefused.current) onRefused();
      else onOver(`${message} (${code})`);
    },
    onError({ code, message }) {
      // The SDK sends the token again when it reconnects. If it is no longer valid, nothing more arrives.
      if (isLost && Number(code) === INVALID_TOKEN) {
        isRefused.current = true;
        leave().catch(onRefused);
      } else setProblem(`${message} (${code})`);
    },
  });
  return problem;
}
// #endregion the call is over

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    {/* It keeps the access that it begins with: another room is another App. */}
    <App key={access.room} {...access} />
  </StrictMode>,
);
