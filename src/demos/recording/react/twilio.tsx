import { StrictMode, useEffect, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { createRoot } from 'react-dom/client';
import { connect } from 'twilio-video';
import type { AudioTrack, RemoteParticipant, Room, VideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

/** Is in the room while the component is there. A new token or name leaves the old room first. */
function useRoom({ token, room: name }: Access): { room: Room | undefined; status: string } {
  const [room, setRoom] = useState<Room>();
  const [status, setStatus] = useState('Joining …');

  useEffect(() => {
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, {
      name,
      audio: true,
      video: { width: 640, height: 360 },
      receiveTranscriptions: true,
    });
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // it came too late to be cancelled
        joined = room;
        room.on('disconnected', (_room, error) => {
          if (over) return;
          setRoom(undefined);
          setStatus(error ? `Disconnected. ${describe(error)}` : 'You left the room');
        });
        setRoom(room);
        setStatus(`In room "${room.name}"`);
      },
      (error: unknown) => over || setStatus(`Could not join. ${describe(error)}`),
    );
    const leave = () => joined?.disconnect();
    addEventListener('pagehide', leave);
    return () => {
      over = true;
      removeEventListener('pagehide', leave);
      connecting.cancel();
      leave();
      setRoom(undefined);
      setStatus('Joining …');
    };
  }, [token, name]);

  return { room, status };
}

function App(access: Access) {
  const { room, status } = useRoom(access);
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
  // Somebody who joins later gets no event: what is read first has it.
  const isRecording = useLive(room, 'recordingStarted recordingStopped', isRecorded);
  const others = useLive(room, 'participantConnected participantDisconnected', othersIn);
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
const othersIn = (room: Room) => [...room.participants.values()];

function useCaptions(room: Room): { id: number; text: string }[] {
  const [captions, setCaptions] = useState<{ id: number; text: string }[]>([]);
  useEffect(() => {
    const add = ({ transcription, partial_results, participant }: Transcription) => {
      if (partial_results) return; // It comes again, complete.
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
  const tracks = useLive(participant, 'trackSubscribed trackUnsubscribed', tracksOf);
  return (
    <li>
      <span>{participant.identity}</span>
      {tracks.map((track) => (
        <Media key={track.name} track={track} />
      ))}
    </li>
  );
}

const tracksOf = ({ audioTracks, videoTracks }: RemoteParticipant) =>
  [...videoTracks.values(), ...audioTracks.values()].flatMap(({ track }) => track ?? []);

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

/** What an object of the SDK holds, read anew after these events: React does not see that it changes in place. */
function useLive<S extends EventEmitter, V>(source: S, events: string, read: (source: S) => V): V {
  const [value, setValue] = useState(() => read(source));
  useEffect(() => {
    const update = () => setValue(() => read(source));
    update(); // something may have changed since the first render
    for (const event of events.split(' ')) source.on(event, update);
    return () => {
      for (const event of events.split(' ')) source.off(event, update);
    };
  }, [source, events, read]);
  return value;
}

/** A browser may refuse to play before somebody has clicked: the next click then makes up for it. */
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: number; message: string };
  return code ? `${message} (${code})` : message;
}

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App {...access} />
  </StrictMode>,
);
