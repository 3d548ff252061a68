import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { connect, createLocalTracks } from 'twilio-video';
import type { LocalTrack, LocalVideoTrack, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

// #region preview
/** You can show tracks that you create yourself before you join, and you have to stop them. */
function useLocalTracks(): { tracks: LocalTrack[] | undefined; problem: string | undefined } {
  const [tracks, setTracks] = useState<LocalTrack[]>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const making = createLocalTracks({ audio: true, video: { width: 640, height: 360 } });
    let over = false;
    making.then(
      (made) => over || setTracks(made),
      (error: Error) => over || setProblem(error.message),
    );
    return () => {
      over = true;
      // Also those that arrive after the component was unmounted.
      making.then(stop, () => {});
    };
  }, []);
  return { tracks, problem };
}

const stop = (tracks: LocalTrack[]) => tracks.forEach((track) => 'stop' in track && track.stop());
// #endregion preview

// #region join
/** Stays in the room while the component is mounted. */
function useRoom({ token, room: name }: Access, tracks: LocalTrack[] | undefined) {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Starting the camera …');
  useEffect(() => {
    if (!tracks) return;
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, { name, tracks });
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // too late to cancel it
        joined = room;
        room.on('disconnected', () => {
          if (over) return;
          setRoom(undefined);
          setStatus('You left the room');
          stop(tracks); // Nobody else does.
        });
        setRoom(room);
        setStatus(`In room "${room.name}"`);
      },
      (error: Error) => {
        if (over) return;
        setStatus(`Could not join. ${error.message}`);
        stop(tracks);
      },
    );
    const leave = () => joined?.disconnect();
    addEventListener('pagehide', leave);
    return () => {
      over = true;
      removeEventListener('pagehide', leave);
      connecting.cancel();
      leave();
      setRoom(undefined);
    };
  }, [token, name, tracks]);
  return { room, status };
}
// #endregion join

// #region camera
function Camera({ camera, name }: { camera: LocalVideoTrack; name: string }) {
  const ref = useRef<HTMLVideoElement>(null);
  const [on, setOn] = useState(true);
  useEffect(() => {
    const element = ref.current!;
    camera.attach(element);
    return () => void camera.detach(element);
  }, [camera]);
  const turn = (on: boolean) => {
    camera.enable(on);
    setOn(on);
  };
  return (
    <>
      <ul id="tiles">
        <li className={on ? '' : 'off'}>
          <span>{name}</span>
          {/* The element stays attached. While the track is disabled it shows black. */}
          <video ref={ref} muted />
        </li>
      </ul>
      <p>
        <button id="camera-off" onClick={() => turn(false)}>
          Camera off
        </button>{' '}
        <button id="camera-on" onClick={() => turn(true)}>
          Camera on
        </button>
      </p>
    </>
  );
}
// #endregion camera

function App(access: Access) {
  const { tracks, problem } = useLocalTracks();
  const { room, status } = useRoom(access, tracks);
  const camera = tracks?.find((track) => track.kind === 'video');
  return (
    <>
      <p id="status" role="status">
        {problem ?? status}
      </p>
      {camera && <Camera camera={camera} name={room ? 'You' : 'You (preview)'} />}
    </>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    {/* What it opens goes with the call: another room is another App. */}
    <App key={access.room} {...access} />
  </StrictMode>,
);
