import { useEffect, useRef } from 'react';
import type { Person } from './call';
import { useCall } from './use-call'; // Twilio’s at first, and VideoSDK’s from the day of the switch

export function Screen() {
  const { status, problem, people, muted, setMuted, leave } = useCall();
  return (
    <>
      <p id="status" role="status">
        {problem ?? status}
      </p>
      <ul id="tiles">
        {people.map((person) => (
          <Tile key={person.id} person={person} />
        ))}
      </ul>
      <button onClick={() => setMuted(!muted)}>{muted ? 'Unmute' : 'Mute'}</button>
      <button onClick={leave}>Leave</button>
    </>
  );
}

function Tile({ person: { name, mine, tracks } }: { person: Person }) {
  return (
    <li>
      <span>{mine ? 'You' : name}</span>
      {tracks.map((track) => (
        <Media key={track.id} track={track} />
      ))}
    </li>
  );
}

function Media({ track }: { track: MediaStreamTrack }) {
  const ref = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  useEffect(() => {
    ref.current!.srcObject = new MediaStream([track]);
  }, [track]);
  return track.kind === 'video' ? (
    <video ref={ref} autoPlay playsInline muted />
  ) : (
    <audio ref={ref} autoPlay />
  );
}
