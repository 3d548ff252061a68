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

function Call() {
  const problem = useJoining();
  useSound();
  const [refused, setRefused] = useState<string>();
  const { meetingId, participants, localParticipant, isMeetingJoined } = useMeeting();
  return (
    <>
      <p id="status" role="status">
        {refused ?? problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <ul id="tiles">{isMeetingJoined && [...participants.keys()].map((id) => <Tile key={id} id={id} />)}</ul>
      {isMeetingJoined && <Controls id={localParticipant.id} onRefused={setRefused} />}
    </>
  );
}

// #region mute yourself
function Controls({ id, onRefused }: { id: string; onRefused: (text: string) => void }) {
  const { muteMic, unmuteMic, disableWebcam, enableWebcam } = useMeeting();
  // Each returns a promise. It rejects with 3054 if the state is already so; onError is not called.
  const press = (act: () => Promise<void>) => () => void act().catch((error) => onRefused(describe(error)));
  return (
    <>
      <p>
        <button id="mute" onClick={press(muteMic)}>
          Mute
        </button>{' '}
        <button id="unmute" onClick={press(() => unmuteMic())}>
          Unmute
        </button>{' '}
        <button id="camera-off" onClick={press(disableWebcam)}>
          Camera off
        </button>{' '}
        <button id="camera-on" onClick={press(() => enableWebcam())}>
          Camera on
        </button>
      </p>
      <p>
        Camera device: <Device id={id} />
      </p>
    </>
  );
}
// #endregion mute yourself

// #region the camera itself
/** Turning the camera off stops its track: the device is released, and its light goes out. */
function Device({ id }: { id: string }) {
  const { webcamStream } = useParticipant(id);
  return <output id="device">{webcamStream?.track.readyState === 'live' ? 'in use' : 'released'}</output>;
}
// #endregion the camera itself

// #region others mute
function Tile({ id }: { id: string }) {
  const { displayName, isLocal, micOn, webcamOn } = useParticipant(id);
  return (
    <li className={`${webcamOn ? '' : 'off'} ${micOn ? '' : 'muted'}`}>
      <span>{isLocal ? 'You' : displayName}</span>
      <VideoPlayer participantId={id} type="video" />
      {!isLocal && <AudioPlayer participantId={id} />}
    </li>
  );
}
// #endregion others mute

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
