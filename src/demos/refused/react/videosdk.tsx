import { StrictMode, useEffect, useEffectEvent, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  AudioPlayer,
  MeetingProvider,
  useMeeting,
  useParticipant,
  VideoPlayer,
} from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { useJoining, useSound } from 'your-meeting-hooks';

function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
  return (
    // A provider keeps its first meeting: another room needs another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}

type Device = 'camera' | 'microphone';

// #region join
function Call() {
  const [problem, setProblem] = useState<string>();
  const [told, setTold] = useState<Partial<Record<Device, string>>>({});
  const tell = (device: Device, text: string) => setTold((before) => ({ ...before, [device]: text }));
  useJoining(setProblem);
  useSound();
  const { meetingId, participants, localParticipant, isMeetingJoined } = useMeeting({
    // join() resolves without the devices that it did not get: only this reports them, after you have joined.
    onError({ code, message }) {
      const device = deviceOf(Number(code));
      if (device) tell(device, advice(Number(code)));
      else setProblem(message);
    },
  });
  // #endregion join
  return (
    <>
      <p id="status" role="status">
        {problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <ul id="tiles">{isMeetingJoined && [...participants.keys()].map((id) => <Tile key={id} id={id} />)}</ul>
      {localParticipant && <Devices id={localParticipant.id} told={told} onGone={tell} />}
    </>
  );
}

interface DevicesProps {
  id: string;
  told: Partial<Record<Device, string>>;
  onGone: (device: Device, text: string) => void;
}

function Devices({ id, told, onGone }: DevicesProps) {
  const { webcamStream, micStream } = useParticipant(id);
  useGone(webcamStream?.track, (text) => onGone('camera', text));
  useGone(micStream?.track, (text) => onGone('microphone', text));
  const turnOn = useTurnOn();
  const say = (device: Device, isOn: boolean) => (isOn ? 'on' : (told[device] ?? 'opening …'));
  return (
    <Shown
      camera={say('camera', Boolean(webcamStream))}
      microphone={say('microphone', Boolean(micStream))}
      onRetry={() => void turnOn()}
    />
  );
}

// #region try again
/** Opens what is not sent yet. If a call fails, it rejects, and `onError` gets the same error. */
function useTurnOn(): () => Promise<void> {
  const { localMicOn, localWebcamOn, unmuteMic, enableWebcam } = useMeeting();
  return async () => {
    if (!localMicOn) await unmuteMic().catch(() => {});
    if (!localWebcamOn) await enableWebcam().catch(() => {});
  };
}
// #endregion try again

// #region a device is gone
/** If a device is lost, nothing is sent any more, and `onError` is not called. */
function useGone(track: MediaStreamTrack | undefined, onGone: (text: string) => void): void {
  const tell = useEffectEvent(onGone);
  useEffect(() => {
    const gone = () => tell('It is gone. Connect it, and try again.');
    track?.addEventListener('ended', gone);
    return () => track?.removeEventListener('ended', gone);
  }, [track]);
}
// #endregion a device is gone

// #region what to tell people
const CODES = {
  camera: { refused: [3014, 3017, 3019, 3025], missing: [3021, 3051], busy: [3023, 3026] },
  microphone: { refused: [3015, 3018, 3020], missing: [3022, 3059], busy: [3024] },
};

function deviceOf(code: number): Device | undefined {
  for (const device of ['camera', 'microphone'] as const)
    if (Object.values(CODES[device]).flat().includes(code)) return device;
  return undefined;
}

function advice(code: number): string {
  const { camera, microphone } = CODES;
  const isOne = (of: keyof typeof camera): boolean => [...camera[of], ...microphone[of]].includes(code);
  if (isOne('refused')) return 'Not allowed. Allow it in the address bar, and try again.';
  if (isOne('missing')) return 'There is none. Connect one, and try again.';
  return 'Another program uses it. Close that, and try again.';
}
// #endregion what to tell people

function Tile({ id }: { id: string }) {
  const { displayName, isLocal, webcamOn } = useParticipant(id);
  return (
    <li>
      <span>{isLocal ? 'You' : displayName}</span>
      {webcamOn && <VideoPlayer participantId={id} type="video" />}
      {!isLocal && <AudioPlayer participantId={id} />}
    </li>
  );
}

function Shown(props: { camera: string; microphone: string; onRetry: () => void }) {
  const { camera, microphone, onRetry } = props;
  return (
    <>
      <p>
        Camera: <output id="camera">{camera}</output>
      </p>
      <p>
        Microphone: <output id="microphone">{microphone}</output>
      </p>
      <p>
        <button id="retry" onClick={onRetry}>
          Try again
        </button>
      </p>
    </>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
