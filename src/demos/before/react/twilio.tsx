import { StrictMode, useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect, createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';
import type { LocalAudioTrack, LocalVideoTrack, RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { describe, Media, useParticipants, useTracks } from 'your-room-hooks';

function App() {
  const [status, say] = useState('Nothing is open yet.');
  const [asked, ask] = useState(0);
  const [access, setAccess] = useState<Access>();
  const preview = usePreview(asked, say);
  const permissions = usePermissions(preview);
  const over = (error?: unknown) => {
    setAccess(undefined);
    say(error ? describe(error) : 'You left the room.');
  };
  const join = (name: string) => void getAccess(name).then(setAccess, over);
  const room = useRoom({
    access,
    preview,
    onFailed: over,
    onLeft: (error) => {
      over(error);
      ask(0); // Tracks that you pass in continue after the call: this closes them.
    },
  });
  const open = () => {
    say('The preview is open.');
    ask(asked + 1);
  };
  return (
    <>
      <p id="status" role="status">
        {room ? `In room "${room.name}"` : status}
      </p>
      {room ? (
        <Call key={room.sid} room={room} camera={preview.camera} />
      ) : (
        <Lobby
          permissions={permissions}
          microphone={preview.microphone?.mediaStreamTrack}
          onOpen={open}
          onJoin={join}
        >
          {preview.camera && <Media track={preview.camera} />}
        </Lobby>
      )}
    </>
  );
}

// #region preview
interface Preview {
  camera?: LocalVideoTrack | undefined;
  microphone?: LocalAudioTrack | undefined;
}

/** The open devices. Each increase opens them again; zero closes them, and so does unmounting. */
function usePreview(asked: number, onProblem: (text: string) => void): Preview {
  const [preview, setPreview] = useState<Preview>({});
  const tell = useEffectEvent(({ name, message }: Error) => onProblem(`${name}: ${message}`));
  useEffect(() => {
    if (asked === 0) return;
    let over = false;
    const tried = <T,>(opening: Promise<T>) => opening.catch((error: Error) => void (over || tell(error)));
    // One after the other: with createLocalTracks(), a refused camera would also lose you the microphone.
    const opening = tried(createLocalVideoTrack({ width: 640, height: 360 })).then(async (camera) => ({
      camera: camera ?? undefined,
      microphone: (over ? undefined : await tried(createLocalAudioTrack())) ?? undefined,
    }));
    void opening.then((opened) => over || setPreview(opened));
    return () => {
      over = true;
      setPreview({});
      void opening.then(({ camera, microphone }) => {
        camera?.stop();
        microphone?.stop();
      });
    };
  }, [asked]);
  return preview;
}
// #endregion preview

// #region permissions
/** What the person has allowed, queried again after each attempt. */
function usePermissions(preview: Preview): string {
  const [told, setTold] = useState('asking …');
  useEffect(() => {
    let over = false;
    const asking = ['camera', 'microphone'].map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return `${name}: ${state}`; // granted, denied, or prompt: the person will be asked.
    });
    Promise.all(asking).then(
      (all) => over || setTold(all.join(', ')),
      () => over || setTold('unknown'),
    );
    return () => {
      over = true;
    };
  }, [preview]);
  return told;
}
// #endregion permissions

// #region join
interface RoomInit {
  access: Access | undefined;
  preview: Preview;
  onFailed: (error: unknown) => void;
  onLeft: (error?: unknown) => void;
}

/** Stays in the room as long as there is access. */
function useRoom({ access, preview, onFailed, onLeft }: RoomInit): Room | undefined {
  const [room, setRoom] = useState<Room>();
  const { camera, microphone } = preview;
  const fail = useEffectEvent(onFailed);
  const left = useEffectEvent(onLeft);

  useEffect(() => {
    if (!access) return;
    let over = false;
    let joined: Room | undefined;
    // The name is in the token. Given tracks, connect() opens nothing; without any, pass an empty list.
    const tracks = [camera, microphone].filter((track) => track !== undefined);
    const connecting = connect(access.token, { name: access.room, tracks });
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // too late to cancel it
        joined = room;
        room.on('disconnected', (_room, error) => over || left(error));
        setRoom(room);
      },
      (error: unknown) => over || fail(error),
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
  }, [access, camera, microphone]);

  return room;
}
// #endregion join

function Call({ room, camera }: { room: Room; camera: LocalVideoTrack | undefined }) {
  const others = useParticipants(room);
  return (
    <>
      <p>
        <button id="leave" onClick={() => room.disconnect()}>
          Leave
        </button>
      </p>
      <ul id="tiles">
        <li>
          <span>{room.localParticipant.identity}</span>
          {camera && <Media track={camera} />}
        </li>
        {others.map((participant) => (
          <Tile key={participant.sid} participant={participant} />
        ))}
      </ul>
    </>
  );
}

function Tile({ participant }: { participant: RemoteParticipant }) {
  const tracks = useTracks(participant);
  return (
    <li>
      <span>{participant.identity}</span>
      {tracks.map((track) => (
        <Media key={track.name} track={track} />
      ))}
    </li>
  );
}

interface LobbyProps {
  children: ReactNode;
  microphone: MediaStreamTrack | undefined;
  permissions: string;
  onOpen: () => void;
  onJoin: (name: string) => void;
}

function Lobby({ children, microphone, permissions, onOpen, onJoin }: LobbyProps) {
  const [name, setName] = useState('You');
  return (
    <>
      <section id="lobby" aria-label="Before you join">
        <div id="preview">{children}</div>
        <div id="fields">
          <p>
            May use: <output id="permission">{permissions}</output>
          </p>
          <label>
            Your name{' '}
            <input
              id="name"
              value={name}
              onChange={({ target }) => setName(target.value)}
              maxLength={50}
              autoComplete="nickname"
            />
          </label>
          <label>
            Microphone <Meter track={microphone} />
          </label>
        </div>
      </section>
      <p>
        <button id="open" onClick={onOpen}>
          Show preview
        </button>{' '}
        <button id="join" onClick={() => onJoin(name)}>
          Join
        </button>
      </p>
    </>
  );
}

/** A separate component, because it renders ten times per second, and nothing around it has to. */
function Meter({ track }: { track: MediaStreamTrack | undefined }) {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      setLevel(Math.hypot(...samples) / Math.sqrt(samples.length));
    }, 100);
    return () => {
      clearInterval(timer);
      void context.close();
      setLevel(0);
    };
  }, [track]);
  return <meter id="level" max={0.3} value={level} />;
}

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
