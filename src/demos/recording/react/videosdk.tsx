import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  AudioPlayer,
  MeetingProvider,
  useMeeting,
  useParticipant,
  useTranscription,
  VideoPlayer,
} from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { describe, useJoining, useSound } from 'your-meeting-hooks';

const LAYOUTS = ['GRID', 'SPOTLIGHT', 'SIDEBAR'] as const;
type Layout = (typeof LAYOUTS)[number];

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
  const [refused, setRefused] = useState<string>();
  const { meetingId, participants, localParticipant, isMeetingJoined, recordingState } = useMeeting();
  const others = isMeetingJoined ? [...participants.keys()].filter((id) => id !== localParticipant.id) : [];
  return (
    <>
      <p id="status" role="status">
        {refused ?? problem ?? (isMeetingJoined ? `In meeting "${meetingId}"` : 'Joining …')}
      </p>
      {/* Somebody who joins later is told, too. */}
      <p id="recording">{STATES[recordingState] ?? 'Recording failed'}</p>
      <Controls onRefused={setRefused} />
      <Captions />
      <ul id="tiles">
        {others.map((id) => (
          <Tile key={id} id={id} />
        ))}
      </ul>
    </>
  );
}

const STATES: Readonly<Record<string, string>> = {
  RECORDING_STARTING: '○ Recording starts …',
  RECORDING_STARTED: '● Recorded',
  RECORDING_STOPPING: '○ Recording stops …',
  RECORDING_STOPPED: 'Not recorded',
};

/** Any participant whose token has allow_mod can start both. */
function Controls({ onRefused }: { onRefused: (text: string) => void }) {
  const [layout, setLayout] = useState<Layout>('GRID');
  const { startRecording, stopRecording } = useMeeting();
  const { startTranscription } = useTranscription();
  // The webhook and the folder are left out, so your account's settings apply. Nothing can be composed later, so the layout
  // is chosen now.
  const record = () =>
    startRecording(undefined, undefined, {
      layout: { type: layout, priority: 'SPEAKER', gridSize: 4 },
      orientation: 'landscape',
      theme: 'DARK',
      quality: 'high',
      mode: 'video-and-audio',
    });
  const press = (act: () => Promise<void>) => () => void act().catch((error) => onRefused(describe(error)));
  return (
    <p>
      <label>
        Layout{' '}
        <select id="layout" value={layout} onChange={({ target }) => setLayout(target.value as Layout)}>
          {LAYOUTS.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>{' '}
      <button id="record" onClick={press(record)}>
        Record
      </button>{' '}
      <button id="stop-recording" onClick={press(stopRecording)}>
        Stop recording
      </button>{' '}
      <button id="transcribe" onClick={press(() => startTranscription({}))}>
        Transcribe
      </button>
    </p>
  );
}

function Captions() {
  const [captions, setCaptions] = useState<{ id: number; text: string }[]>([]);
  useTranscription({
    onTranscriptionText: ({ participantName, text }) =>
      setCaptions((before) => [...before, { id: before.length, text: `${participantName}: ${text}` }]),
  });
  return (
    <ul id="captions" aria-label="Captions">
      {captions.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}

function Tile({ id }: { id: string }) {
  const { displayName } = useParticipant(id);
  return (
    <li>
      <span>{displayName}</span>
      <VideoPlayer participantId={id} type="video" />
      <AudioPlayer participantId={id} />
    </li>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
