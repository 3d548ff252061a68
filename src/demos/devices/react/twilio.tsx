import { createContext, StrictMode, useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { AudioTrack, LocalAudioTrack, LocalVideoTrack } from 'twilio-video';
import type { RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { describe, Media, play, useLive, useParticipants, useRoom, useTracks } from 'your-room-hooks';

const SIZE = { width: 640, height: 360 };
/** The loudspeakers that play everyone: '' for the browser's own choice. */
const Speakers = createContext('');

function App(access: Access) {
  const { room, status, say } = useRoom(access, { audio: true, video: SIZE });
  return (
    <>
      <p id="status" role="status">
        {status}
      </p>
      {room && <Call key={room.sid} room={room} onProblem={say} />}
    </>
  );
}

function Call({ room, onProblem }: { room: Room; onProblem: (text: string) => void }) {
  const others = useParticipants(room);
  const { audioTracks, videoTracks } = room.localParticipant;
  const [camera, microphone] = [first(videoTracks).track, first(audioTracks).track];
  const sent = [useReplaced(camera, onProblem).label, useReplaced(microphone, onProblem).label];
  const isHeard = useLive(microphone, 'enabled disabled', ({ isEnabled }) => isEnabled);
  const devices = useDevices();
  const [chosen, setSpeakers] = useState('');
  // If the loudspeakers are gone, the browser chooses.
  const speakers = devices.some(({ deviceId }) => deviceId === chosen) ? chosen : '';
  const used = (kind: string) => devices.find((each) => each.kind === kind && sent.includes(each.label));

  // #region switch devices
  async function choose({ kind, deviceId: id }: MediaDeviceInfo): Promise<void> {
    const deviceId = { exact: id };
    // The publication stays, and a mute does, too. The others notice nothing.
    if (kind === 'videoinput') await camera.restart({ ...SIZE, deviceId });
    else if (kind === 'audioinput') await microphone.restart({ deviceId });
    else setSpeakers(id);
  }
  const fail = (error: unknown) => onProblem(describe(error));
  const attempt = (device: MediaDeviceInfo) => void choose(device).catch(fail);
  // #endregion switch devices

  return (
    <>
      <p>
        Sent: <output id="sent">{sent.join(', ') + (isHeard ? '' : ' (muted)')}</output>
      </p>
      <Choices
        devices={devices}
        used={{
          videoinput: used('videoinput')?.deviceId,
          audioinput: used('audioinput')?.deviceId,
          audiooutput: speakers,
        }}
        onChoose={attempt}
      />
      <p>
        <button id="mute" onClick={() => microphone.disable()}>
          Mute
        </button>{' '}
        <button id="unmute" onClick={() => microphone.enable()}>
          Unmute
        </button>
      </p>
      <Speakers value={speakers}>
        <ul id="tiles">
          <li>
            <span>You</span>
            <Media track={camera} />
          </li>
          {others.map((participant) => (
            <Tile key={participant.sid} participant={participant} />
          ))}
        </ul>
      </Speakers>
    </>
  );
}

const first = <T,>(publications: Map<string, T>): T => [...publications.values()][0]!;

// #region a device is gone
/** The browser's "ended" only fires when a device is gone. Twilio's "stopped" also fires with each restart. */
function useReplaced(track: LocalAudioTrack | LocalVideoTrack, onLost: (text: string) => void) {
  const raw = useLive(track, 'started', rawOf); // After a restart, it is a different one.
  const tell = useEffectEvent(onLost);
  useEffect(() => {
    const replace = () => {
      tell(`A device is gone: ${raw.label}`);
      track.restart(track.kind === 'video' ? SIZE : {}).catch((error) => tell(describe(error)));
    };
    raw.addEventListener('ended', replace);
    return () => raw.removeEventListener('ended', replace);
  }, [track, raw]);
  return raw;
}

const rawOf = ({ mediaStreamTrack }: LocalAudioTrack | LocalVideoTrack) => mediaStreamTrack;
// #endregion a device is gone

// #region list devices
/** Twilio does not report devices that are plugged in or unplugged. The browser does. */
function useDevices(): MediaDeviceInfo[] {
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  useEffect(() => {
    let over = false;
    const { mediaDevices } = navigator;
    const list = () => mediaDevices.enumerateDevices().then((found) => over || setDevices(found));
    void list();
    mediaDevices.addEventListener('devicechange', list);
    return () => {
      over = true;
      mediaDevices.removeEventListener('devicechange', list);
    };
  }, []);
  return devices;
}
// #endregion list devices

function Tile({ participant }: { participant: RemoteParticipant }) {
  const tracks = useTracks(participant);
  return (
    <li>
      <span>{participant.identity}</span>
      {tracks.map((track) =>
        track.kind === 'video' ? (
          <Media key={track.name} track={track} />
        ) : (
          <Sound key={track.name} track={track} />
        ),
      )}
    </li>
  );
}

/** Not `<Media>`, because it does not expose its element, on which loudspeakers are set. */
function Sound({ track }: { track: AudioTrack }) {
  const ref = useRef<HTMLAudioElement>(null);
  const speakers = useContext(Speakers);
  useEffect(() => {
    const audio = ref.current!;
    track.attach(audio);
    play(audio);
    return () => void track.detach(audio);
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
  devices: readonly MediaDeviceInfo[];
  /** The id of the device in use, for each kind. */
  used: Record<string, string | undefined>;
  onChoose: (device: MediaDeviceInfo) => void;
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
