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
import { useJoining, useSound } from 'your-meeting-hooks';

const PAGE_SIZE = 2;

// #region what you ask for
/** Only watching: no device is opened, nothing can be sent. Nothing arrives by itself; each tile asks for what it shows. */
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
    // A provider keeps its first meeting: another room needs another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}
// #endregion what you ask for

// #region one page of people
function Call() {
  const problem = useJoining();
  useSound();
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
          // People on other pages stay mounted, so you hear them.
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
    // Also applies to cameras that are turned on later. After a reconnection, the participant is a new one: ask again.
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

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
