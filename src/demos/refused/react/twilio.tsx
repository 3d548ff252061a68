import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { connect, createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';
import type {
  LocalAudioTrack,
  LocalParticipant,
  LocalVideoTrack,
  RemoteParticipant,
  Room,
} from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { Media, useParticipants, useTracks } from 'your-room-hooks';

const SIZE = { width: 640, height: 360 };

// #region join
/** @returns a promise of the room, and a function that ends it in any state */
function enter(token: string, name: string): [room: Promise<Room>, cancel: () => void] {
  let connecting = connect(token, { name, audio: true, video: SIZE });
  let over = false;
  const room = connecting.catch((error: unknown) => {
    // One refused device makes the whole call fail. Twilio's own errors are not DOMExceptions.
    if (over || !(error instanceof DOMException)) throw error;
    // You need no device to see and hear the others.
    return (connecting = connect(token, { name, tracks: [] }));
  });
  const cancel = () => {
    over = true;
    connecting.cancel();
  };
  return [room, cancel];
}
// #endregion join

/** Stays in the room while the component is mounted. A new token or name leaves the old room first. */
function useRoom({ token, room: name }: Access): { room: Room | undefined; status: string } {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Joining …');

  useEffect(() => {
    let over = false;
    let joined: Room | undefined;
    const [entering, cancel] = enter(token, name);
    entering.then(
      (room) => {
        if (over) return void room.disconnect(); // too late to cancel it
        joined = room;
        room.on('disconnected', (_room, error) => {
          if (over) return;
          setRoom(undefined);
          setStatus(error ? `Disconnected. ${error.message}` : 'You left the room');
        });
        setRoom(room);
        setStatus(`In room "${room.name}"`);
      },
      ({ message }: Error) => over || setStatus(`Could not join. ${message}`),
    );
    const leave = () => joined?.disconnect();
    addEventListener('pagehide', leave);
    return () => {
      over = true;
      removeEventListener('pagehide', leave);
      cancel();
      leave();
      setRoom(undefined);
      setStatus('Joining …');
    };
  }, [token, name]);

  return { room, status };
}

function App(access: Access) {
  const { room, status } = useRoom(access);
  return (
    <>
      <p id="status" role="status">
        {status}
      </p>
      {room && <Call key={room.sid} room={room} />}
    </>
  );
}

function Call({ room }: { room: Room }) {
  const others = useParticipants(room);
  const camera = useDevice(room.localParticipant, 'video');
  const microphone = useDevice(room.localParticipant, 'audio');
  const retry = () => {
    microphone.retry();
    camera.retry();
  };
  return (
    <>
      <ul id="tiles">
        <li>
          <span>You</span>
          {camera.track && <Media track={camera.track} />}
        </li>
        {others.map((participant) => (
          <Tile key={participant.sid} participant={participant} />
        ))}
      </ul>
      <Shown camera={camera.told} microphone={microphone.told} onRetry={retry} />
    </>
  );
}

type Kind = 'audio' | 'video';
type Local = LocalAudioTrack | LocalVideoTrack;
const OPEN: Record<Kind, () => Promise<Local>> = {
  audio: () => createLocalAudioTrack(),
  video: () => createLocalVideoTrack(SIZE),
};
const sentBy = (me: LocalParticipant, kind: Kind): Local | undefined => {
  const [publication] = [...(kind === 'audio' ? me.audioTracks : me.videoTracks).values()];
  return publication?.track;
};

/** One of your devices in the call, and what to show about it. */
function useDevice(me: LocalParticipant, kind: Kind) {
  const [track, setTrack] = useState(() => sentBy(me, kind));
  const [told, tell] = useState(track ? 'on' : 'opening …');
  const [tries, setTries] = useState(0);

  // #region try again
  /** Opens what is not sent yet, again with each attempt. */
  useEffect(() => {
    if (sentBy(me, kind)) return;
    let over = false;
    const opening = OPEN[kind]();
    const send = async () => {
      const opened = await opening;
      if (over) return;
      await me.publishTrack(opened);
      setTrack(opened);
      tell('on');
    };
    send().catch((error) => over || tell(advice(error as Error)));
    return () => {
      over = true;
      opening.then(
        (opened) => opened.stop(),
        () => {},
      );
    };
  }, [me, kind, tries]);
  const retry = () => {
    if (!track) setTries((count) => count + 1);
  };
  // #endregion try again

  // #region a device is gone
  useEffect(() => {
    const raw = track?.mediaStreamTrack;
    const gone = () => {
      tell('It is gone. Connect it, and try again.');
      setTrack(undefined);
      me.unpublishTrack(track!); // Otherwise it stays published: its last picture, or silence.
    };
    raw?.addEventListener('ended', gone);
    return () => raw?.removeEventListener('ended', gone);
  }, [me, track]);
  // #endregion a device is gone

  return { track, told, retry };
}

// #region what to tell people
/** The browser's own error: its name is the same in every browser, its message is not. */
function advice({ name, message }: Error): string {
  if (name === 'NotAllowedError') return 'Not allowed. Allow it in the address bar, and try again.';
  if (name === 'NotFoundError') return 'There is none. Connect one, and try again.';
  if (name === 'NotReadableError') return 'Another program uses it. Close that, and try again.';
  return message;
}
// #endregion what to tell people

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

function Shown(props: { camera: string; microphone: string; onRetry: () => void }) {
  const { camera, microphone, onRetry } = props;
  return (
    <>
      <p>
        Camera: <output id="camera">{camera}</output>
      </p>
      <p>
        Microphone: <output id="microphone">{microphone}</output>
      </p>
      <p>
        <button id="retry" onClick={onRetry}>
          Try again
        </button>
      </p>
    </>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
