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

// #region preview
/** A MediaStream that you make yourself can be shown before you join. */
function useCamera(): MediaStream | undefined {
  const [camera, setCamera] = useState<MediaStream>();
  useEffect(() => {
    const making = createCameraVideoTrack({ encoderConfig: 'h360p_w640p' });
    let over = false;
    making.then((made) => over || setCamera(made), console.error);
    return () => {
      over = true;
      // Also the one that comes when the component has gone.
      making.then(stop, () => {});
    };
  }, []);
  return camera;
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
  const camera = useCamera();
  if (!camera)
    return (
      <p id="status" role="status">
        Starting the camera …
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
    // The provider keeps the meeting that it began with: another room is another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call camera={camera} />
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
// #endregion join

// #region camera
function Call({ camera }: { camera: MediaStream }) {
  const problem = useJoining();
  const [refused, setRefused] = useState<string>();
  const { meetingId, localParticipant, isMeetingJoined, disableWebcam, enableWebcam } = useMeeting();
  const attempt = (act: () => Promise<void>) => act().catch((error: Error) => setRefused(error.message));
  return (
    <>
      <p id="status" role="status">
        {refused ?? problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      {isMeetingJoined ? <Me id={localParticipant.id} /> : <Preview media={camera} />}
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

/** Each time the camera comes back there is a new stream with a new track: the player follows by itself. */
function Me({ id }: { id: string }) {
  const { displayName, webcamOn } = useParticipant(id);
  return (
    <ul id="tiles">
      <li className={webcamOn ? '' : 'off'}>
        <span>{displayName} (you)</span>
        {webcamOn && <VideoPlayer participantId={id} type="video" />}
      </li>
    </ul>
  );
}
// #endregion camera

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
