import { StrictMode, useEffect, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type {
  AudioTrack,
  ConnectOptions,
  RemoteAudioTrack,
  RemoteParticipant,
  RemoteVideoTrack,
  Room,
  VideoTrack,
} from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

const PAGE_SIZE = 2;

// #region what you ask for
/** Only watching: no device is opened, nothing is sent. Everything is subscribed to; "manual" lets pictures be switched. */
const OPTIONS: ConnectOptions = {
  audio: false,
  video: false,
  bandwidthProfile: { video: { clientTrackSwitchOffControl: 'manual' } },
};

/** Is in the room while the component is there. A new token or name leaves the old room first. */
function useRoom({ token, room: name }: Access): { room: Room | undefined; status: string } {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Joining …');

  useEffect(() => {
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, { name, ...OPTIONS });
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

// #endregion what you ask for

function App(access: Access) {
  const { room, status } = useRoom(access);
  return room ? (
    <Call key={room.sid} room={room} />
  ) : (
    <p id="status" role="status">
      {status}
    </p>
  );
}

// #region one page of people
function Call({ room }: { room: Room }) {
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
  const [turned, setTurned] = useState(0);
  const pages = Math.max(1, Math.ceil(others.length / PAGE_SIZE));
  const page = turned % pages;
  return (
    <>
      <p id="status" role="status">{`Page ${page + 1} of ${pages}`}</p>
      <ul id="tiles">
        {others.map((participant, index) => (
          // Who is on another page stays mounted, and is heard.
          <Tile
            key={participant.sid}
            participant={participant}
            shown={Math.floor(index / PAGE_SIZE) === page}
          />
        ))}
      </ul>
      <p>
        <button id="turn-page" onClick={() => setTurned(page + 1)}>
          Next page
        </button>
      </p>
    </>
  );
}
// #endregion one page of people

const othersIn = (room: Room) => [...room.participants.values()];

function Tile({ participant, shown }: { participant: RemoteParticipant; shown: boolean }) {
  const tracks = useLive(participant, 'trackSubscribed trackUnsubscribed', tracksOf);
  useReceivePicture(tracks, shown);
  return (
    <li hidden={!shown}>
      <span>{participant.identity}</span>
      {tracks.map((track) => (
        <Media key={track.sid} track={track} />
      ))}
    </li>
  );
}

// #region receive or not
function useReceivePicture(tracks: RemoteMediaTrack[], wanted: boolean): void {
  useEffect(() => {
    for (const track of tracks)
      if (track.kind === 'video') {
        if (wanted) track.switchOn();
        else track.switchOff();
      }
  }, [tracks, wanted]);
}
// #endregion receive or not

type RemoteMediaTrack = RemoteAudioTrack | RemoteVideoTrack;
const tracksOf = ({ audioTracks, videoTracks }: RemoteParticipant) => {
  const publications = [...videoTracks.values(), ...audioTracks.values()];
  return publications.flatMap(({ track }): RemoteMediaTrack[] => (track ? [track] : []));
};

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
