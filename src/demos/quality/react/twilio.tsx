import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
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
import { play, useParticipants, useRoom, useTracks } from 'your-room-hooks';

// #region what you send
const OPTIONS: ConnectOptions = {
  audio: true,
  video: { width: 640, height: 360 },
  // Several sizes at once, if somebody in the room needs them.
  preferredVideoCodecs: 'auto',
  // "auto" follows the size of the elements; with "manual", the buttons below decide.
  bandwidthProfile: { video: { mode: 'presentation', contentPreferencesMode: 'manual' } },
};
// #endregion what you send

function App(access: Access) {
  const { room, status } = useRoom(access, OPTIONS);
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

interface TileProps {
  participant: LocalParticipant | RemoteParticipant;
  name: string;
  large: boolean;
}

function Tile({ participant, name, large }: TileProps) {
  const tracks = useTracks(participant);
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
        // Whose video suffers last if there is not enough bandwidth for all.
        track.setPriority(large ? 'high' : 'low');
      }
  }, [tracks, large]);
}
// #endregion what you ask for

/** Your own tracks have no preferences. */
const isRemote = (track: MediaTrack): track is RemoteVideoTrack => 'setContentPreferences' in track;

type MediaTrack = AudioTrack | VideoTrack | RemoteVideoTrack;

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
      // Fires whenever the size of the received frames changes.
      onResize={({ currentTarget: video }) => onSize(`${video.videoWidth} × ${video.videoHeight}`)}
    />
  );
  // #endregion what arrives
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
