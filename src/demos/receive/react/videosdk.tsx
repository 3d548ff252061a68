import { StrictMode, useEffect, useState } from 'react';
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

const PAGE_SIZE = 2;

// #region what you ask for
/** Only watching: no device is opened, nothing can be sent. Nothing comes by itself; each tile asks for what it shows. */
const WATCHING = {
  mode: 'RECV_ONLY',
  micEnabled: false,
  webcamEnabled: false,
  autoConsume: false,
  debugMode: false,
} as const;

function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', ...WATCHING };
  return (
    // The provider keeps the meeting that it began with: another room is another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}
// #endregion what you ask for

/** Is in the meeting while the component is there. @returns what went wrong last */
function useJoining(): string | undefined {
  const [problem, setProblem] = useState<string>();
  const { join, leave } = useMeeting({ onError: (error) => setProblem(describe(error)) });

  useEffect(() => {
    let joining = false;
    // The provider gives the token to the SDK in an effect of its own, which comes after this one: join() has to wait.
    const timer = setTimeout(() => {
      joining = true;
      join().catch((error) => setProblem(`Could not join. ${describe(error)}`));
    });
    const stop = () => {
      if (joining) leave().catch(() => {});
      joining = false;
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

// #region one page of people
function Call() {
  const problem = useJoining();
  const { participants, localParticipant, isMeetingJoined } = useMeeting();
  const [turned, setTurned] = useState(0);
  const others = isMeetingJoined ? [...participants.keys()].filter((id) => id !== localParticipant.id) : [];
  const pages = Math.max(1, Math.ceil(others.length / PAGE_SIZE));
  const page = turned % pages;
  return (
    <>
      <p id="status" role="status">
        {problem ?? (isMeetingJoined ? `Page ${page + 1} of ${pages}` : 'Joining …')}
      </p>
      <ul id="tiles">
        {others.map((id, index) => (
          // Who is on another page stays mounted, and is heard.
          <Tile key={id} id={id} shown={Math.floor(index / PAGE_SIZE) === page} />
        ))}
      </ul>
      <p>
        <button id="turn-page" onClick={() => setTurned(page + 1)}>
          Next page
        </button>
      </p>
    </>
  );
}
// #endregion one page of people

// #region receive or not
function Tile({ id, shown }: { id: string; shown: boolean }) {
  const { displayName, participant } = useParticipant(id);
  useEffect(() => {
    void participant?.consumeMicStreams();
  }, [participant]);
  useEffect(() => {
    // Counts for cameras that are turned on later, too. After a reconnection it is another participant: asked anew.
    if (shown) void participant?.consumeWebcamStreams();
    else void participant?.stopConsumingWebcamStreams();
  }, [participant, shown]);
  return (
    <li hidden={!shown}>
      <span>{displayName}</span>
      {shown && <VideoPlayer participantId={id} type="video" />}
      <AudioPlayer participantId={id} />
    </li>
  );
}
// #endregion receive or not

function describe(error: unknown): string {
  const { code, message } = error as { code?: number; message: string };
  return code ? `${message} (${code})` : message;
}

// A browser may refuse to play before somebody has clicked. <AudioPlayer> does not try again: the next click does.
const playAll = () => document.querySelectorAll('audio').forEach((audio) => audio.play().catch(() => {}));
addEventListener('click', playAll, { once: true });

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
