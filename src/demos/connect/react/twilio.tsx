import { StrictMode, useEffect, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type { AudioTrack, LocalParticipant, RemoteParticipant, Room, VideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

// #region connect
/** Stays in the room while the component is mounted. A new token or name leaves the old room first. */
function useRoom({ token, room: name }: Access): { room: Room | undefined; status: string } {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Joining …');

  useEffect(() => {
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, { name, audio: true, video: { width: 640, height: 360 } });
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // too late to cancel it
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
// #endregion connect

// #region joined
function App(access: Access) {
  const { room, status } = useRoom(access);
  return (
    <>
      <p id="status" role="status">
        {status}
      </p>
      <ul id="tiles">{room && <Tiles key={room.sid} room={room} />}</ul>
    </>
  );
}

function Tiles({ room }: { room: Room }) {
  // No event reports people who were there before you: the first read includes them.
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
  const me = room.localParticipant;
  return [me, ...others].map((participant) => (
    <Tile key={participant.sid} participant={participant} mine={participant === me} />
  ));
}

const othersIn = (room: Room) => [...room.participants.values()];
// #endregion joined

// #region participants
function Tile({ participant, mine }: { participant: LocalParticipant | RemoteParticipant; mine: boolean }) {
  // Fires for tracks that were published before or after you joined.
  const tracks = useLive(participant, 'trackSubscribed trackUnsubscribed', tracksOf);
  return (
    <li>
      <span>{mine ? 'You' : participant.identity}</span>
      {tracks.map((track) =>
        mine && track.kind === 'audio' ? null : <Media key={track.name} track={track} />,
      )}
    </li>
  );
}

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
// #endregion participants

/** A value of an SDK object, read again after these events: React does not notice changes in place. */
function useLive<S extends EventEmitter, V>(source: S, events: string, read: (source: S) => V): V {
  const [value, setValue] = useState(() => read(source));
  useEffect(() => {
    const update = () => setValue(() => read(source));
    update(); // it may have changed since the first render
    for (const event of events.split(' ')) source.on(event, update);
    return () => {
      for (const event of events.split(' ')) source.off(event, update);
    };
  }, [source, events, read]);
  return value;
}

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
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
