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
import { useSound } from 'your-meeting-hooks';

function App(first: Access) {
  const [access, setAccess] = useState<Access | undefined>(first);
  const [why, setWhy] = useState('');
  const over = (why: string) => {
    setWhy(why);
    setAccess(undefined);
  };
  const fail = ({ message }: Error) => setWhy(`Could not join. ${message}`);
  const rejoin = () => getAccess().then(setAccess, fail);
  // #region clean up
  if (access) {
    const { token, room: meetingId } = access;
    const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
    return (
      // Without access, the provider is removed, with all state of the meeting: a new call starts fresh.
      <MeetingProvider key={token} config={config} token={token}>
        <Call onOver={over} />
      </MeetingProvider>
    );
  }
  // #endregion clean up
  return (
    <>
      <p id="status" role="status">
        {why}
      </p>
      <button id="rejoin" onClick={() => void rejoin()}>
        Join again
      </button>
    </>
  );
}

// #region leave
/** Stays in the meeting while the component is mounted. */
function useJoining(onProblem: (text: string) => void): void {
  const isIn = useRef(false); // or joining
  const { join, leave } = useMeeting({ onMeetingLeft: () => void (isIn.current = false) });
  const fail = useEffectEvent(onProblem);
  useEffect(() => {
    // The provider passes the token to the SDK in its own effect, which runs after this one: join() has to wait.
    const timer = setTimeout(() => {
      isIn.current = true;
      join().catch(({ message }: Error) => fail(`Could not join. ${message}`));
    });
    const stop = () => {
      if (isIn.current) leave().catch(() => {});
      isIn.current = false; // leaving twice rejects
    };
    // Leave when the tab closes, too; otherwise the others see you until a timeout.
    addEventListener('pagehide', stop);
    return () => {
      removeEventListener('pagehide', stop);
      clearTimeout(timer);
      stop();
    };
  }, [join, leave]);
}
// #endregion leave

// #region why you are out
function reason({ code, message }: { code: number; message: string }): string {
  if (code === 1101) return 'You left';
  if (code === 1002) return 'You were removed';
  if (code === 1006 || code === 1009) return 'The meeting was ended for everyone';
  if (code === 1011) return 'You joined from somewhere else';
  return `${message} (${code})`;
}
// #endregion why you are out

function Call({ onOver }: { onOver: (why: string) => void }) {
  const [problem, setProblem] = useState<string>();
  useJoining(onOver);
  useSound();
  const { meetingId, participants, isMeetingJoined, leave, end } = useMeeting({
    onMeetingJoined: () => setProblem(undefined),
    onMeetingLeft: (why) => onOver(reason(why)),
    onMeetingStateChanged({ state }) {
      // The type does not include this state.
      if ((state as string) === 'RECONNECTING') setProblem('Connection lost, reconnecting …');
    },
    onError: ({ message }) => setProblem(message),
  });
  const press = (act: () => Promise<void>) => () => void act().catch((error) => setProblem(error.message));
  return (
    <>
      <p id="status" role="status">
        {problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <ul id="tiles">{isMeetingJoined && [...participants.keys()].map((id) => <Tile key={id} id={id} />)}</ul>
      <p>
        <button id="leave" disabled={!isMeetingJoined} onClick={press(leave)}>
          Leave
        </button>{' '}
        {/* Ends it for everyone: for those who run the meeting. */}
        {isMeetingJoined && (
          <button id="end" onClick={press(end)}>
            End for everyone
          </button>
        )}
      </p>
    </>
  );
}

function Tile({ id }: { id: string }) {
  const { displayName, isLocal } = useParticipant(id);
  return (
    <li>
      <span>{isLocal ? 'You' : displayName}</span>
      <VideoPlayer participantId={id} type="video" />
      {!isLocal && <AudioPlayer participantId={id} />}
    </li>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    {/* It keeps the access that it begins with: another room is another App. */}
    <App key={access.room} {...access} />
  </StrictMode>,
);
