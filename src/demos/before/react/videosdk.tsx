import { StrictMode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  AudioPlayer,
  Constants,
  createCameraVideoTrack,
  createMicrophoneAudioTrack,
  MeetingProvider,
  useMediaDevice,
  useMeeting,
  useParticipant,
  VideoPlayer,
} from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { describe, play, useJoining } from 'your-meeting-hooks';

function App() {
  const [status, say] = useState('Nothing is open yet.');
  const [asked, ask] = useState(0);
  const [access, setAccess] = useState<Access & { name: string }>();
  const preview = usePreview(asked, say);
  const permissions = usePermissions(preview);
  const over = (text: string) => {
    setAccess(undefined);
    say(text);
  };
  const join = (name: string) =>
    void getAccess(name).then(
      (access) => setAccess({ ...access, name }),
      (error) => over(describe(error)),
    );
  const left = (text: string) => {
    over(text);
    ask(0); // The SDK has stopped what it had published: this closes the rest.
  };
  const open = () => {
    say('The preview is open.');
    ask(asked + 1);
  };
  return (
    <>
      <p id="status" role="status">
        {status}
      </p>
      {access ? (
        <Meeting access={access} preview={preview}>
          <Call onStatus={say} onFailed={over} onLeft={left} />
        </Meeting>
      ) : (
        <Lobby
          permissions={permissions}
          microphone={preview.microphone?.getAudioTracks()[0]}
          onOpen={open}
          onJoin={join}
        >
          {preview.camera && <Picture stream={preview.camera} />}
        </Lobby>
      )}
    </>
  );
}

// #region preview
interface Preview {
  camera?: MediaStream | undefined;
  microphone?: MediaStream | undefined;
}

/** The open devices. Each increase opens them again; zero closes them, and so does unmounting. */
function usePreview(asked: number, onProblem: (text: string) => void): Preview {
  const [preview, setPreview] = useState<Preview>({});
  const tell = useEffectEvent((error: unknown) => {
    const { code, message } = error as { code?: number; message: string };
    onProblem(`${code}: ${message}`);
  });
  useEffect(() => {
    if (asked === 0) return;
    let over = false;
    const failed = (error: unknown) => void (over || tell(error));
    const tried = (opening: Promise<MediaStream>) => opening.catch(failed);
    const opening = tried(createCameraVideoTrack({ encoderConfig: 'h360p_w640p' })).then(async (camera) => ({
      camera: camera ?? undefined,
      microphone: (over ? undefined : await tried(createMicrophoneAudioTrack({}))) ?? undefined,
    }));
    void opening.then((opened) => over || setPreview(opened));
    return () => {
      over = true;
      setPreview({});
      void opening.then(({ camera, microphone }) => {
        for (const stream of [camera, microphone]) stream?.getTracks().forEach((track) => track.stop());
      });
    };
  }, [asked]);
  return preview;
}
// #endregion preview

// #region permissions
/** What the person has allowed, queried again after each attempt. */
function usePermissions(preview: Preview): string {
  const [told, setTold] = useState('asking …');
  const { checkPermissions } = useMediaDevice();
  useEffect(() => {
    let over = false;
    // false means "denied" or "the person will be asked". It opens nothing; requestPermission() does.
    checkPermissions(Constants.permission.AUDIO_AND_VIDEO).then(
      (allowed) => over || setTold([...allowed].map(([kind, may]) => `${kind}: ${may}`).join(', ')),
      () => over || setTold('unknown'), // 3068: the browser does not tell
    );
    return () => {
      over = true;
    };
  }, [checkPermissions, preview]);
  return told;
}
// #endregion permissions

// #region join
interface MeetingProps {
  access: Access & { name: string };
  preview: Preview;
  children: ReactNode;
}

function Meeting({ access, preview: { camera, microphone }, children }: MeetingProps) {
  const config = {
    meetingId: access.room,
    name: access.name, // The client sets it, not the token.
    debugMode: false,
    // join() opens what is true here and has no stream, and the browser then asks the person.
    webcamEnabled: camera !== undefined,
    micEnabled: microphone !== undefined,
    ...(camera && { customCameraVideoTrack: camera }),
    ...(microphone && { customMicrophoneAudioTrack: microphone }),
  };
  return (
    // A provider keeps its first meeting: another call needs another provider.
    <MeetingProvider key={access.token} config={config} token={access.token}>
      {children}
    </MeetingProvider>
  );
}
// #endregion join

interface CallProps {
  onStatus: (text: string) => void;
  onFailed: (text: string) => void;
  onLeft: (text: string) => void;
}

function Call({ onStatus, onFailed, onLeft }: CallProps) {
  useJoining(onFailed);
  const { meeting, participants, isMeetingJoined, leave } = useMeeting({
    onMeetingJoined: () => onStatus(`In meeting "${meeting.id}"`),
    onMeetingLeft: ({ code, message }) => onLeft(code === 1101 ? 'You left the meeting.' : message),
    onError: ({ message }) => onStatus(message),
  });
  return (
    <>
      <p>
        <button
          id="leave"
          disabled={!isMeetingJoined}
          onClick={() => void leave().catch((error) => onStatus(describe(error)))}
        >
          Leave
        </button>
      </p>
      <ul id="tiles">{isMeetingJoined && [...participants.keys()].map((id) => <Tile key={id} id={id} />)}</ul>
    </>
  );
}

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

function Picture({ stream }: { stream: MediaStream }) {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = ref.current!;
    video.srcObject = stream;
    play(video);
    return () => void (video.srcObject = null);
  }, [stream]);
  return <video ref={ref} muted playsInline />;
}

interface LobbyProps {
  children: ReactNode;
  microphone: MediaStreamTrack | undefined;
  permissions: string;
  onOpen: () => void;
  onJoin: (name: string) => void;
}

function Lobby({ children, microphone, permissions, onOpen, onJoin }: LobbyProps) {
  const [name, setName] = useState('You');
  return (
    <>
      <section id="lobby" aria-label="Before you join">
        <div id="preview">{children}</div>
        <div id="fields">
          <p>
            May use: <output id="permission">{permissions}</output>
          </p>
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
            Microphone <Meter track={microphone} />
          </label>
        </div>
      </section>
      <p>
        <button id="open" onClick={onOpen}>
          Show preview
        </button>{' '}
        <button id="join" onClick={() => onJoin(name)}>
          Join
        </button>
      </p>
    </>
  );
}

/** A separate component, because it renders ten times per second, and nothing around it has to. */
function Meter({ track }: { track: MediaStreamTrack | undefined }) {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      setLevel(Math.hypot(...samples) / Math.sqrt(samples.length));
    }, 100);
    return () => {
      clearInterval(timer);
      void context.close();
      setLevel(0);
    };
  }, [track]);
  return <meter id="level" max={0.3} value={level} />;
}

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
