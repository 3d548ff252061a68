import { StrictMode, useEffect, useEffectEvent, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type { LocalParticipant, RemoteParticipant, Room, TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { Media, useParticipants, useTracks } from 'your-room-hooks';

// #region leave
/** Stays in the room as long as there is access. @param onLeft is told in words why it is over */
function useRoom(access: Access | undefined, onLeft: (why: string) => void) {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Joining …');
  const left = useEffectEvent(onLeft);

  useEffect(() => {
    if (!access) return;
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(access.token, {
      name: access.room,
      audio: true,
      video: { width: 640, height: 360 },
    });
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // too late to cancel it
        joined = room;
        room.on('reconnecting', (error) => setStatus(`Connection lost (${error.code}), reconnecting …`));
        room.on('reconnected', () => setStatus('Back in the room'));
        room.on('disconnected', (_room, error?: TwilioError) => over || left(reason(error)));
        setRoom(room);
        setStatus(`In room "${room.name}"`);
      },
      (error: Error) => over || left(`Could not join. ${error.message}`),
    );
    const leave = () => joined?.disconnect();
    // Leave when the tab closes, too; otherwise the others see you until a timeout.
    addEventListener('pagehide', leave);
    return () => {
      over = true;
      removeEventListener('pagehide', leave);
      connecting.cancel();
      leave();
      setRoom(undefined);
      setStatus('Joining …');
    };
  }, [access]);

  return { room, status };
}
// #endregion leave

// #region why you are out
function reason(error?: TwilioError): string {
  if (!error) return 'You left, or were removed'; // Twilio passes no error for either.
  if (error.code === 53118) return 'The room was ended for everyone';
  if (error.code === 53205) return 'You joined from somewhere else';
  return `The connection was lost (${error.code})`;
}
// #endregion why you are out

function App(first: Access) {
  const [access, setAccess] = useState<Access | undefined>(first);
  const [why, setWhy] = useState<string>();
  // #region clean up
  // Without access, the hook's clean-up runs: it leaves the room, and the tiles and their tracks are removed.
  const { room, status } = useRoom(access, (why) => {
    setWhy(why);
    setAccess(undefined);
  });
  // #endregion clean up
  const fail = ({ message }: Error) => setWhy(`Could not join. ${message}`);
  const rejoin = () => getAccess().then(setAccess, fail);
  return (
    <>
      <p id="status" role="status">
        {access ? status : why}
      </p>
      <ul id="tiles">{room && <Tiles key={room.sid} room={room} />}</ul>
      <p>
        <button id="leave" disabled={!room} onClick={() => room?.disconnect()}>
          Leave
        </button>{' '}
        {!access && (
          <button id="rejoin" onClick={() => void rejoin()}>
            Join again
          </button>
        )}
      </p>
    </>
  );
}

function Tiles({ room }: { room: Room }) {
  const others = useParticipants(room);
  const me = room.localParticipant;
  return [me, ...others].map((participant) => (
    <Tile key={participant.sid} participant={participant} mine={participant === me} />
  ));
}

function Tile({ participant, mine }: { participant: LocalParticipant | RemoteParticipant; mine: boolean }) {
  const tracks = useTracks(participant);
  return (
    <li>
      <span>{mine ? 'You' : participant.identity}</span>
      {tracks.map((track) =>
        mine && track.kind === 'audio' ? null : <Media key={track.name} track={track} />,
      )}
    </li>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    {/* It keeps the access that it begins with: another room is another App. */}
    <App key={access.room} {...access} />
  </StrictMode>,
);
