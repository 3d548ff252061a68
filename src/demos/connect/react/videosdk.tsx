import { StrictMode, useEffect, useRef, useState } from 'react';
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

// #region connect
function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
  return (
    // A provider keeps its first meeting: another room needs another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}

/** Stays in the meeting while the component is mounted. @returns the last error */
function useJoining(): string | undefined {
  const [problem, setProblem] = useState<string>();
  const isIn = useRef(false); // or joining
  const { join, leave } = useMeeting({
    onMeetingLeft: () => void (isIn.current = false),
    onError: (error) => setProblem(describe(error)),
  });

  useEffect(() => {
    // The provider passes the token to the SDK in its own effect, which runs after this one: join() has to wait.
    const timer = setTimeout(() => {
      isIn.current = true;
      join().catch((error) => setProblem(`Could not join. ${describe(error)}`));
    });
    const stop = () => {
      if (isIn.current) leave().catch(() => {});
      isIn.current = false; // leaving twice rejects
    };
    addEventListener('pagehide', stop);
    return () => {
      removeEventListener('pagehide', stop);
      clearTimeout(timer);
      stop();
    };
  }, [join, leave]);

  return problem;
}
// #endregion connect

// #region joined
function Call() {
  const problem = useJoining();
  const [left, setLeft] = useState(false);
  const { meetingId, participants, isMeetingJoined } = useMeeting({
    onMeetingJoined: () => setLeft(false),
    onMeetingLeft: () => setLeft(true),
  });
  const status = isMeetingJoined
    ? `In meeting "${meetingId}"`
    : (problem ?? (left ? 'You left the meeting' : 'Joining …'));
  return (
    <>
      <p id="status" role="status">
        {status}
      </p>
      {/* Everyone, you too, and those who were there before you. */}
      <ul id="tiles">{isMeetingJoined && [...participants.keys()].map((id) => <Tile key={id} id={id} />)}</ul>
    </>
  );
}
// #endregion joined

// #region participants
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
// #endregion participants

function describe(error: unknown): string {
  const { code, message } = error as { code?: number; message: string };
  return code ? `${message} (${code})` : message;
}

// Browsers may refuse to play before the first click. <AudioPlayer> does not try again: do it at the next click.
const playAll = () => document.querySelectorAll('audio').forEach((audio) => audio.play().catch(() => {}));
addEventListener('click', playAll, { once: true });

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
