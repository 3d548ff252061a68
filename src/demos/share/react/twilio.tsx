import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { LocalVideoTrack } from 'twilio-video';
import type { AudioTrack, LocalParticipant, RemoteParticipant, Room, VideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { describe, Media, useParticipants, useRoom, useTracks } from 'your-room-hooks';

function App(access: Access) {
  const { room, status } = useRoom(access, { audio: true, video: { width: 640, height: 360 } });
  const [problem, setProblem] = useState<string>();
  return (
    <>
      <p id="status" role="status">
        {problem ?? status}
      </p>
      {room && <Call key={room.sid} room={room} onProblem={setProblem} />}
    </>
  );
}

// #region share your screen
/** Your screen while you share it. @returns the track, and functions that start and end it */
function useScreen(me: LocalParticipant) {
  const [screen, setScreen] = useState<LocalVideoTrack>();
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => void (isThere.current = false);
  }, []);
  useEffect(() => {
    if (!screen) return;
    const ended = () => setScreen(undefined);
    screen.on('stopped', ended); // The browser has its own Stop button.
    return () => {
      screen.off('stopped', ended);
      me.unpublishTrack(screen);
      screen.stop();
    };
  }, [screen, me]);
  const share = async () => {
    if (screen) return;
    // The browser asks what to share. From the name, the others can see that it is not a camera.
    const [track] = (await navigator.mediaDevices.getDisplayMedia({ video: true })).getVideoTracks();
    if (!isThere.current) return track!.stop(); // The component was unmounted while the browser asked.
    const made = new LocalVideoTrack(track!, { name: 'screen' });
    setScreen(made);
    await me.publishTrack(made).catch((error) => {
      setScreen(undefined);
      throw error;
    });
  };
  return { screen, share, unshare: () => setScreen(undefined) };
}

function Call({ room, onProblem }: { room: Room; onProblem: (text: string) => void }) {
  const others = useParticipants(room);
  const { screen, share, unshare } = useScreen(room.localParticipant);
  return (
    <>
      <ul id="tiles">
        {others.map((participant) => (
          <Tiles key={participant.sid} participant={participant} />
        ))}
        {screen && <Tile label="Your screen" tracks={[screen]} />}
      </ul>
      <p>
        <button id="share" onClick={() => share().catch((error) => onProblem(describe(error)))}>
          Share screen
        </button>{' '}
        <button id="unshare" onClick={unshare}>
          Stop sharing
        </button>
      </p>
    </>
  );
}
// #endregion share your screen

// #region others share
function Tiles({ participant }: { participant: RemoteParticipant }) {
  const tracks = useTracks(participant);
  const screens = tracks.filter(({ name }) => name === 'screen');
  return (
    <>
      <Tile label={participant.identity} tracks={tracks.filter(({ name }) => name !== 'screen')} />
      {screens.length > 0 && <Tile label={`${participant.identity}’s screen`} tracks={screens} />}
    </>
  );
}

// #endregion others share

function Tile({ label, tracks }: { label: string; tracks: (AudioTrack | VideoTrack)[] }) {
  return (
    <li>
      <span>{label}</span>
      {tracks.map((track) => (
        <Media key={track.name} track={track} />
      ))}
    </li>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
