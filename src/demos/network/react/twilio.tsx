import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ConnectOptions, LocalParticipant, RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { Media, useLive, useParticipants, useRoom, useTracks } from 'your-room-hooks';

// #region start watching
const OPTIONS: ConnectOptions = {
  audio: true,
  video: { width: 640, height: 360 },
  // 1 gives only the level, 3 adds the figures behind it. Without "remote", nothing comes for others.
  networkQuality: { local: 1, remote: 1 },
};
// #endregion start watching

function App(access: Access) {
  const { room, status } = useRoom(access, OPTIONS);
  return room ? (
    <Call key={room.sid} room={room} />
  ) : (
    <p id="status" role="status">
      {status}
    </p>
  );
}

function Call({ room }: { room: Room }) {
  const others = useParticipants(room);
  const figures = useFigures(room);
  const me = room.localParticipant;
  return (
    <>
      <p id="status" role="status">
        {figures ?? `In room "${room.name}"`}
      </p>
      <ul id="tiles">
        {[me, ...others].map((participant) => (
          <Tile key={participant.sid} participant={participant} mine={participant === me} />
        ))}
      </ul>
    </>
  );
}

// #region the level
function Tile({ participant, mine }: { participant: LocalParticipant | RemoteParticipant; mine: boolean }) {
  const tracks = useTracks(participant);
  // The service judges both directions of audio and video: 5 is excellent, 0 is broken. null until the first event.
  const level = useLive(participant, 'networkQualityLevelChanged', levelOf);
  return (
    <li>
      <span>{mine ? 'You' : participant.identity}</span>
      <Bar level={level} />
      {tracks.map((track) =>
        mine && track.kind === 'audio' ? null : <Media key={track.name} track={track} />,
      )}
    </li>
  );
}

const levelOf = ({ networkQualityLevel }: LocalParticipant | RemoteParticipant) => networkQualityLevel;
// #endregion the level

// #region statistics
function useFigures(room: Room): string | undefined {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let over = false;
    async function measure(): Promise<void> {
      for (const { localVideoTrackStats } of await room.getStats()) {
        // One entry for each simulcast layer.
        const [layer] = localVideoTrackStats;
        if (over || layer?.roundTripTime == null) continue;
        setText(`You: ${layer.roundTripTime} ms there and back, ${layer.packetsLost} packets lost`);
      }
    }
    const timer = setInterval(() => measure().catch(() => {}), 2000);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [room]);
  return text;
}
// #endregion statistics

function Bar({ level }: { level: number | null | undefined }) {
  const title = `Network quality: ${level ?? '?'} of 5`;
  const limits = { max: 5, low: 2.5, high: 3.5, optimum: 5 };
  return <meter {...limits} value={level ?? 0} title={title} aria-label="Network quality" />;
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
