import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { LocalParticipant, RemoteParticipant, Room, TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { Media, useLive, useParticipants, useRoom, useTracks } from 'your-room-hooks';

const TOKEN_EXPIRED = 20104;
const OPTIONS = { audio: true, video: { width: 640, height: 360 } };

function App(first: Access) {
  const [access, setAccess] = useState<Access | undefined>(first);
  const [why, setWhy] = useState('');
  const fail = ({ message }: Error) => setWhy(`Could not join. ${message}`);
  const join = () => getAccess().then(setAccess, fail);
  // #region the call is over
  const { room } = useRoom(access, OPTIONS, (why, error, wasIn) => {
    setWhy(why);
    setAccess(undefined); // The hook's clean-up runs: it removes tiles and listeners.
    // The SDK sends the token again when it reconnects. If it is no longer valid, the room is over: get another.
    if (wasIn && error?.code === TOKEN_EXPIRED) void join();
  });
  // #endregion the call is over
  if (room) return <Call key={room.sid} room={room} />;
  return (
    <>
      <p id="status" role="status">
        {access ? 'Joining …' : why}
      </p>
      {!access && (
        <button id="rejoin" onClick={() => void join()}>
          Join again
        </button>
      )}
    </>
  );
}

function Call({ room }: { room: Room }) {
  const lost = useLoss(room);
  const seconds = useSecondsOf(lost !== undefined);
  return (
    <>
      <p id="status" role="status">
        {seconds === undefined ? `In room "${room.name}"` : `Back after ${seconds} seconds`}
      </p>
      <p id="banner" role="alert">
        {lost && `Connection lost (${lost}) …`}
      </p>
      <Tiles room={room} />
    </>
  );
}

// #region the connection is lost
/** The error code, as long as the connection is lost. */
function useLoss(room: Room): number | undefined {
  const [lost, setLost] = useState<number>();
  useEffect(() => {
    const reconnecting = ({ code }: TwilioError) => setLost(code);
    const reconnected = () => setLost(undefined);
    room.on('reconnecting', reconnecting);
    room.on('reconnected', reconnected);
    return () => {
      room.off('reconnecting', reconnecting);
      room.off('reconnected', reconnected);
    };
  }, [room]);
  return lost;
}
// #endregion the connection is lost

/** How long the connection was last lost. */
function useSecondsOf(lost: boolean): string | undefined {
  const [seconds, setSeconds] = useState<string>();
  useEffect(() => {
    if (!lost) return;
    const since = Date.now();
    return () => setSeconds(((Date.now() - since) / 1000).toFixed());
  }, [lost]);
  return seconds;
}

// #region you are back
function Tiles({ room }: { room: Room }) {
  // Afterwards, room, participants and tracks are the same objects as before: there is nothing to rebuild.
  const others = useParticipants(room);
  const me = room.localParticipant;
  return (
    <ul id="tiles">
      {[me, ...others].map((participant) => (
        <Tile key={participant.sid} participant={participant} mine={participant === me} />
      ))}
    </ul>
  );
}

// #endregion you are back

// #region others lose theirs
function Tile({ participant, mine }: { participant: LocalParticipant | RemoteParticipant; mine: boolean }) {
  const tracks = useTracks(participant);
  const state = useLive(participant, 'reconnecting reconnected', stateOf);
  return (
    <li className={state === 'reconnecting' ? 'away' : ''}>
      <span>{mine ? 'You' : participant.identity}</span>
      {tracks.map((track) =>
        mine && track.kind === 'audio' ? null : <Media key={track.name} track={track} />,
      )}
    </li>
  );
}

const stateOf = ({ state }: LocalParticipant | RemoteParticipant) => state;
// #endregion others lose theirs

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    {/* It keeps the access that it begins with: another room is another App. */}
    <App key={access.room} {...access} />
  </StrictMode>,
);
