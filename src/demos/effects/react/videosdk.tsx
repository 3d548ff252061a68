import { StrictMode, useEffect, useEffectEvent, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  AudioPlayer,
  createCameraVideoTrack,
  createMicrophoneAudioTrack,
  MeetingProvider,
  useMeeting,
  useParticipant,
  VideoPlayer,
} from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { useJoining } from 'your-meeting-hooks';

// The browser's noise suppression is on by default; if it matters to you, ask for it.
const noiseConfig = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const openCamera = () => createCameraVideoTrack({ encoderConfig: 'h360p_w640p' });
const stop = (stream: MediaStream) => stream.getTracks().forEach((track) => track.stop());

interface Media {
  camera: MediaStream;
  microphone: MediaStream;
}

/** Camera and microphone, open while the component is mounted. */
function useMedia(onProblem: (error: Error) => void): Media | undefined {
  const [media, setMedia] = useState<Media>();
  const fail = useEffectEvent(onProblem);
  useEffect(() => {
    let over = false;
    const opening = [openCamera(), createMicrophoneAudioTrack({ noiseConfig })];
    Promise.all(opening).then(
      ([camera, microphone]) => over || setMedia({ camera: camera!, microphone: microphone! }),
      (error: Error) => over || fail(error),
    );
    return () => {
      over = true;
      for (const each of opening) each.then(stop, () => {});
    };
  }, []);
  return media;
}

function App({ token, room: meetingId }: Access) {
  const [why, setWhy] = useState<string>();
  const media = useMedia(({ message }) => setWhy(message));
  if (why || !media)
    return (
      <p id="status" role="status">
        {why ?? 'Joining …'}
      </p>
    );
  const config = {
    ...{ meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false },
    customCameraVideoTrack: media.camera,
    customMicrophoneAudioTrack: media.microphone,
  };
  return (
    // A provider keeps its first meeting: another room or camera needs another provider.
    <MeetingProvider key={meetingId + media.camera.id} config={config} token={token}>
      <Call onOver={setWhy} />
    </MeetingProvider>
  );
}

function Call({ onOver }: { onOver: (why: string) => void }) {
  const [problem, setProblem] = useState<string>();
  useJoining(onOver);
  const { meetingId, participants, isMeetingJoined, leave } = useMeeting({
    onMeetingLeft: ({ code, message }) => onOver(code === 1101 ? 'You left the meeting.' : message),
    onError: ({ message }) => setProblem(message),
  });
  const fail = ({ message }: Error) => setProblem(message);
  const { cost, blur } = useBlur(fail);
  return (
    <>
      <p id="status" role="status">
        {problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <ul id="tiles">{isMeetingJoined && [...participants.keys()].map((id) => <Tile key={id} id={id} />)}</ul>
      <Buttons cost={cost} onBlur={blur} onLeave={() => void leave().catch(fail)} />
    </>
  );
}

// #region apply and remove
function useBlur(onProblem: (error: Error) => void) {
  const [isOn, setOn] = useState(false);
  const [cost, setCost] = useState('nothing');
  const { changeWebcam, localWebcamOn } = useMeeting();
  /** changeWebcam() would turn on a camera that is off: check first. */
  const send = async (stream: MediaStream) => {
    if (!localWebcamOn) return stop(stream);
    await changeWebcam(stream).catch((error) => {
      stop(stream); // Nobody else does.
      throw error;
    });
  };
  const sendBlurred = useEffectEvent((stream: MediaStream) => send(stream).catch(onProblem));
  const fail = useEffectEvent(onProblem);

  useEffect(() => {
    if (!isOn) return;
    let over = false;
    let timer: ReturnType<typeof setInterval>;
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const context = canvas.getContext('2d')!;
    const opening = openCamera();
    const begin = async () => {
      const video = Object.assign(document.createElement('video'), { muted: true, srcObject: await opening });
      await video.play();
      if (over) return;
      timer = setInterval(() => setCost(coarse(video, context)), 1000 / 24);
      // The SDK's own streams have these two properties: without them, it does not send a stream.
      const extra = { encoderConfig: 'h360p_w640p', multiStream: false };
      await sendBlurred(Object.assign(canvas.captureStream(24), extra));
    };
    begin().catch((error: Error) => over || fail(error));
    return () => {
      over = true;
      clearInterval(timer);
      setCost('nothing');
      // The SDK stops what it has sent, which is the canvas. The camera behind it is yours to stop.
      opening.then(stop, () => {});
    };
  }, [isOn]);

  const blur = (wanted: boolean) => {
    if (isOn && !wanted) void openCamera().then(send).catch(onProblem);
    setOn(wanted);
  };
  return { cost, blur };
}
// #endregion apply and remove

function Tile({ id }: { id: string }) {
  const { displayName, isLocal } = useParticipant(id);
  return (
    <li>
      <span>{displayName}</span>
      <VideoPlayer participantId={id} type="video" />
      {!isLocal && <AudioPlayer participantId={id} />}
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
    {/* What it opens goes with the call: another room is another App. */}
    <App key={access.room} {...access} />
  </StrictMode>,
);
