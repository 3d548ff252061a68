import { StrictMode, useEffect, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type {
  AudioTrack,
  ConnectOptions,
  LocalParticipant,
  RemoteParticipant,
  RemoteVideoTrack,
  Room,
  VideoTrack,
} from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

// #region what you send
const OPTIONS: ConnectOptions = {
  audio: true,
  video: { width: 640, height: 360 },
  // Several sizes at once, where the room has somebody who needs them.
  preferredVideoCodecs: 'auto',
  // "auto" follows the size of the elements; "manual" is what the buttons below say.
  bandwidthProfile: { video: { mode: 'presentation', contentPreferencesMode: 'manual' } },
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

// #endregion what you send

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
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
  const [large, setLarge] = useState(false);
  return (
    <>
      <ul id="tiles">
        <Tile participant={room.localParticipant} name="You" large={large} />
        {others.map((participant) => (
          <Tile key={participant.sid} participant={participant} name={participant.identity} large={large} />
        ))}
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

const othersIn = (room: Room) => [...room.participants.values()];

interface TileProps {
  participant: LocalParticipant | RemoteParticipant;
  name: string;
  large: boolean;
}

function Tile({ participant, name, large }: TileProps) {
  const tracks = useLive(participant, 'trackSubscribed trackUnsubscribed', tracksOf);
  const [size, setSize] = useState('');
  useSize(tracks, large);
  return (
    <li>
      <span>{name}</span>
      <output>{size}</output>
      {tracks.map((track) =>
        name === 'You' && track.kind === 'audio' ? null : (
          <Media key={track.name} track={track} onSize={setSize} />
        ),
      )}
    </li>
  );
}

// #region what you ask for
function useSize(tracks: MediaTrack[], large: boolean): void {
  useEffect(() => {
    const renderDimensions = large ? { width: 1280, height: 720 } : { width: 160, height: 90 };
    for (const track of tracks)
      if (isRemote(track)) {
        track.setContentPreferences({ renderDimensions });
        // Whose picture suffers last when not all of them get through.
        track.setPriority(large ? 'high' : 'low');
      }
  }, [tracks, large]);
}
// #endregion what you ask for

/** Your own tracks have no preferences. */
const isRemote = (track: MediaTrack): track is RemoteVideoTrack => 'setContentPreferences' in track;

type MediaTrack = AudioTrack | VideoTrack | RemoteVideoTrack;
const tracksOf = ({ audioTracks, videoTracks }: LocalParticipant | RemoteParticipant) => {
  const publications = [...videoTracks.values(), ...audioTracks.values()];
  return publications.flatMap(({ track }): MediaTrack[] => (track ? [track] : []));
};

function Media({ track, onSize }: { track: MediaTrack; onSize: (size: string) => void }) {
  const ref = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  useEffect(() => {
    const element = ref.current!;
    track.attach(element);
    play(element);
    return () => void track.detach(element);
  }, [track]);
  if (track.kind === 'audio') return <audio ref={ref} />;
  // #region what arrives
  return (
    <video
      ref={ref}
      // Fires whenever the frames that arrive have another size.
      onResize={({ currentTarget: video }) => onSize(`${video.videoWidth} × ${video.videoHeight}`)}
    />
  );
  // #endregion what arrives
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
