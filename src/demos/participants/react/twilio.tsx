import { StrictMode, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { AudioTrack, RemoteParticipant, Room, VideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { play, useLive, useRoom } from 'your-room-hooks';

// #region people come and go
function App(access: Access) {
  // Without this option the dominant speaker is never reported.
  const { room, status } = useRoom(access, { dominantSpeaker: true });
  return room ? <People key={room.sid} room={room} /> : <Status text={status} />;
}

function People({ room }: { room: Room }) {
  // People who are already there are in a Map; an event reports those who come later.
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
  const speaker = useLive(room, 'dominantSpeakerChanged', speakerIn);
  return (
    <>
      <Status text={`${others.length} other(s) in the room`} />
      <ul id="tiles">
        {others.map((other) => (
          <Tile key={other.sid} participant={other} speaking={other === speaker} />
        ))}
      </ul>
    </>
  );
}

const othersIn = (room: Room) => [...room.participants.values()];
const speakerIn = (room: Room) => room.dominantSpeaker;

function Status({ text }: { text: string }) {
  return (
    <p id="status" role="status">
      {text}
    </p>
  );
}
// #endregion people come and go

// #region their tracks
function Tile({ participant, speaking }: { participant: RemoteParticipant; speaking: boolean }) {
  // Tracks are subscribed automatically, also those published before you joined. When disabled, they stay.
  const events = 'trackSubscribed trackUnsubscribed trackEnabled trackDisabled';
  const media = useLive(participant, events, mediaOf);
  const seen = media.some(({ track, on }) => track.kind === 'video' && on);
  return (
    <li className={`${speaking ? 'speaking' : ''} ${seen ? '' : 'off'}`}>
      <span>{participant.identity}</span>
      {media.map(({ track }) => (
        <Media key={track.name} track={track} />
      ))}
    </li>
  );
}

const mediaOf = ({ audioTracks, videoTracks }: RemoteParticipant) =>
  [...videoTracks.values(), ...audioTracks.values()].flatMap(({ track, isTrackEnabled: on }) =>
    track ? { track, on } : [],
  );

function Media({ track }: { track: AudioTrack | VideoTrack }) {
  const ref = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  useEffect(() => {
    const element = ref.current!;
    track.attach(element);
    play(element);
    return () => void track.detach(element);
  }, [track]);
  return track.kind === 'video' ? <video ref={ref} /> : <audio ref={ref} />;
}
// #endregion their tracks

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
