import { StrictMode, useEffect, useEffectEvent, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type { LocalParticipant, RemoteParticipant, Room, TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { Media, useParticipants, useTracks } from 'your-room-hooks';

// #region leave
/** Is in the room while there is access. @param onLeft told why it is over, in words */
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
        if (over) return void room.disconnect(); // it came too late to be cancelled
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
    // Closing the tab is leaving, too; else others see you until a time-out.
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
  if (!error) return 'You left, or were removed'; // Twilio gives no error for either.
  if (error.code === 53118) return 'The room was ended for everyone';
  if (error.code === 53205) return 'You joined from somewhere else';
  return `The connection was lost (${error.code})`;
}
// #endregion why you are out

function App(first: Access) {
  const [access, setAccess] = useState<Access | undefined>(first);
  const [why, setWhy] = useState<string>();
  // #region clean up
  // Without access the hook's clean-up runs: it is out of the room, and the tiles and their tracks go with it.
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
