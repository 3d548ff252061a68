import { createContext, StrictMode, useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type {
  AudioTrack,
  LocalAudioTrack,
  LocalVideoTrack,
  RemoteParticipant,
  Room,
  VideoTrack,
} from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

const SIZE = { width: 640, height: 360 };
/** The loudspeakers that everyone is heard through: '' for the browser's own choice. */
const Speakers = createContext('');

/** Is in the room while the component is there. A new token or name leaves the old room first. */
function useRoom({ token, room: name }: Access) {
  const [room, setRoom] = useState<Room>();
  const [status, say] = useState('Joining …');

  useEffect(() => {
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, { name, audio: true, video: SIZE });
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // it came too late to be cancelled
        joined = room;
        room.on('disconnected', (_room, error) => {
          if (over) return;
          setRoom(undefined);
          say(error ? `Disconnected. ${describe(error)}` : 'You left the room');
        });
        setRoom(room);
        say(`In room "${room.name}"`);
      },
      (error: unknown) => over || say(`Could not join. ${describe(error)}`),
    );
    const leave = () => joined?.disconnect();
    addEventListener('pagehide', leave);
    return () => {
      over = true;
      removeEventListener('pagehide', leave);
      connecting.cancel();
      leave();
      setRoom(undefined);
      say('Joining …');
    };
  }, [token, name]);

  return { room, status, say };
}

function App(access: Access) {
  const { room, status, say } = useRoom(access);
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
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
  const { audioTracks, videoTracks } = room.localParticipant;
  const [camera, microphone] = [first(videoTracks).track, first(audioTracks).track];
  const sent = [useReplaced(camera, onProblem).label, useReplaced(microphone, onProblem).label];
  const isHeard = useLive(microphone, 'enabled disabled', ({ isEnabled }) => isEnabled);
  const devices = useDevices();
  const [chosen, setSpeakers] = useState('');
  // Where the loudspeakers are gone, the browser chooses.
  const speakers = devices.some(({ deviceId }) => deviceId === chosen) ? chosen : '';
  const used = (kind: string) => devices.find((each) => each.kind === kind && sent.includes(each.label));

  // #region switch devices
  async function choose({ kind, deviceId: id }: MediaDeviceInfo): Promise<void> {
    const deviceId = { exact: id };
    // The publication stays, and so does a mute. Others notice nothing.
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

const othersIn = (room: Room) => [...room.participants.values()];
const first = <T,>(publications: Map<string, T>): T => [...publications.values()][0]!;

// #region a device is gone
/** The browser's "ended" comes only from a device that is gone. Twilio's "stopped" comes with each restart, too. */
function useReplaced(track: LocalAudioTrack | LocalVideoTrack, onLost: (text: string) => void) {
  const raw = useLive(track, 'started', rawOf); // After a restart it is another one.
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
/** Twilio tells nothing of devices that come and go. The browser does. */
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
  const speakers = useContext(Speakers);
  useEffect(() => {
    const element = ref.current!;
    track.attach(element);
    play(element);
    return () => void track.detach(element);
  }, [track]);
  useEffect(() => {
    if (track.kind === 'audio') ref.current!.setSinkId(speakers).catch(() => {}); // gone again: the list follows
  }, [track, speakers]);
  return track.kind === 'video' ? <video ref={ref} /> : <audio ref={ref} />;
}

const KINDS = [
  ['videoinput', 'Camera', 'camera'],
  ['audioinput', 'Microphone', 'microphone'],
  ['audiooutput', 'Loudspeakers', 'loudspeakers'],
] as const;

interface ChoicesProps {
  devices: readonly MediaDeviceInfo[];
  /** The id of what is used of each kind. */
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
