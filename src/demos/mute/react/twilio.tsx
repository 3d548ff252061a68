import { StrictMode, useEffect, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type { AudioTrack, LocalParticipant, RemoteParticipant, Room, VideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

/** Is in the room while the component is there. A new token or name leaves the old room first. */
function useRoom({ token, room: name }: Access): { room: Room | undefined; status: string } {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Joining …');

  useEffect(() => {
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, { name, audio: true, video: { width: 640, height: 360 } });
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
  return (
    <>
      <ul id="tiles">
        {[room.localParticipant, ...others].map((participant) => (
          <Tile
            key={participant.sid}
            participant={participant}
            mine={participant === room.localParticipant}
          />
        ))}
      </ul>
      <Controls me={room.localParticipant} />
    </>
  );
}

const othersIn = (room: Room) => [...room.participants.values()];

// #region mute yourself
function Controls({ me }: { me: LocalParticipant }) {
  const device = useLive(me, 'trackDisabled trackEnabled', deviceOf);
  const sound = (on: boolean) => me.audioTracks.forEach(({ track }) => track.enable(on));
  const picture = (on: boolean) => me.videoTracks.forEach(({ track }) => track.enable(on));
  return (
    <>
      <p>
        <button id="mute" onClick={() => sound(false)}>
          Mute
        </button>{' '}
        <button id="unmute" onClick={() => sound(true)}>
          Unmute
        </button>{' '}
        <button id="camera-off" onClick={() => picture(false)}>
          Camera off
        </button>{' '}
        <button id="camera-on" onClick={() => picture(true)}>
          Camera on
        </button>
      </p>
      <p>
        Camera device: <output id="device">{device}</output>
      </p>
    </>
  );
}
// #endregion mute yourself

// #region the camera itself
/** A disabled track sends black; the device stays open and its light on. */
function deviceOf({ videoTracks }: LocalParticipant): string {
  const [camera] = [...videoTracks.values()];
  return camera?.track.mediaStreamTrack.readyState === 'live' ? 'in use' : 'released';
}
// #endregion the camera itself

// #region others mute
function Tile({ participant, mine }: { participant: LocalParticipant | RemoteParticipant; mine: boolean }) {
  const events = 'trackSubscribed trackUnsubscribed trackEnabled trackDisabled';
  const media = useLive(participant, events, mediaOf);
  const has = (kind: string) => media.some(({ track, on }) => track.kind === kind && on);
  return (
    <li className={`${has('video') ? '' : 'off'} ${has('audio') ? '' : 'muted'}`}>
      <span>{mine ? 'You' : participant.identity}</span>
      {media.map(({ track }) =>
        mine && track.kind === 'audio' ? null : <Media key={track.name} track={track} />,
      )}
    </li>
  );
}

const mediaOf = ({ audioTracks, videoTracks }: LocalParticipant | RemoteParticipant) =>
  [...videoTracks.values(), ...audioTracks.values()].flatMap(({ track, isTrackEnabled: on }) =>
    track ? { track, on } : [],
  );
// #endregion others mute

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
