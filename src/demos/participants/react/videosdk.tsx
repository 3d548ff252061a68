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
    // The provider keeps the meeting that it began with: another room is another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}

// #region people come and go
function Call() {
  const problem = useJoining();
  useSound();
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

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
