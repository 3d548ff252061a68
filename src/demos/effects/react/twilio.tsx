import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { LocalVideoTrack, RemoteParticipant, Room, VideoProcessor } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { Media, useParticipants, useRoom, useTracks } from 'your-room-hooks';

// The browser's noise suppression is on by default; if it matters to you, ask for it.
const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

function App(access: Access) {
  const { room, status } = useRoom(access, { audio: SOUND, video: { width: 640, height: 360 } });
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
  const others = useParticipants(room);
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

// #region apply and remove
/** @returns what it costs */
function useBlur(camera: LocalVideoTrack | undefined, isOn: boolean): string {
  const [cost, setCost] = useState('nothing');
  useEffect(() => {
    if (!camera || !isOn) return;
    // The SDK draws each frame, passes it in, and then sends what is in "output". Nobody gets a new track.
    const processFrame: VideoProcessor['processFrame'] = (input, output) => {
      const context = (output as HTMLCanvasElement).getContext('2d')!;
      setCost(coarse(input as HTMLVideoElement, context));
    };
    const processor = { processFrame };
    camera.addProcessor(processor, { inputFrameBufferType: 'video' }); // A second one throws an error.
    return () => {
      camera.removeProcessor(processor);
      setCost('nothing');
    };
  }, [camera, isOn]);
  return cost;
}
// #endregion apply and remove

function Tile({ participant }: { participant: RemoteParticipant }) {
  const tracks = useTracks(participant);
  return (
    <li>
      <span>{participant.identity}</span>
      {tracks.map((track) => (
        <Media key={track.name} track={track} />
      ))}
    </li>
  );
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
/** Makes the picture so coarse that nobody can be recognised: draws it small, and enlarges it. @returns how long it took */
function coarse(picture: HTMLVideoElement, context: CanvasRenderingContext2D): string {
  const begun = performance.now();
  const { width, height } = context.canvas;
  const [small, low] = [width / 32, height / 32];
  context.drawImage(picture, 0, 0, small, low);
  context.drawImage(context.canvas, 0, 0, small, low, 0, 0, width, height);
  return `${(performance.now() - begun).toFixed(1)} ms a frame`;
}
// #endregion draw one frame

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
