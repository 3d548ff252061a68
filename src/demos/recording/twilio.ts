import { connect } from 'twilio-video';
import type { RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const element = (id: string): HTMLElement => document.getElementById(id)!;
const [status, recording] = [element('status'), element('recording')];
const [tiles, captions] = [element('tiles'), element('captions')];

const { token, room: name } = await getAccess();
try {
  const wishes = { name, audio: true, video: { width: 640, height: 360 } };
  joined(await connect(token, { ...wishes, receiveTranscriptions: true }));
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}

function joined(room: Room): void {
  status.textContent = `In room "${room.name}"`;
  addEventListener('pagehide', () => room.disconnect());
  room.participants.forEach(watch);
  room.on('participantConnected', watch);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', () => tiles.replaceChildren());

  const show = (): void => void (recording.textContent = room.isRecording ? '● Recorded' : 'Not recorded');
  show(); // People who join later get no event.
  room.on('recordingStarted', show);
  room.on('recordingStopped', show);

  room.on('transcription', ({ transcription, partial_results, participant }) => {
    if (partial_results) return; // It will be sent again, complete.
    const speaker = room.participants.get(participant)?.identity ?? 'You';
    addCaption(speaker, transcription);
  });
}

// The browser can start neither: your server calls the REST API, and decides who may ask it to.
onClick('record', () => yourServer('/recording', true)); // You choose the layout later, in a composition.
onClick('stop-recording', () => yourServer('/recording', false));
onClick('transcribe', () => yourServer('/transcription', true));

async function yourServer(path: string, on: boolean): Promise<void> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify({ on }) });
  if (!response.ok) throw new Error(`Your server answered ${response.status}.`);
}

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

function watch(participant: RemoteParticipant): void {
  const [tile, caption] = [document.createElement('li'), document.createElement('span')];
  tile.id = participant.sid;
  caption.textContent = participant.identity;
  tile.append(caption);
  tiles.append(tile);
  participant.on('trackSubscribed', (track) => {
    if (track.kind !== 'data') tile.append(play(track.attach()));
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((media) => media.remove());
  });
}

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(media: HTMLMediaElement): HTMLMediaElement {
  media.play().catch(() => addEventListener('click', () => media.play().catch(() => {}), { once: true }));
  return media;
}
