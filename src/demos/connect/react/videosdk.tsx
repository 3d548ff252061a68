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

// #region connect
function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
  return (
    // The provider keeps the meeting that it began with: another room is another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}

/** Is in the meeting while the component is there. @returns what keeps it from being there */
function useJoining(): string | undefined {
  const [problem, setProblem] = useState<string>();
  const fail = (error: unknown) => setProblem(`Could not join. ${describe(error)}`);
  const { join, leave } = useMeeting({
    onError: fail,
    onMeetingStateChanged: ({ state }) => {
      if (state === 'FAILED') fail(new Error('The meeting failed.'));
    },
  });

  useEffect(() => {
    let joining = false;
    // The provider gives the token to the SDK in an effect of its own, which comes after this one: join() has to wait.
    const timer = setTimeout(() => {
      joining = true;
      join().catch(() => {}); // onError tells
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
// #endregion connect

// #region joined
function Call() {
  const problem = useJoining();
  const [left, setLeft] = useState(false);
  const { meetingId, localParticipant, participants, isMeetingJoined } = useMeeting({
    onMeetingJoined: () => setLeft(false),
    onMeetingLeft: () => setLeft(true),
  });
  const status = isMeetingJoined
    ? `In meeting "${meetingId}" as ${localParticipant.displayName}`
    : (problem ?? (left ? 'You left the meeting' : 'Joining …'));
  return (
    <>
      <p id="status" role="status">
        {status}
      </p>
      {/* All of them, and you: nobody has to be looked for. */}
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
      <span>{isLocal ? `${displayName} (you)` : displayName}</span>
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

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
