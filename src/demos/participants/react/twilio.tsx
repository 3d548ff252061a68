import { StrictMode, useEffect, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type { AudioTrack, RemoteParticipant, Room, VideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

/** Is in the room while the component is there. A new token or name leaves the old room first. */
function useRoom({ token, room: name }: Access): { room: Room | undefined; status: string } {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Joining …');

  useEffect(() => {
    let over = false;
    let joined: Room | undefined;
    // Without this option the dominant speaker is never reported.
    const connecting = connect(token, { name, dominantSpeaker: true });
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

// #region people come and go
function App(access: Access) {
  const { room, status } = useRoom(access);
  return room ? <People key={room.sid} room={room} /> : <Status text={status} />;
}

function People({ room }: { room: Room }) {
  // Who is there already is in a Map; who comes later is told by an event.
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
  const speaker = useLive(room, 'dominantSpeakerChanged', speakerIn);
  return (
    <>
      <Status text={`${others.length} other(s) in the room`} />
      <ul id="tiles">
        {others.map((other) => (
          <Tile key={other.sid} participant={other} speaking={other === speaker} />
        ))}
      </ul>
    </>
  );
}

const othersIn = (room: Room) => [...room.participants.values()];
const speakerIn = (room: Room) => room.dominantSpeaker;

function Status({ text }: { text: string }) {
  return (
    <p id="status" role="status">
      {text}
    </p>
  );
}
// #endregion people come and go

// #region their tracks
function Tile({ participant, speaking }: { participant: RemoteParticipant; speaking: boolean }) {
  // Tracks are subscribed to on their own, those published before you joined too. Switched off, they stay.
  const events = 'trackSubscribed trackUnsubscribed trackEnabled trackDisabled';
  const media = useLive(participant, events, mediaOf);
  const seen = media.some(({ track, on }) => track.kind === 'video' && on);
  return (
    <li className={`${speaking ? 'speaking' : ''} ${seen ? '' : 'off'}`}>
      <span>{participant.identity}</span>
      {media.map(({ track }) => (
        <Media key={track.name} track={track} />
      ))}
    </li>
  );
}

const mediaOf = ({ audioTracks, videoTracks }: RemoteParticipant) =>
  [...videoTracks.values(), ...audioTracks.values()].flatMap(({ track, isTrackEnabled: on }) =>
    track ? { track, on } : [],
  );

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
// #endregion their tracks

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
