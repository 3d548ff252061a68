import { StrictMode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type {
  AudioTrack,
  LocalParticipant,
  RemoteParticipant,
  Room,
  TwilioError,
  VideoTrack,
} from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

const TOKEN_EXPIRED = 20104;

function App(first: Access) {
  const [access, setAccess] = useState<Access | undefined>(first);
  const [why, setWhy] = useState('');
  const fail = ({ message }: Error) => setWhy(`Could not join. ${message}`);
  const join = () => getAccess().then(setAccess, fail);
  // #region the call is over
  const room = useRoom(access, (why, code) => {
    setWhy(why);
    setAccess(undefined); // The hook's clean-up runs: tiles and listeners go.
    // The token is shown again on the way back. Without a good one the room is over: get another.
    if (code === TOKEN_EXPIRED) void join();
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

/** Is in the room while there is access. @param onOver told why it is over, and the code where the SDK has ended it */
function useRoom(access: Access | undefined, onOver: (why: string, code?: number) => void) {
  const [room, setRoom] = useState<Room>();
  const end = useEffectEvent(onOver);

  useEffect(() => {
    if (!access) return;
    const { token, room: name } = access;
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, { name, audio: true, video: { width: 640, height: 360 } });
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // it came too late to be cancelled
        joined = room;
        room.on('disconnected', (_room, error?: TwilioError) => {
          const why = error ? `The connection is gone (${error.code})` : 'You left';
          if (!over) end(why, error?.code);
        });
        setRoom(room);
      },
      ({ message }: Error) => over || end(`Could not join. ${message}`),
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
  }, [access]);

  return room;
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
/** The code of the loss, while it lasts. */
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

/** How long the last loss lasted. */
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
  // After a loss, room, participants and tracks are the same objects as before: nothing to build.
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
  const me = room.localParticipant;
  return (
    <ul id="tiles">
      {[me, ...others].map((participant) => (
        <Tile key={participant.sid} participant={participant} mine={participant === me} />
      ))}
    </ul>
  );
}

const othersIn = (room: Room) => [...room.participants.values()];
// #endregion you are back

// #region others lose theirs
function Tile({ participant, mine }: { participant: LocalParticipant | RemoteParticipant; mine: boolean }) {
  const tracks = useLive(participant, 'trackSubscribed trackUnsubscribed', tracksOf);
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

const tracksOf = ({ audioTracks, videoTracks }: LocalParticipant | RemoteParticipant) =>
  [...videoTracks.values(), ...audioTracks.values()].flatMap(({ track }) => track ?? []);

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

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    {/* It keeps the access that it begins with: another room is another App. */}
    <App key={access.room} {...access} />
  </StrictMode>,
);
