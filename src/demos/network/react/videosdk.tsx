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

function App({ token, room: meetingId }: Access) {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
  return (
    // A provider keeps its first meeting: another room needs another provider.
    <MeetingProvider key={meetingId} config={config} token={token}>
      <Call />
    </MeetingProvider>
  );
}

// #region start watching
// There is no level, and no hook for one: each tile requests statistics from time to time, and judges them.
function Call() {
  const problem = useJoining();
  useSound();
  const [limit, setLimit] = useState<string>();
  const { meetingId, participants, isMeetingJoined } = useMeeting({
    // Only about your own camera: "bandwidth", "congestion" or "cpu".
    onQualityLimitation: ({ type, state }) =>
      setLimit(state === 'detected' ? `Your camera is limited by ${type}` : 'Not limited any more'),
  });
  return (
    <>
      <p id="status" role="status">
        {problem ?? limit ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      <ul id="tiles">{isMeetingJoined && [...participants.keys()].map((id) => <Tile key={id} id={id} />)}</ul>
    </>
  );
}
// #endregion start watching

function Tile({ id }: { id: string }) {
  const { displayName, isLocal } = useParticipant(id);
  const level = useLevel(id);
  return (
    <li>
      <span>{isLocal ? 'You' : displayName}</span>
      <Bar level={level} />
      <VideoPlayer participantId={id} type="video" />
      {!isLocal && <AudioPlayer participantId={id} />}
    </li>
  );
}

// #region statistics
function useLevel(id: string): number | undefined {
  const [level, setLevel] = useState<number>();
  const { participant } = useParticipant(id);
  useEffect(() => {
    let over = false;
    let recent: Figures[][] = [];
    async function measure(): Promise<void> {
      // For the last second, one entry for each layer. Empty while the camera is off: then use the audio.
      const video: Figures[] | undefined = await participant.getVideoStats();
      const figures = video?.length ? video : ((await participant.getAudioStats()) ?? []);
      recent = [...recent, figures].slice(-4);
      if (!over && figures.length) setLevel(levelOf(recent.flat()));
    }
    const timer = setInterval(() => measure().catch(() => {}), 1000);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [participant]);
  return level;
}
// #endregion statistics

// #region the level
interface Figures {
  packetsLost: number;
  totalPackets: number;
  rtt: number;
}

/** From 5 (excellent) to 0 (broken), by packet loss and round-trip time. */
function levelOf(figures: readonly Figures[]): number {
  const sum = (name: keyof Figures): number => figures.reduce((total, each) => total + (each[name] || 0), 0);
  const [lost, arrived] = [sum('packetsLost'), sum('totalPackets')];
  if (arrived === 0) return 0;
  const share = lost / (lost + arrived);
  const delay = sum('rtt') / figures.length;
  const byLoss = [0.01, 0.04, 0.1, 0.2].filter((limit) => share <= limit).length;
  const byDelay = [150, 300, 500, 1000].filter((limit) => delay <= limit).length;
  return 1 + Math.min(byLoss, byDelay);
}
// #endregion the level

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
