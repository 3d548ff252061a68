import { StrictMode, useEffect, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type { AudioTrack, LocalParticipant, RemoteParticipant, Room, VideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

// #region start watching
/** Is in the room while the component is there. A new token or name leaves the old room first. */
function useRoom({ token, room: name }: Access): { room: Room | undefined; status: string } {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Joining …');

  useEffect(() => {
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, {
      name,
      audio: true,
      video: { width: 640, height: 360 },
      // 1 is the level alone, 3 adds the figures behind it. Of others nothing comes unless "remote" asks.
      networkQuality: { local: 1, remote: 1 },
    });
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
// #endregion start watching

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

function Call({ room }: { room: Room }) {
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
  const figures = useFigures(room);
  const me = room.localParticipant;
  return (
    <>
      <p id="status" role="status">
        {figures ?? `In room "${room.name}"`}
      </p>
      <ul id="tiles">
        {[me, ...others].map((participant) => (
          <Tile key={participant.sid} participant={participant} mine={participant === me} />
        ))}
      </ul>
    </>
  );
}

const othersIn = (room: Room) => [...room.participants.values()];

// #region the level
function Tile({ participant, mine }: { participant: LocalParticipant | RemoteParticipant; mine: boolean }) {
  const tracks = useLive(participant, 'trackSubscribed trackUnsubscribed', tracksOf);
  // The service judges, from both directions of sound and picture: 5 is excellent, 0 is broken. null until the first time.
  const level = useLive(participant, 'networkQualityLevelChanged', levelOf);
  return (
    <li>
      <span>{mine ? 'You' : participant.identity}</span>
      <Bar level={level} />
      {tracks.map((track) =>
        mine && track.kind === 'audio' ? null : <Media key={track.name} track={track} />,
      )}
    </li>
  );
}

const levelOf = ({ networkQualityLevel }: LocalParticipant | RemoteParticipant) => networkQualityLevel;
// #endregion the level

// #region statistics
function useFigures(room: Room): string | undefined {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let over = false;
    async function measure(): Promise<void> {
      for (const { localVideoTrackStats } of await room.getStats()) {
        // One entry for each simulcast layer.
        const [layer] = localVideoTrackStats;
        if (over || layer?.roundTripTime == null) continue;
        setText(`You: ${layer.roundTripTime} ms there and back, ${layer.packetsLost} packets lost`);
      }
    }
    const timer = setInterval(() => measure().catch(() => {}), 2000);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [room]);
  return text;
}
// #endregion statistics

const tracksOf = ({ audioTracks, videoTracks }: LocalParticipant | RemoteParticipant) =>
  [...videoTracks.values(), ...audioTracks.values()].flatMap(({ track }) => track ?? []);

function Bar({ level }: { level: number | null | undefined }) {
  const title = `Network quality: ${level ?? '?'} of 5`;
  const limits = { max: 5, low: 2.5, high: 3.5, optimum: 5 };
  return <meter {...limits} value={level ?? 0} title={title} aria-label="Network quality" />;
}

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
