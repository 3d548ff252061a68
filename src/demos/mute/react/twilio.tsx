import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { LocalParticipant, RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { Media, useLive, useParticipants, useRoom } from 'your-room-hooks';

function App(access: Access) {
  const { room, status } = useRoom(access, { audio: true, video: { width: 640, height: 360 } });
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
  return (
    <>
      <ul id="tiles">
        {[room.localParticipant, ...others].map((participant) => (
          <Tile
            key={participant.sid}
            participant={participant}
            mine={participant === room.localParticipant}
          />
        ))}
      </ul>
      <Controls me={room.localParticipant} />
    </>
  );
}

// #region mute yourself
function Controls({ me }: { me: LocalParticipant }) {
  const device = useLive(me, 'trackDisabled trackEnabled', deviceOf);
  const sound = (on: boolean) => me.audioTracks.forEach(({ track }) => track.enable(on));
  const picture = (on: boolean) => me.videoTracks.forEach(({ track }) => track.enable(on));
  return (
    <>
      <p>
        <button id="mute" onClick={() => sound(false)}>
          Mute
        </button>{' '}
        <button id="unmute" onClick={() => sound(true)}>
          Unmute
        </button>{' '}
        <button id="camera-off" onClick={() => picture(false)}>
          Camera off
        </button>{' '}
        <button id="camera-on" onClick={() => picture(true)}>
          Camera on
        </button>
      </p>
      <p>
        Camera device: <output id="device">{device}</output>
      </p>
    </>
  );
}
// #endregion mute yourself

// #region the camera itself
/** A disabled track sends black; the device stays open, with its light on. */
function deviceOf({ videoTracks }: LocalParticipant): string {
  const [camera] = [...videoTracks.values()];
  return camera?.track.mediaStreamTrack.readyState === 'live' ? 'in use' : 'released';
}
// #endregion the camera itself

// #region others mute
function Tile({ participant, mine }: { participant: LocalParticipant | RemoteParticipant; mine: boolean }) {
  const events = 'trackSubscribed trackUnsubscribed trackEnabled trackDisabled';
  const media = useLive(participant, events, mediaOf);
  const has = (kind: string) => media.some(({ track, on }) => track.kind === kind && on);
  return (
    <li className={`${has('video') ? '' : 'off'} ${has('audio') ? '' : 'muted'}`}>
      <span>{mine ? 'You' : participant.identity}</span>
      {media.map(({ track }) =>
        mine && track.kind === 'audio' ? null : <Media key={track.name} track={track} />,
      )}
    </li>
  );
}

const mediaOf = ({ audioTracks, videoTracks }: LocalParticipant | RemoteParticipant) =>
  [...videoTracks.values(), ...audioTracks.values()].flatMap(({ track, isTrackEnabled: on }) =>
    track ? { track, on } : [],
  );
// #endregion others mute

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
