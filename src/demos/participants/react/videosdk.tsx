import { StrictMode } from 'react';
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

function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
  return (
    // A provider keeps its first meeting: another room needs another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}

// #region people come and go
function Call() {
  const problem = useJoining();
  useSound();
  // The same Map has the people who are already there, those who come later, and you.
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
  // It follows the participant's changes by itself: you need no listeners.
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

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
