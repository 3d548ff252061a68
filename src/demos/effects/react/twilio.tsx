import { StrictMode, useEffect, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type {
  AudioTrack,
  LocalVideoTrack,
  RemoteParticipant,
  Room,
  VideoProcessor,
  VideoTrack,
} from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

// What the browser does against noise is on by default; say so where it matters.
const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/** Is in the room while the component is there. A new token or name leaves the old room first. */
function useRoom({ token, room: name }: Access): { room: Room | undefined; status: string } {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Joining …');

  useEffect(() => {
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, { name, audio: SOUND, video: { width: 640, height: 360 } });
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // it came too late to be cancelled
        joined = room;
        room.on('disconnected', (_room, error) => {
          if (over) return;
          setRoom(undefined);
          setStatus(error ? `Disconnected. ${describe(error)}` : 'You left the room.');
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
  const [isBlurred, setBlurred] = useState(false);
  const camera = [...room.localParticipant.videoTracks.values()][0]?.track;
  const cost = useBlur(camera, isBlurred);
  return (
    <>
      <ul id="tiles">
        <li>
          <span>You</span>
          {/* Shows the processed picture, when there is one. */}
          {camera && <Media track={camera} />}
        </li>
        {others.map((participant) => (
          <Tile key={participant.sid} participant={participant} />
        ))}
      </ul>
      <Buttons cost={cost} onBlur={setBlurred} onLeave={() => room.disconnect()} />
    </>
  );
}

const othersIn = (room: Room) => [...room.participants.values()];

// #region apply and remove
/** @returns what it costs */
function useBlur(camera: LocalVideoTrack | undefined, isOn: boolean): string {
  const [cost, setCost] = useState('nothing');
  useEffect(() => {
    if (!camera || !isOn) return;
    // The SDK draws each frame, hands it over, and sends what is in "output" afterwards. Nobody sees a new track.
    const processFrame: VideoProcessor['processFrame'] = (input, output) => {
      const context = (output as HTMLCanvasElement).getContext('2d')!;
      setCost(coarse(input as HTMLVideoElement, context));
    };
    const processor = { processFrame };
    camera.addProcessor(processor, { inputFrameBufferType: 'video' }); // A second one is refused with an error.
    return () => {
      camera.removeProcessor(processor);
      setCost('nothing');
    };
  }, [camera, isOn]);
  return cost;
}
// #endregion apply and remove

function Tile({ participant }: { participant: RemoteParticipant }) {
  const tracks = useLive(participant, 'trackSubscribed trackUnsubscribed', tracksOf);
  return (
    <li>
      <span>{participant.identity}</span>
      {tracks.map((track) => (
        <Media key={track.name} track={track} />
      ))}
    </li>
  );
}

const tracksOf = ({ audioTracks, videoTracks }: RemoteParticipant) =>
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

function Buttons(props: { cost: string; onBlur: (on: boolean) => void; onLeave: () => void }) {
  const { cost, onBlur, onLeave } = props;
  return (
    <>
      <p>
        <button id="blur" onClick={() => onBlur(true)}>
          Blur
        </button>{' '}
        <button id="unblur" onClick={() => onBlur(false)}>
          Clear
        </button>{' '}
        <button id="leave" onClick={onLeave}>
          Leave
        </button>
      </p>
      <p>
        The effect takes: <output id="cost">{cost}</output>
      </p>
    </>
  );
}

// #region draw one frame
/** A picture so coarse that nobody is known in it: drawn small, and enlarged again. @returns how long that took */
function coarse(picture: HTMLVideoElement, context: CanvasRenderingContext2D): string {
  const begun = performance.now();
  const { width, height } = context.canvas;
  const [small, low] = [width / 32, height / 32];
  context.drawImage(picture, 0, 0, small, low);
  context.drawImage(context.canvas, 0, 0, small, low, 0, 0, width, height);
  return `${(performance.now() - begun).toFixed(1)} ms a frame`;
}
// #endregion draw one frame

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
