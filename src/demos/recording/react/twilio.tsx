import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { Media, useLive, useParticipants, useRoom, useTracks } from 'your-room-hooks';

function App(access: Access) {
  const { room, status } = useRoom(access, {
    audio: true,
    video: { width: 640, height: 360 },
    receiveTranscriptions: true,
  });
  const [problem, setProblem] = useState<string>();
  const yourServer = (path: string, on: boolean) => () => void order(path, on).catch(fail);
  const fail = ({ message }: Error) => setProblem(message);
  return (
    <>
      <p id="status" role="status">
        {problem ?? status}
      </p>
      {/* The browser cannot start either: your server calls the REST API, and decides who may have it called. */}
      <p>
        <button id="record" onClick={yourServer('/recording', true)}>
          Record
        </button>{' '}
        <button id="stop-recording" onClick={yourServer('/recording', false)}>
          Stop recording
        </button>{' '}
        <button id="transcribe" onClick={yourServer('/transcription', true)}>
          Transcribe
        </button>
      </p>
      {room && <Call key={room.sid} room={room} />}
    </>
  );
}

async function order(path: string, on: boolean): Promise<void> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify({ on }) });
  if (!response.ok) throw new Error(`Your server answered ${response.status}.`);
}

function Call({ room }: { room: Room }) {
  // People who join later get no event: the first read includes it.
  const isRecording = useLive(room, 'recordingStarted recordingStopped', isRecorded);
  const others = useParticipants(room);
  const captions = useCaptions(room);
  return (
    <>
      <p id="recording">{isRecording ? '● Recorded' : 'Not recorded'}</p>
      <ul id="captions" aria-label="Captions">
        {captions.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <ul id="tiles">
        {others.map((participant) => (
          <Tile key={participant.sid} participant={participant} />
        ))}
      </ul>
    </>
  );
}

const isRecorded = (room: Room) => room.isRecording;

function useCaptions(room: Room): { id: number; text: string }[] {
  const [captions, setCaptions] = useState<{ id: number; text: string }[]>([]);
  useEffect(() => {
    const add = ({ transcription, partial_results, participant }: Transcription) => {
      if (partial_results) return; // It will be sent again, complete.
      const speaker = room.participants.get(participant)?.identity ?? 'You';
      setCaptions((before) => [...before, { id: before.length, text: `${speaker}: ${transcription}` }]);
    };
    room.on('transcription', add);
    return () => void room.off('transcription', add);
  }, [room]);
  return captions;
}

interface Transcription {
  transcription: string;
  partial_results: boolean;
  participant: string;
}

function Tile({ participant }: { participant: RemoteParticipant }) {
  const tracks = useTracks(participant);
  return (
    <li>
      <span>{participant.identity}</span>
      {tracks.map((track) => (
        <Media key={track.name} track={track} />
      ))}
    </li>
  );
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
