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

function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
  return (
    // The provider keeps the meeting that it began with: another room is another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}

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

// #region people come and go
function Call() {
  const problem = useJoining();
  // Who is there already is in the same Map as who comes later, and so are you.
  const { participants, localParticipant, isMeetingJoined } = useMeeting();
  const others = isMeetingJoined ? [...participants.keys()].filter((id) => id !== localParticipant.id) : [];
  return (
    <>
      <p id="status" role="status">
        {problem ?? (isMeetingJoined ? `${others.length} other(s) in the meeting` : 'Joining …')}
      </p>
      <ul id="tiles">
        {others.map((id) => (
          <Tile key={id} id={id} />
        ))}
      </ul>
    </>
  );
}
// #endregion people come and go

// #region their tracks
function Tile({ id }: { id: string }) {
  // Told of the participant's changes by itself: nothing has to be listened to.
  const { displayName, webcamOn, isActiveSpeaker } = useParticipant(id);
  return (
    <li className={`${isActiveSpeaker ? 'speaking' : ''} ${webcamOn ? '' : 'off'}`}>
      <span>{displayName}</span>
      <VideoPlayer participantId={id} type="video" />
      <AudioPlayer participantId={id} />
    </li>
  );
}
// #endregion their tracks

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
