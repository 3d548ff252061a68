import { StrictMode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactNode } from 'react';
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
import { describe, useJoining, useSound } from 'your-meeting-hooks';

function App() {
  const [access, setAccess] = useState<Access & { name: string }>();
  const [status, setStatus] = useState('Choose your camera and microphone, then join.');
  const [problem, setProblem] = useState<string>();
  const fail = (error: unknown) => setProblem(describe(error));
  const media = useMedia(fail);
  const over = (error?: unknown) => {
    setAccess(undefined);
    setStatus('You are out of the meeting');
    if (error) fail(error);
    media.renew();
  };
  const join = (name: string) => void getAccess(name).then((access) => setAccess({ ...access, name }), fail);

  return (
    <>
      <p id="status" role="status">
        {status}
      </p>
      {access && media.tracks ? (
        <Meeting access={access} tracks={media.tracks}>
          <Call onStatus={setStatus} onOver={over} onProblem={fail} />
        </Meeting>
      ) : (
        <Lobby devices={media.devices} choice={media.choice} onChoose={media.choose} onJoin={join}>
          {media.tracks && <Preview media={media.tracks.camera} />}
        </Lobby>
      )}
      {problem && <Problem text={problem} onClose={() => setProblem(undefined)} />}
    </>
  );
}

// #region devices
interface Tracks {
  camera: MediaStream;
  microphone: MediaStream;
}

/** The chosen camera and microphone. They are created and stopped here; in a meeting, the SDK stops them, too. */
function useMedia(onProblem: (error: unknown) => void) {
  const [choice, choose] = useState<Choice>({ camera: '', microphone: '' });
  const [call, setCall] = useState(0);
  const [tracks, setTracks] = useState<Tracks>();
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  const fail = useEffectEvent(onProblem);
  const { camera, microphone } = choice;

  useEffect(() => {
    let over = false;
    const video = createCameraVideoTrack({
      encoderConfig: 'h360p_w640p',
      ...(camera && { cameraId: camera }),
    });
    const audio = createMicrophoneAudioTrack(microphone ? { microphoneId: microphone } : {});
    const show = async () => {
      const made = { camera: await video, microphone: await audio };
      const devices = await navigator.mediaDevices.enumerateDevices();
      if (over) return;
      setTracks(made);
      setDevices(devices);
    };
    show().catch((error) => over || fail(error));
    return () => {
      over = true;
      setTracks(undefined);
      for (const making of [video, audio]) making.then(stop, () => {});
    };
  }, [camera, microphone, call]);

  return { tracks, devices, choice, choose, renew: () => setCall((before) => before + 1) };
}

const stop = (media: MediaStream) => media.getTracks().forEach((track) => track.stop());

function Preview({ media }: { media: MediaStream }) {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    ref.current!.srcObject = media;
  }, [media]);
  return <video ref={ref} autoPlay muted playsInline />;
}
// #endregion devices

// #region join
function Meeting(props: { access: Access & { name: string }; tracks: Tracks; children: ReactNode }) {
  const { access, tracks, children } = props;
  const config = {
    meetingId: access.room,
    name: access.name,
    micEnabled: true,
    webcamEnabled: true,
    debugMode: false,
    customMicrophoneAudioTrack: tracks.microphone,
    customCameraVideoTrack: tracks.camera,
  };
  return (
    // A provider keeps its first meeting: another call needs another provider.
    <MeetingProvider key={access.token} config={config} token={access.token}>
      {children}
    </MeetingProvider>
  );
}

// #endregion join

// #region others
interface CallProps {
  onStatus: (text: string) => void;
  onOver: (error?: unknown) => void;
  onProblem: (error: unknown) => void;
}

function Call({ onStatus, onOver, onProblem }: CallProps) {
  useJoining((_why, error) => onOver(error));
  useSound();
  const { participants, localParticipant, activeSpeakerId, isMeetingJoined, meeting } = useMeeting({
    onMeetingJoined: () => onStatus(`In meeting "${meeting.id}"`),
    onMeetingLeft: (reason) => onOver(reason.code === 1101 ? undefined : reason),
    onMeetingStateChanged({ state }) {
      // The type does not include this state.
      if ((state as string) === 'RECONNECTING') onStatus('Connection lost, reconnecting …');
    },
    onError: (error) => isMeetingJoined && onProblem(error),
  });
  const speaker = useLastSpeaker(activeSpeakerId === localParticipant?.id ? undefined : activeSpeakerId);
  if (!isMeetingJoined) return null;
  return (
    <section id="call" aria-label="The call">
      <ul id="tiles">
        {[...participants.keys()].map((id) => (
          <Tile key={id} id={id} large={id === speaker} />
        ))}
      </ul>
      <Controls onProblem={onProblem} />
    </section>
  );
}

function Tile({ id, large }: { id: string; large: boolean }) {
  const { displayName, isLocal, micOn, webcamOn } = useParticipant(id);
  const classes = [large && 'large', !webcamOn && 'off', !micOn && 'muted'];
  return (
    <li className={classes.filter(Boolean).join(' ')}>
      <span>{isLocal ? 'You' : displayName}</span>
      <VideoPlayer participantId={id} type="video" />
      {!isLocal && <AudioPlayer participantId={id} />}
    </li>
  );
}
// #endregion others

// #region controls
function Controls({ onProblem }: { onProblem: (error: unknown) => void }) {
  const { localMicOn, localWebcamOn, toggleMic, toggleWebcam, leave } = useMeeting();
  const press = (act: () => Promise<void>) => () => void act().catch(onProblem);
  return (
    <p id="controls">
      <button id="microphone" onClick={press(() => toggleMic())}>
        {localMicOn ? 'Mute' : 'Unmute'}
      </button>{' '}
      <button id="camera" onClick={press(() => toggleWebcam())}>
        {localWebcamOn ? 'Camera off' : 'Camera on'}
      </button>{' '}
      <button id="leave" onClick={press(leave)}>
        Leave
      </button>
    </p>
  );
}
// #endregion controls

// #region page
interface Choice {
  camera: string;
  microphone: string;
}

interface LobbyProps {
  children: ReactNode;
  devices: MediaDeviceInfo[];
  choice: Choice;
  onChoose: (choice: Choice) => void;
  onJoin: (name: string) => void;
}

function Lobby({ children, devices, choice, onChoose, onJoin }: LobbyProps) {
  const [name, setName] = useState('You');
  const options = (kind: string) =>
    devices
      .filter((device) => device.kind === kind)
      .map(({ deviceId, label }) => (
        <option key={deviceId} value={deviceId}>
          {label}
        </option>
      ));
  return (
    <section id="lobby" aria-label="Before you join">
      <div id="preview">{children}</div>
      <div id="fields">
        <label>
          Your name{' '}
          <input
            id="name"
            value={name}
            onChange={({ target }) => setName(target.value)}
            maxLength={50}
            autoComplete="nickname"
          />
        </label>
        <label>
          Camera
          <select
            id="cameras"
            value={choice.camera}
            onChange={({ target }) => onChoose({ ...choice, camera: target.value })}
          >
            {options('videoinput')}
          </select>
        </label>
        <label>
          Microphone
          <select
            id="microphones"
            value={choice.microphone}
            onChange={({ target }) => onChoose({ ...choice, microphone: target.value })}
          >
            {options('audioinput')}
          </select>
        </label>
        <button id="join" onClick={() => onJoin(name)}>
          Join
        </button>
      </div>
    </section>
  );
}

function Problem({ text, onClose }: { text: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog id="problem" aria-labelledby="problem-title" ref={dialog} onClose={onClose}>
      <h2 id="problem-title">That did not work</h2>
      <p id="problem-text">{text}</p>
      <button id="problem-close" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}

/** Shows the person who speaks large. In a silence, the last speaker stays. */
function useLastSpeaker(speaker: string | null | undefined): string | undefined {
  const [last, setLast] = useState<string>();
  if (speaker && speaker !== last) setLast(speaker);
  return last;
}

// #endregion page

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
