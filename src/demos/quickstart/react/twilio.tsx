import { StrictMode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect, createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';
import type {
  LocalAudioTrack,
  LocalParticipant,
  LocalVideoTrack,
  RemoteParticipant,
  Room,
} from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { describe, Media, useLive, useParticipants } from 'your-room-hooks';

function App() {
  const [access, setAccess] = useState<Access>();
  const [status, setStatus] = useState('Choose your camera and microphone, then join.');
  const [problem, setProblem] = useState<string>();
  const fail = (error: unknown) => setProblem(describe(error));
  const media = useMedia(fail);
  const over = (error?: unknown) => {
    setAccess(undefined);
    setStatus('You are out of the room');
    if (error) fail(error);
    media.renew();
  };
  const room = useRoom({ access, tracks: media.tracks, onStatus: setStatus, onOver: over });
  const join = (name: string) => void getAccess(name).then(setAccess, fail);

  return (
    <>
      <p id="status" role="status">
        {status}
      </p>
      {room ? (
        <Call key={room.sid} room={room} />
      ) : (
        <Lobby devices={media.devices} choice={media.choice} onChoose={media.choose} onJoin={join}>
          {media.tracks && <Media track={media.tracks.camera} />}
        </Lobby>
      )}
      {problem && <Problem text={problem} onClose={() => setProblem(undefined)} />}
    </>
  );
}

// #region devices
interface Tracks {
  camera: LocalVideoTrack;
  microphone: LocalAudioTrack;
}

/** The chosen camera and microphone: you have to stop tracks that you create yourself. */
function useMedia(onProblem: (error: unknown) => void) {
  const [choice, choose] = useState<Choice>({ camera: '', microphone: '' });
  const [call, setCall] = useState(0);
  const [tracks, setTracks] = useState<Tracks>();
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  const fail = useEffectEvent(onProblem);
  const { camera, microphone } = choice;

  useEffect(() => {
    let over = false;
    const video = createLocalVideoTrack({ width: 640, height: 360, ...exactly(camera) });
    const audio = createLocalAudioTrack(exactly(microphone));
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
      for (const making of [video, audio])
        making.then(
          (track) => track.stop(),
          () => {},
        );
    };
  }, [camera, microphone, call]);

  return { tracks, devices, choice, choose, renew: () => setCall((before) => before + 1) };
}

const exactly = (id: string): MediaTrackConstraints => (id ? { deviceId: { exact: id } } : {});
// #endregion devices

// #region join
interface RoomInit {
  access: Access | undefined;
  tracks: Tracks | undefined;
  onStatus: (text: string) => void;
  onOver: (error?: unknown) => void;
}

/** Stays in the room as long as there is access. A new token or name leaves the old room first. */
function useRoom({ access, tracks, onStatus, onOver }: RoomInit): Room | undefined {
  const [room, setRoom] = useState<Room>();
  const { token, room: name } = access ?? {};
  const say = useEffectEvent(onStatus);
  const end = useEffectEvent(onOver);

  useEffect(() => {
    if (!token || !name || !tracks) return;
    let over = false;
    let joined: Room | undefined;
    const options = { name, tracks: [tracks.microphone, tracks.camera], dominantSpeaker: true };
    const connecting = connect(token, options);
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // too late to cancel it
        joined = room;
        room.on('reconnecting', () => say('Connection lost, reconnecting …'));
        room.on('reconnected', () => say('Back in the room'));
        room.on('disconnected', (_room, error) => over || end(error));
        setRoom(room);
        say(`In room "${room.name}"`);
      },
      (error: unknown) => over || end(error),
    );
    const leave = () => joined?.disconnect();
    addEventListener('pagehide', leave);
    return () => {
      over = true;
      removeEventListener('pagehide', leave);
      connecting.cancel();
      leave();
      setRoom(undefined);
    };
  }, [token, name, tracks]);

  return room;
}
// #endregion join

// #region others
function Call({ room }: { room: Room }) {
  const others = useParticipants(room);
  const speaker = useLastSpeaker(useLive(room, 'dominantSpeakerChanged', speakerIn));
  const me = room.localParticipant;
  return (
    <section id="call" aria-label="The call">
      <ul id="tiles">
        {[me, ...others].map((participant) => (
          <Tile
            key={participant.sid}
            participant={participant}
            mine={participant === me}
            large={participant.sid === speaker}
          />
        ))}
      </ul>
      <Controls me={me} onLeave={() => room.disconnect()} />
    </section>
  );
}

const speakerIn = (room: Room) => room.dominantSpeaker?.sid;

function Tile(props: { participant: LocalParticipant | RemoteParticipant; mine: boolean; large: boolean }) {
  const { participant, mine, large } = props;
  const media = useLive(participant, SWITCHED, mediaOf);
  const has = (kind: string) => media.some(({ track, on }) => track.kind === kind && on);
  const classes = [large && 'large', !has('video') && 'off', !has('audio') && 'muted'];
  return (
    <li className={classes.filter(Boolean).join(' ')}>
      <span>{mine ? 'You' : participant.identity}</span>
      {media.map(({ track }) =>
        mine && track.kind === 'audio' ? null : <Media key={track.name} track={track} />,
      )}
    </li>
  );
}

const SWITCHED = 'trackSubscribed trackUnsubscribed trackEnabled trackDisabled';
const mediaOf = ({ audioTracks, videoTracks }: LocalParticipant | RemoteParticipant) =>
  [...videoTracks.values(), ...audioTracks.values()].flatMap(({ track, isTrackEnabled: on }) =>
    track ? { track, on } : [],
  );

// #endregion others

// #region controls
function Controls({ me, onLeave }: { me: LocalParticipant; onLeave: () => void }) {
  const media = useLive(me, SWITCHED, mediaOf);
  const on = (kind: string) => media.some((each) => each.track.kind === kind && each.on);
  const sound = (on: boolean) => me.audioTracks.forEach(({ track }) => track.enable(on));
  const picture = (on: boolean) => me.videoTracks.forEach(({ track }) => track.enable(on));
  return (
    <p id="controls">
      <button id="microphone" onClick={() => sound(!on('audio'))}>
        {on('audio') ? 'Mute' : 'Unmute'}
      </button>{' '}
      <button id="camera" onClick={() => picture(!on('video'))}>
        {on('video') ? 'Camera off' : 'Camera on'}
      </button>{' '}
      <button id="leave" onClick={onLeave}>
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
