import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const element = (id: string): HTMLElement => document.getElementById(id)!;
const [status, recording] = [element('status'), element('recording')];
const [tiles, captions] = [element('tiles'), element('captions')];
const layout = document.querySelector<HTMLSelectElement>('#layout')!;

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });

meeting.on('meeting-joined', () => {
  status.textContent = `In meeting "${meeting.id}"`;
  tiles.replaceChildren(); // "participant-joined" fires again for everyone after a reconnection.
});
meeting.on('participant-joined', watch);
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('meeting-left', () => tiles.replaceChildren());
meeting.on('error', ({ message }) => (status.textContent = message));

const STATES: Readonly<Record<string, string>> = {
  RECORDING_STARTING: '○ Recording starts …',
  RECORDING_STARTED: '● Recorded',
  RECORDING_STOPPING: '○ Recording stops …',
  RECORDING_STOPPED: 'Not recorded',
};
meeting.on('recording-state-changed', ({ status: state }) => {
  recording.textContent = STATES[state] ?? state;
});
meeting.on('transcription-text', ({ participantName, text }) => addCaption(participantName, text));

try {
  await meeting.join();
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}
addEventListener('pagehide', () => meeting.leave());

// Any participant whose token has allow_mod can start both. Choose the layout now: nothing can be composed later.
onClick('record', () => {
  const type = layout.value as 'GRID' | 'SPOTLIGHT' | 'SIDEBAR';
  // The first two arguments are a webhook and a folder in your storage; without them, your account's settings apply.
  return meeting.startRecording(undefined, undefined, {
    layout: { type, priority: 'SPEAKER', gridSize: 4 },
    theme: 'DARK',
    quality: 'high',
  });
});
onClick('stop-recording', () => meeting.stopRecording());
onClick('transcribe', () => meeting.startTranscription());

function addCaption(from: string, text: string): void {
  const item = document.createElement('li');
  item.textContent = `${from}: ${text}`;
  captions.append(item);
}

function onClick(id: string, act: () => Promise<void>): void {
  element(id).addEventListener('click', async () => {
    try {
      await act();
    } catch (error) {
      status.textContent = (error as Error).message;
    }
  });
}

function watch(participant: Participant): void {
  const [tile, caption] = [document.createElement('li'), document.createElement('span')];
  tile.id = participant.id;
  caption.textContent = participant.displayName;
  tile.append(caption);
  tiles.append(tile);
  participant.on('stream-enabled', (stream) => attach(tile, stream));
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

function attach(tile: HTMLElement, { id, kind, track }: Stream): void {
  const media = document.createElement(kind === 'video' || kind === 'share' ? 'video' : 'audio');
  media.id = id;
  media.setAttribute('playsinline', ''); // Otherwise a phone shows it full screen.
  media.srcObject = new MediaStream([track]);
  tile.append(media);
  // Browsers may refuse to play before the first click on the page: then try again at the next click.
  media.play().catch(() => addEventListener('click', () => media.play().catch(() => {}), { once: true }));
}
