import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  AudioPlayer,
  createCameraVideoTrack,
  MeetingProvider,
  useMeeting,
  useParticipant,
} from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { play, useJoining, useSound } from 'your-meeting-hooks';

// #region what you send
/** Several sizes at once, which needs VP8: three from a width of 960 pixels, two from 480, otherwise one. */
function useCamera(): MediaStream | null | undefined {
  const [camera, setCamera] = useState<MediaStream | null>();
  useEffect(() => {
    let over = false;
    const making = createCameraVideoTrack({ encoderConfig: 'h360p_w640p', multiStream: true });
    making.then(
      (made) => over || setCamera(made),
      () => over || setCamera(null), // Without a camera, there is still audio.
    );
    return () => {
      over = true;
      making.then(stop, () => {}); // Also one that arrives after the component was unmounted.
    };
  }, []);
  return camera;
}

const stop = (media: MediaStream) => media.getTracks().forEach((track) => track.stop());

function App({ token, room: meetingId }: Access) {
  const camera = useCamera();
  if (camera === undefined) return <p role="status">Opening the camera …</p>;
  const config = {
    ...{ meetingId, name: 'You', micEnabled: true, webcamEnabled: camera !== null, debugMode: false },
    ...(camera && { customCameraVideoTrack: camera }),
  };
  return (
    // A provider keeps its first meeting: another room or camera needs another provider.
    <MeetingProvider key={meetingId + camera?.id} config={config} token={token}>
      <Call camera={camera} />
    </MeetingProvider>
  );
}
// #endregion what you send

function Call({ camera }: { camera: MediaStream | null }) {
  const problem = useJoining(() => camera && stop(camera)); // Nobody else does.
  useSound();
  const { meetingId, participants, isMeetingJoined } = useMeeting();
  const [large, setLarge] = useState(false);
  return (
    <>
      <p id="status" role="status">
        {problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <ul id="tiles">
        {isMeetingJoined && [...participants.keys()].map((id) => <Tile key={id} id={id} large={large} />)}
      </ul>
      <p>
        <button id="enlarge" onClick={() => setLarge(true)}>
          Large
        </button>{' '}
        <button id="shrink" onClick={() => setLarge(false)}>
          Small
        </button>
      </p>
    </>
  );
}

// #region what you ask for
function Tile({ id, large }: { id: string; large: boolean }) {
  const { displayName, isLocal, webcamStream, participant } = useParticipant(id);
  useEffect(() => {
    // Everyone starts in the lowest layer, also after a reconnection. Without a camera, it rejects.
    if (webcamStream && !isLocal) participant.setQuality(large ? 'high' : 'low').catch(() => {});
  }, [participant, webcamStream, isLocal, large]);
  return (
    <li>
      <span>{isLocal ? 'You' : displayName}</span>
      {webcamStream && <Picture track={webcamStream.track} />}
      {!isLocal && <AudioPlayer participantId={id} />}
    </li>
  );
}
// #endregion what you ask for

// #region what arrives
/** Not `<VideoPlayer>`, because it asks for a size that fits its element, and so undoes what you asked for. */
function Picture({ track }: { track: MediaStreamTrack }) {
  const ref = useRef<HTMLVideoElement>(null);
  const [size, setSize] = useState('');
  useEffect(() => {
    const video = ref.current!;
    video.srcObject = new MediaStream([track]);
    play(video);
    return () => void (video.srcObject = null);
  }, [track]);
  return (
    <>
      <output>{size}</output>
      <video
        ref={ref}
        muted
        playsInline
        // Fires whenever the size of the received frames changes.
        onResize={({ currentTarget: video }) => setSize(`${video.videoWidth} × ${video.videoHeight}`)}
      />
    </>
  );
}
// #endregion what arrives

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    {/* What it opens goes with the call: another room is another App. */}
    <App key={access.room} {...access} />
  </StrictMode>,
);
