import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createCameraVideoTrack,
  MeetingProvider,
  useMeeting,
  useParticipant,
  VideoPlayer,
} from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { describe, useJoining } from 'your-meeting-hooks';

// #region preview
/** You can show a MediaStream that you create yourself before you join. */
function useCamera(): { camera: MediaStream | undefined; refused: string | undefined } {
  const [camera, setCamera] = useState<MediaStream>();
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    const making = createCameraVideoTrack({ encoderConfig: 'h360p_w640p' });
    let over = false;
    making.then(
      (made) => over || setCamera(made),
      (error) => over || setRefused(describe(error)),
    );
    return () => {
      over = true;
      // Also the one that arrives after the component was unmounted.
      making.then(stop, () => {});
    };
  }, []);
  return { camera, refused };
}

const stop = (media: MediaStream) => media.getTracks().forEach((track) => track.stop());

function Preview({ media }: { media: MediaStream }) {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    ref.current!.srcObject = media;
  }, [media]);
  return (
    <ul id="tiles">
      <li>
        <span>You (preview)</span>
        <video ref={ref} autoPlay muted playsInline />
      </li>
    </ul>
  );
}
// #endregion preview

// #region join
function App({ token, room: meetingId }: Access) {
  const { camera, refused } = useCamera();
  if (!camera)
    return (
      <p id="status" role="status">
        {refused ?? 'Starting the camera …'}
      </p>
    );
  const config = {
    meetingId,
    name: 'You',
    micEnabled: true,
    webcamEnabled: true,
    debugMode: false,
    customCameraVideoTrack: camera,
  };
  return (
    // A provider keeps its first meeting: another room needs another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call camera={camera} />
    </MeetingProvider>
  );
}

// #endregion join

// #region camera
function Call({ camera }: { camera: MediaStream }) {
  const [failed, setFailed] = useState(false);
  const problem = useJoining(() => {
    setFailed(true);
    stop(camera); // Nobody else does.
  });
  const [refused, setRefused] = useState<string>();
  const { meetingId, localParticipant, isMeetingJoined, disableWebcam, enableWebcam } = useMeeting();
  const attempt = (act: () => Promise<void>) => act().catch((error: Error) => setRefused(error.message));
  return (
    <>
      <p id="status" role="status">
        {refused ?? problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      {isMeetingJoined ? <Me id={localParticipant.id} /> : !failed && <Preview media={camera} />}
      <p>
        <button id="camera-off" onClick={() => attempt(disableWebcam)}>
          Camera off
        </button>{' '}
        <button id="camera-on" onClick={() => attempt(() => enableWebcam())}>
          Camera on
        </button>
      </p>
    </>
  );
}

/** Each time the camera is turned on again, there is a new stream with a new track: the player follows by itself. */
function Me({ id }: { id: string }) {
  const { webcamOn } = useParticipant(id);
  return (
    <ul id="tiles">
      <li className={webcamOn ? '' : 'off'}>
        <span>You</span>
        {webcamOn && <VideoPlayer participantId={id} type="video" />}
      </li>
    </ul>
  );
}
// #endregion camera

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    {/* What it opens goes with the call: another room is another App. */}
    <App key={access.room} {...access} />
  </StrictMode>,
);
