import { createContext, StrictMode, useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createCameraVideoTrack,
  createMicrophoneAudioTrack,
  MeetingProvider,
  useMediaDevice,
  useMeeting,
  useParticipant,
  VideoPlayer,
} from '@videosdk.live/react-sdk';
import type { DeviceInfo } from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { play, useJoining } from 'your-meeting-hooks';

/** The loudspeakers that play everyone: '' for the browser's own choice. */
const Speakers = createContext('');

function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
  return (
    // A provider keeps its first meeting: another room needs another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}

function Call() {
  const [told, tell] = useState<string>();
  const problem = useJoining();
  const devices = useDevices();
  const [chosen, setSpeakers] = useState('');
  // If the loudspeakers are gone, the browser chooses.
  const speakers = devices.some(({ deviceId }) => deviceId === chosen) ? chosen : '';
  const { meetingId, participants, localParticipant, isMeetingJoined } = useMeeting();
  return (
    <>
      <p id="status" role="status">
        {told ?? problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      {localParticipant && (
        <Mine id={localParticipant.id} {...{ devices, speakers, setSpeakers }} onProblem={tell} />
      )}
      <Speakers value={speakers}>
        <ul id="tiles">
          {isMeetingJoined && [...participants.keys()].map((id) => <Tile key={id} id={id} />)}
        </ul>
      </Speakers>
    </>
  );
}

interface MineProps {
  id: string;
  devices: DeviceInfo[];
  speakers: string;
  setSpeakers: (id: string) => void;
  onProblem: (text: string) => void;
}

function Mine({ id, devices, speakers, setSpeakers, onProblem }: MineProps) {
  const { changeMic, changeWebcam, muteMic, unmuteMic, localMicOn } = useMeeting();
  const { webcamStream, micStream } = useParticipant(id);
  /** The chosen microphone; if there is none, the browser chooses. */
  const [microphoneId, setMicrophoneId] = useState<string>();
  const sent = [webcamStream, micStream].flatMap((stream) => stream?.track.label ?? []);
  const used = (kind: string) => devices.find((each) => each.kind === kind && sent.includes(each.label));
  const attempt = (act: Promise<void>) => void act.catch(({ message }: Error) => onProblem(message));

  // #region switch devices
  async function choose({ kind, deviceId: id }: DeviceInfo): Promise<void> {
    if (kind === 'audioinput') {
      setMicrophoneId(id);
      // While muted, changeMic() would open the microphone and send it: so the choice waits for unmute().
      if (localMicOn) await changeMic(id);
    } else if (kind === 'videoinput') await changeWebcam(id);
    else setSpeakers(id);
  }
  async function unmute(microphoneId?: string): Promise<void> {
    await unmuteMic(await createMicrophoneAudioTrack(microphoneId ? { microphoneId } : {}));
  }
  // #endregion switch devices

  useReplaced(id, onProblem, () => {
    setMicrophoneId(undefined);
    return unmute();
  });

  return (
    <>
      <p>
        Sent: <output id="sent">{sent.join(', ') + (sent.length === 2 ? '' : ' (muted)')}</output>
      </p>
      <Choices
        devices={devices}
        used={{
          videoinput: used('videoinput')?.deviceId,
          audioinput: microphoneId ?? used('audioinput')?.deviceId,
          audiooutput: speakers,
        }}
        onChoose={(device) => attempt(choose(device))}
      />
      <p>
        <button id="mute" onClick={() => attempt(muteMic())}>
          Mute
        </button>{' '}
        <button id="unmute" onClick={() => localMicOn || attempt(unmute(microphoneId))}>
          Unmute
        </button>
      </p>
    </>
  );
}

// #region a device is gone
/** The browser's "ended" only fires when a device is gone. `onStreamDisabled` is also called with each mute. */
function useReplaced(id: string, tell: (text: string) => void, unmute: () => Promise<void>): void {
  const { enableWebcam } = useMeeting();
  const { webcamStream, micStream } = useParticipant(id);
  const replace = useEffectEvent(({ label, kind }: MediaStreamTrack) => {
    tell(`A device is gone: ${label}`);
    const opening = kind === 'audio' ? unmute() : createCameraVideoTrack({}).then(enableWebcam);
    opening.catch(({ message }: Error) => tell(message));
  });
  const [camera, microphone] = [webcamStream?.track, micStream?.track];
  useEffect(() => {
    const ended = ({ target }: Event) => replace(target as MediaStreamTrack);
    for (const track of [camera, microphone]) track?.addEventListener('ended', ended);
    return () => {
      for (const track of [camera, microphone]) track?.removeEventListener('ended', ended);
    };
  }, [camera, microphone]);
}
// #endregion a device is gone

// #region list devices
/** All devices: listed once you are in, because they have no names before, and again when one changes. */
function useDevices(): DeviceInfo[] {
  const [devices, setDevices] = useState<DeviceInfo[]>([]);
  const [changes, setChanges] = useState(0);
  const { isMeetingJoined } = useMeeting();
  const { getDevices } = useMediaDevice({ onDeviceChanged: () => setChanges((count) => count + 1) });
  useEffect(() => {
    let over = false;
    // undefined if listing failed
    void getDevices().then((found?: DeviceInfo[]) => over || setDevices(found ?? []));
    return () => {
      over = true;
    };
  }, [getDevices, changes, isMeetingJoined]);
  return devices;
}
// #endregion list devices

function Tile({ id }: { id: string }) {
  const { displayName, isLocal, micStream } = useParticipant(id);
  return (
    <li>
      <span>{isLocal ? 'You' : displayName}</span>
      <VideoPlayer participantId={id} type="video" />
      {!isLocal && micStream && <Sound track={micStream.track} />}
    </li>
  );
}

/** Not `<AudioPlayer>`, because it does not expose its element, on which loudspeakers are set. */
function Sound({ track }: { track: MediaStreamTrack }) {
  const ref = useRef<HTMLAudioElement>(null);
  const speakers = useContext(Speakers);
  useEffect(() => {
    const audio = ref.current!;
    audio.srcObject = new MediaStream([track]);
    play(audio);
    return () => void (audio.srcObject = null);
  }, [track]);
  useEffect(() => {
    ref.current!.setSinkId(speakers).catch(() => {}); // gone again: the list shows that
  }, [speakers]);
  return <audio ref={ref} />;
}

const KINDS = [
  ['videoinput', 'Camera', 'camera'],
  ['audioinput', 'Microphone', 'microphone'],
  ['audiooutput', 'Loudspeakers', 'loudspeakers'],
] as const;

interface ChoicesProps {
  devices: readonly DeviceInfo[];
  /** The id of the device in use, for each kind. */
  used: Record<string, string | undefined>;
  onChoose: (device: DeviceInfo) => void;
}

function Choices({ devices, used, onChoose }: ChoicesProps) {
  const lists = KINDS.map(([kind, label, word]) => {
    const list = devices.filter((device) => device.kind === kind);
    const current = list.findIndex(({ deviceId }) => deviceId === used[kind]);
    return { kind, label, word, list, next: list[(Math.max(current, 0) + 1) % list.length] };
  });
  return (
    <>
      <div id="fields">
        {lists.map(({ kind, label, list }) => (
          <label key={kind}>
            {label}
            <select
              id={kind}
              value={used[kind] ?? ''}
              onChange={({ target }) => onChoose(list[target.selectedIndex]!)}
            >
              {list.map(({ deviceId, label }) => (
                <option key={deviceId} value={deviceId}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <p>
        {lists.map(({ kind, word, next }) => (
          <button key={kind} id={`next-${kind}`} disabled={!next} onClick={() => next && onChoose(next)}>
            Next {word}
          </button>
        ))}
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
