import { Fragment, StrictMode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { MeetingProvider, runPreCallTest, useMeeting } from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { useJoining } from 'your-meeting-hooks';

const LEVELS = ['not measured', 'bad', 'poor', 'fair', 'good', 'excellent'];

type Wish = { what: 'check' | 'join'; access: Access };

function App() {
  const [wish, setWish] = useState<Wish>();
  const [status, say] = useState('Nothing is checked yet.');
  const [lines, setLines] = useState<string[][]>([]);
  const [devices, setDevices] = useDevices();
  const over = (text: string) => {
    setWish(undefined);
    say(text);
  };
  const want = (what: Wish['what']) => () => {
    if (what === 'check') {
      setLines([]);
      setDevices(NONE);
    }
    getAccess().then(
      (access) => setWish({ what, access }),
      (error) => over(describe(error)),
    );
  };
  const stop = useCheck(wish?.what === 'check' ? wish.access : undefined, {
    onProgress: say,
    onOver(text, found = NONE, quality) {
      over(text);
      setDevices(found);
      if (quality) setLines(linesOf(quality, found.camera));
    },
  });
  const left = (text: string) => {
    over(text);
    setDevices(NONE);
  };
  return (
    <>
      <p id="status" role="status">
        {status}
      </p>
      <Report lines={lines} />
      {wish?.what === 'join' ? (
        <Meeting access={wish.access} devices={devices}>
          <Call onStatus={say} onOver={left} />
        </Meeting>
      ) : (
        <Buttons does={wish ? { stop } : { check: want('check'), join: want('join') }} />
      )}
    </>
  );
}

interface Device {
  captureResolution?: string;
  track?: MediaStream;
}
interface Devices {
  camera?: Device;
  microphone?: Device;
}
const NONE: Devices = {};

/** The test leaves its devices open, also when it is stopped: they are closed when others replace them. */
function useDevices() {
  const [devices, setDevices] = useState(NONE);
  useEffect(
    () => () => {
      for (const device of Object.values(devices)) stopDevice(device);
    },
    [devices],
  );
  return [devices, setDevices] as const;
}

const stopDevice = ({ track }: Device) => track?.getTracks().forEach((each) => each.stop());

// #region run the check
interface CheckListeners {
  onProgress: (text: string) => void;
  onOver: (text: string, found?: Devices, quality?: Quality) => void;
}

/** Runs the test as long as there is access. @returns a function that stops it */
function useCheck(access: Access | undefined, { onProgress, onOver }: CheckListeners) {
  const running = useRef<{ stop(): Promise<void> }>(null);
  const progress = useEffectEvent(onProgress);
  const end = useEffectEvent(onOver);
  useEffect(() => {
    if (!access) return;
    let over = false;
    // Opens both devices and sends their media: so ask for the size that the call will have.
    const test = runPreCallTest({
      token: access.token,
      samplingDuration: 10_000, // The minimum; its first five seconds do not count.
      videoConfig: { encoderConfig: 'h360p_w640p' },
      onStatsChange: (stats) => over || progress(`Checking: ${levelOf(stats as Quality)} so far …`),
    });
    running.current = test;
    test.then(
      (result) => {
        // The types say "object", and "network" for something that has another name.
        const { aborted, networkQuality, camera, microphone } = result as unknown as Result;
        const found = { camera, microphone };
        if (over) return Object.values(found).forEach(stopDevice);
        end(aborted ? 'The check was stopped.' : 'The check is done.', found, networkQuality ?? undefined);
      },
      (error: unknown) => over || end(describe(error)), // The code is a string.
    );
    return () => {
      over = true;
      running.current = null;
      test.stop().catch(() => {});
    };
  }, [access]);
  // Then it still resolves, with "aborted".
  return () => void running.current?.stop();
}
// #endregion run the check

// #region read the report
interface Result extends Required<Devices> {
  aborted: boolean;
  networkQuality: Quality | null;
}
type Way = { quality: number; factors: string[]; audio: Record<string, number> };
type Quality = { uplink: Way; downlink: Way };

function linesOf({ uplink, downlink }: Quality, camera?: Device): string[][] {
  const { rtt, jitter, packetLoss } = downlink.audio; // milliseconds, milliseconds, percent
  return [
    ['Network', levelOf({ uplink, downlink })],
    ['Because of', [...uplink.factors, ...downlink.factors].join(', ') || 'nothing'],
    ['There and back', `${rtt} ms`],
    ['Jitter', `${jitter} ms`],
    ['Packets lost', `${packetLoss} %`],
    ['Camera', camera?.captureResolution ?? 'none'],
  ];
}

/** The SDK has already judged: from 5 (excellent) to 1 (bad); 0 is unknown. The worse direction counts. */
function levelOf({ uplink, downlink }: Quality): string {
  return LEVELS[Math.min(uplink.quality, downlink.quality)]!;
}
// #endregion read the report

function Meeting(props: { access: Access; devices: Devices; children: ReactNode }) {
  const { access, devices, children } = props;
  const { camera, microphone } = devices; // The call uses what the test has opened.
  const config = {
    ...{ meetingId: access.room, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false },
    ...(camera?.track && { customCameraVideoTrack: camera.track }),
    ...(microphone?.track && { customMicrophoneAudioTrack: microphone.track }),
  };
  return (
    // A provider keeps its first meeting: another call needs another provider.
    <MeetingProvider key={access.token} config={config} token={access.token}>
      {children}
    </MeetingProvider>
  );
}

function Call({ onStatus, onOver }: { onStatus: (text: string) => void; onOver: (why: string) => void }) {
  useJoining(onOver);
  const { meeting, isMeetingJoined, leave } = useMeeting({
    onMeetingJoined: () => onStatus(`In meeting "${meeting.id}"`),
    onMeetingLeft: ({ code, message }) => onOver(code === 1101 ? 'You left the meeting.' : message),
    onError: ({ message }) => onStatus(message),
  });
  const end = () => void leave().catch((error) => onStatus(describe(error)));
  return <Buttons does={isMeetingJoined ? { leave: end } : {}} />;
}

function Report({ lines }: { lines: string[][] }) {
  return (
    <dl id="report" aria-label="Report">
      {lines.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Shows only the buttons that make sense now. */
function Buttons({ does }: { does: Partial<Record<'check' | 'stop' | 'join' | 'leave', () => void>> }) {
  return (
    <p>
      {Object.entries(does).map(([name, act]) => (
        <button key={name} id={name} onClick={act}>
          {name[0]!.toUpperCase() + name.slice(1)}
        </button>
      ))}
    </p>
  );
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: number | string; message: string };
  return code ? `${code}: ${message}` : message;
}

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
