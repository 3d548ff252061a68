import { StrictMode, useState } from 'react';
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
import { describe, useJoining, useSound } from 'your-meeting-hooks';

function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
  return (
    // A provider keeps its first meeting: another room needs another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}

// #region share your screen
function Call() {
  const problem = useJoining();
  useSound();
  const [refused, setRefused] = useState<string>();
  const [sharing, setSharing] = useState<string>();
  const {
    meetingId,
    participants,
    localParticipant,
    isMeetingJoined,
    enableScreenShare,
    disableScreenShare,
  } = useMeeting({
    onPresenterChanged(presenterId) {
      const who = presenterId === localParticipant.id ? 'You share' : 'Somebody shares';
      setSharing(presenterId ? `${who} a screen` : 'Nobody shares a screen');
      setRefused(undefined);
    },
  });
  // The SDK asks the browser, and ends the share when the person stops it there.
  const press = (act: () => Promise<void>) => () => void act().catch((error) => setRefused(describe(error)));
  return (
    <>
      <p id="status" role="status">
        {refused ?? sharing ?? problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <ul id="tiles">
        {isMeetingJoined && [...participants.keys()].map((id) => <Tiles key={id} id={id} />)}
      </ul>
      <p>
        <button id="share" onClick={press(() => enableScreenShare())}>
          Share screen
        </button>{' '}
        <button id="unshare" onClick={press(disableScreenShare)}>
          Stop sharing
        </button>
      </p>
    </>
  );
}
// #endregion share your screen

// #region others share
function Tiles({ id }: { id: string }) {
  const { displayName, isLocal, screenShareOn } = useParticipant(id);
  return (
    <>
      {!isLocal && (
        <li>
          <span>{displayName}</span>
          <VideoPlayer participantId={id} type="video" />
          <AudioPlayer participantId={id} />
        </li>
      )}
      {screenShareOn && (
        <li>
          <span>{isLocal ? 'Your screen' : `${displayName}’s screen`}</span>
          {/* A screen has a picture of its own, and sometimes sound. */}
          <VideoPlayer participantId={id} type="share" />
          {!isLocal && <AudioPlayer participantId={id} type="shareAudio" />}
        </li>
      )}
    </>
  );
}
// #endregion others share

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
