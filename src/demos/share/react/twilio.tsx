import { StrictMode, useEffect, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect, LocalVideoTrack } from 'twilio-video';
import type { AudioTrack, LocalParticipant, RemoteParticipant, Room, VideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

/** Is in the room while the component is there. A new token or name leaves the old room first. */
function useRoom({ token, room: name }: Access): { room: Room | undefined; status: string } {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Joining …');

  useEffect(() => {
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, { name, audio: true, video: { width: 640, height: 360 } });
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // it came too late to be cancelled
        joined = room;
        room.on('disconnected', (_room, error) => {
          if (over) return;
          setRoom(undefined);
          setStatus(error ? `Disconnected. ${describe(error)}` : 'You left the room');
        });
        setRoom(room);
        setStatus(`In room "${room.name}"`);
      },
      (error: unknown) => over || setStatus(`Could not join. ${describe(error)}`),
    );
    const leave = () => joined?.disconnect();
    addEventListener('pagehide', leave);
    return () => {
      over = true;
      removeEventListener('pagehide', leave);
      connecting.cancel();
      leave();
      setRoom(undefined);
      setStatus('Joining …');
    };
  }, [token, name]);

  return { room, status };
}

function App(access: Access) {
  const { room, status } = useRoom(access);
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
/** Your screen while you share it. @returns the track, and what begins and ends it */
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
    screen.on('stopped', ended); // The browser has a Stop button of its own.
    return () => {
      screen.off('stopped', ended);
      me.unpublishTrack(screen);
      screen.stop();
    };
  }, [screen, me]);
  const share = async () => {
    if (screen) return;
    // The browser asks what to share. Its name is how the others can tell that it is no camera.
    const [track] = (await navigator.mediaDevices.getDisplayMedia({ video: true })).getVideoTracks();
    if (!isThere.current) return track!.stop(); // The component has gone while the browser asked.
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
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
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
  const tracks = useLive(participant, 'trackSubscribed trackUnsubscribed', tracksOf);
  const screens = tracks.filter(({ name }) => name === 'screen');
  return (
    <>
      <Tile label={participant.identity} tracks={tracks.filter(({ name }) => name !== 'screen')} />
      {screens.length > 0 && <Tile label={`${participant.identity}’s screen`} tracks={screens} />}
    </>
  );
}

const othersIn = (room: Room) => [...room.participants.values()];
const tracksOf = ({ audioTracks, videoTracks }: RemoteParticipant) =>
  [...videoTracks.values(), ...audioTracks.values()].flatMap(({ track }) => track ?? []);
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

function Media({ track }: { track: AudioTrack | VideoTrack }) {
  const ref = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  useEffect(() => {
    const element = ref.current!;
    track.attach(element);
    play(element);
    return () => void track.detach(element);
  }, [track]);
  return track.kind === 'video' ? <video ref={ref} /> : <audio ref={ref} />;
}

/** What an object of the SDK holds, read anew after these events: React does not see that it changes in place. */
function useLive<S extends EventEmitter, V>(source: S, events: string, read: (source: S) => V): V {
  const [value, setValue] = useState(() => read(source));
  useEffect(() => {
    const update = () => setValue(() => read(source));
    update(); // something may have changed since the first render
    for (const event of events.split(' ')) source.on(event, update);
    return () => {
      for (const event of events.split(' ')) source.off(event, update);
    };
  }, [source, events, read]);
  return value;
}

/** A browser may refuse to play before somebody has clicked: the next click then makes up for it. */
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

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
