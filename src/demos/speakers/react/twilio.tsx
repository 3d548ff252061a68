import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { LocalParticipant, RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { Media, useParticipants, useRoom, useTracks } from 'your-room-hooks';

type Participant = LocalParticipant | RemoteParticipant;

const context = new AudioContext();

/** Without dominantSpeaker, the event never fires. */
const OPTIONS = { audio: true, video: { width: 640, height: 360 }, dominantSpeaker: true };

function App(access: Access) {
  const { room, status } = useRoom(access, OPTIONS);
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
  const me = room.localParticipant;
  const people: Participant[] = [me, ...others];
  const speaker = useSpeaker(room);
  const stage = useStage(
    people.map(({ sid }) => sid),
    speaker,
  );
  const nameOf = (sid?: string) =>
    sid === me.sid ? 'You' : others.find((participant) => participant.sid === sid)?.identity;
  const sound = (on: boolean) => () => me.audioTracks.forEach(({ track }) => track.enable(on));
  return (
    <>
      <ul id="tiles">
        {people.map((participant) => {
          const { sid } = participant;
          const classes = `${sid === stage.large ? 'large' : ''} ${sid === speaker ? 'speaking' : ''}`;
          return (
            <Tile
              key={sid}
              participant={participant}
              name={nameOf(sid)!}
              mine={sid === me.sid}
              className={classes}
            />
          );
        })}
      </ul>
      <p>
        Large:{' '}
        <output id="large">{`${nameOf(stage.large) ?? 'nobody'}${stage.pinned ? ', pinned' : ''}`}</output>
      </p>
      <p>
        <button id="pin" onClick={stage.pinNext}>
          Pin the next one
        </button>{' '}
        <button id="unpin" onClick={stage.unpin}>
          Unpin
        </button>{' '}
        <button id="mute" onClick={sound(false)}>
          Mute
        </button>{' '}
        <button id="unmute" onClick={sound(true)}>
          Unmute
        </button>
      </p>
    </>
  );
}

// #region who speaks
/** The sid of the person who spoke last. */
function useSpeaker(room: Room): string | undefined {
  const [speaker, setSpeaker] = useState<string>();
  const me = room.localParticipant;
  const mine = [...me.audioTracks.values()][0]?.track.mediaStreamTrack;
  useEffect(() => {
    let level = 0; // Not a state: the call does not have to render ten times per second.
    const stop = mine && measure(mine, (current) => (level = current));
    const change = (who: RemoteParticipant | null) => {
      // null: none of the others is the dominant speaker. Only your own microphone shows whether you are.
      const isMe = who === null && level > 0.01;
      setSpeaker((before) => who?.sid ?? (isMe ? me.sid : before));
    };
    room.on('dominantSpeakerChanged', change);
    return () => {
      room.off('dominantSpeakerChanged', change);
      stop?.();
    };
  }, [room, me, mine]);
  return speaker;
}
// #endregion who speaks

// #region the large tile
/** One person large, the others beside. A pin comes before the speaker; without either, it is the first of the others. */
function useStage(ids: readonly string[], speaker: string | undefined) {
  const [pinned, setPinned] = useState<string>();
  const there = (id?: string) => (id !== undefined && ids.includes(id) ? id : undefined);
  return {
    pinned: there(pinned),
    large: there(pinned) ?? there(speaker) ?? ids[1] ?? ids[0],
    pinNext: () => setPinned(ids[(ids.indexOf(pinned ?? '') + 1) % ids.length]),
    unpin: () => setPinned(undefined),
  };
}
// #endregion the large tile

// #region sound levels
/** Reports ten times per second how loud a track is, from 0 to 1; talking is at about 0.05. @returns a function that ends it */
function measure(track: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  const analyser = context.createAnalyser();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  source.connect(analyser);
  const samples = new Float32Array(2048);
  let level = 0;
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    // It falls slowly, because there are pauses between words.
    level = Math.max(Math.hypot(...samples) / Math.sqrt(samples.length), level * 0.85);
    onLevel(level);
  }, 100);
  return () => {
    clearInterval(timer);
    source.disconnect();
  };
}

/** A separate component, because it renders ten times per second, and nothing around it has to. */
function Meter({ track, label }: { track: MediaStreamTrack | undefined; label: string }) {
  const [level, setLevel] = useState(0);
  useEffect(() => track && measure(track, setLevel), [track]);
  return <meter max={0.3} aria-label={`Level of ${label}`} value={track ? level : 0} />;
}
// #endregion sound levels

interface TileProps {
  participant: Participant;
  name: string;
  mine: boolean;
  className: string;
}

function Tile({ participant, name, mine, className }: TileProps) {
  const tracks = useTracks(participant);
  const sound = tracks.find(({ kind }) => kind === 'audio');
  return (
    <li className={className}>
      <span>{name}</span>
      <Meter track={sound?.mediaStreamTrack} label={name} />
      {tracks.map((track) =>
        mine && track.kind === 'audio' ? null : <Media key={track.name} track={track} />,
      )}
    </li>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
