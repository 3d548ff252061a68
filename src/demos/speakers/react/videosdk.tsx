import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  AudioPlayer,
  MeetingProvider,
  useMeeting,
  useParticipant,
  VideoPlayer,
} from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { useJoining, useSound } from 'your-meeting-hooks';

const context = new AudioContext();

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
  const problem = useJoining();
  useSound();
  const { meetingId, participants, localParticipant, isMeetingJoined, muteMic, unmuteMic } = useMeeting();
  const speaker = useSpeaker();
  const ids = isMeetingJoined
    ? [...participants.keys()].toSorted((id) => (id === localParticipant.id ? -1 : 1))
    : [];
  const stage = useStage(ids, speaker);
  const nameOf = (id = '') => (id === localParticipant?.id ? 'You' : participants.get(id)?.displayName);
  const press = (act: () => Promise<void>) => () => void act().catch(() => {}); // It already has this state.
  return (
    <>
      <p id="status" role="status">
        {problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <ul id="tiles">
        {ids.map((id) => {
          const classes = `${id === stage.large ? 'large' : ''} ${id === speaker ? 'speaking' : ''}`;
          return <Tile key={id} id={id} className={classes} />;
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
        <button id="mute" onClick={press(muteMic)}>
          Mute
        </button>{' '}
        <button id="unmute" onClick={press(() => unmuteMic())}>
          Unmute
        </button>
      </p>
    </>
  );
}

// #region who speaks
/** The id of the person who spoke last, possibly yours. `activeSpeakerId` is null while nobody speaks. */
function useSpeaker(): string | undefined {
  const [speaker, setSpeaker] = useState<string>();
  useMeeting({ onSpeakerChanged: (id) => setSpeaker((before) => id ?? before) });
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
/** How loud a track is, from 0 to 1; talking is at about 0.05. */
function useLevel(track: MediaStreamTrack | undefined): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return;
    const analyser = context.createAnalyser();
    const source = context.createMediaStreamSource(new MediaStream([track]));
    source.connect(analyser);
    const samples = new Float32Array(2048);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const loudness = Math.hypot(...samples) / Math.sqrt(samples.length);
      // It falls slowly, because there are pauses between words.
      setLevel((before) => Math.max(loudness, before * 0.85));
    }, 100);
    return () => {
      clearInterval(timer);
      source.disconnect();
      setLevel(0);
    };
  }, [track]);
  return level;
}

/** A separate component, because it renders ten times per second, and nothing around it has to. */
function Meter({ track, label }: { track: MediaStreamTrack | undefined; label: string }) {
  return <meter max={0.3} aria-label={`Level of ${label}`} value={useLevel(track)} />;
}
// #endregion sound levels

function Tile({ id, className }: { id: string; className: string }) {
  const { displayName, isLocal, micStream } = useParticipant(id);
  const name = isLocal ? 'You' : displayName;
  return (
    <li className={className}>
      <span>{name}</span>
      {/* Each unmute brings another track. */}
      <Meter track={micStream?.track} label={name} />
      <VideoPlayer participantId={id} type="video" />
      {!isLocal && <AudioPlayer participantId={id} />}
    </li>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
