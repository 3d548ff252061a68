import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type {
  ConnectOptions,
  RemoteAudioTrack,
  RemoteParticipant,
  RemoteVideoTrack,
  Room,
} from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { Media, useParticipants, useRoom, useTracks } from 'your-room-hooks';

const PAGE_SIZE = 2;

// #region what you ask for
/** Only watching: no device is opened, nothing is sent. Everything is subscribed; "manual" lets you switch video off and on. */
const OPTIONS: ConnectOptions = {
  audio: false,
  video: false,
  bandwidthProfile: { video: { clientTrackSwitchOffControl: 'manual' } },
};
// #endregion what you ask for

function App(access: Access) {
  const { room, status } = useRoom(access, OPTIONS);
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
  const others = useParticipants(room);
  const [turned, setTurned] = useState(0);
  const pages = Math.max(1, Math.ceil(others.length / PAGE_SIZE));
  const page = turned % pages;
  return (
    <>
      <p id="status" role="status">{`Page ${page + 1} of ${pages}`}</p>
      <ul id="tiles">
        {others.map((participant, index) => (
          // People on other pages stay mounted, so you hear them.
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

function Tile({ participant, shown }: { participant: RemoteParticipant; shown: boolean }) {
  const tracks = useTracks(participant);
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

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
