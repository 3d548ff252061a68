import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

let camera: MediaStream | undefined;
let microphone: MediaStream | undefined;
let stopMeter = (): void => {};
let leave = stopPreview;

onClick('open', preview);
onClick('join', join);
onClick('leave', async () => leave());
addEventListener('pagehide', () => leave());
await showPermissions();

// #region preview
async function preview(): Promise<void> {
  tell('The preview is open.');
  camera ??= await tried(VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p' }));
  microphone ??= await tried(VideoSDK.createMicrophoneAudioTrack({}));
  const [picture] = camera?.getVideoTracks() ?? [];
  find('preview').replaceChildren(...(picture ? [elementFor('video', picture, true)] : []));
  stopMeter();
  if (microphone) stopMeter = meter(microphone.getAudioTracks()[0]!);
  await showPermissions();
}

function stopPreview(): void {
  stopMeter();
  for (const stream of [camera, microphone]) stream?.getTracks().forEach((track) => track.stop());
  camera = microphone = undefined;
  find('preview').replaceChildren();
}
// #endregion preview

// #region permissions
async function showPermissions(): Promise<void> {
  // false is "denied" and "the person will be asked" alike. It opens nothing; requestPermission() does.
  const allowed = await VideoSDK.checkPermissions(VideoSDK.Constants.permission.AUDIO_AND_VIDEO);
  find('permission').textContent = [...allowed].map(([kind, may]) => `${kind}: ${may}`).join(', ');
}
// #endregion permissions

// #region join
async function join(): Promise<void> {
  const name = find<HTMLInputElement>('name').value; // The name is the client's, not the token's.
  const { token, room: meetingId } = await getAccess(name);
  VideoSDK.config(token);
  const meeting = VideoSDK.initMeeting({
    meetingId,
    name,
    // What is true here and has no stream is opened by join(), and asks the person.
    webcamEnabled: camera !== undefined,
    micEnabled: microphone !== undefined,
    ...(camera && { customCameraVideoTrack: camera }),
    ...(microphone && { customMicrophoneAudioTrack: microphone }),
  });
  meeting.on('meeting-joined', () => {
    // Comes again after a reconnection, and "participant-joined" for everyone else.
    for (const tile of [...find('tiles').children])
      if (tile.id !== meeting.localParticipant.id) tile.remove();
    tell(`In meeting "${meeting.id}"`);
  });
  meeting.on('participant-joined', add);
  meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
  meeting.on('error', ({ message }) => tell(message));
  meeting.on('meeting-left', () => {
    leave = stopPreview;
    stopPreview(); // The SDK has stopped what it published.
    setIn(false);
    tell('You left the meeting.');
  });
  setIn(true);
  add(meeting.localParticipant);
  stopMeter();
  leave = () => void meeting.leave();
  try {
    await meeting.join();
  } catch (error) {
    // Nothing has taken the preview over: it is shown again.
    leave = stopPreview;
    setIn(false);
    await preview();
    throw error;
  }
}
// #endregion join

function add(participant: Participant): void {
  const tile = addTile(participant.id, participant.displayName);
  participant.on('stream-enabled', ({ id, kind, track }) => {
    if (participant.local && kind !== 'video') return;
    const element = elementFor(kind, track, participant.local);
    element.id = id;
    tile.append(play(element));
  });
  participant.on('stream-disabled', ({ id }) => document.getElementById(id)?.remove());
}

function elementFor(kind: Stream['kind'], track: MediaStreamTrack, muted: boolean): HTMLMediaElement {
  const element = document.createElement(kind === 'video' || kind === 'share' ? 'video' : 'audio');
  element.autoplay = true;
  element.muted = muted;
  element.srcObject = new MediaStream([track]);
  return element;
}

// Below: the same on both sides.
function meter(track: MediaStreamTrack): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    find<HTMLMeterElement>('level').value = Math.hypot(...samples) / Math.sqrt(samples.length);
  }, 100);
  return () => {
    clearInterval(timer);
    if (context.state !== 'closed') void context.close();
  };
}

async function tried<T>(opening: Promise<T>): Promise<T | undefined> {
  try {
    return await opening;
  } catch (error) {
    const { code, message } = error as Error & { code?: number };
    tell(`${code}: ${message}`);
    return undefined;
  }
}

/** A browser may refuse to play before somebody has clicked: the next click then makes up for it. */
function play(element: HTMLMediaElement): HTMLMediaElement {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
  return element;
}

function setIn(isIn: boolean): void {
  for (const id of ['lobby', 'open', 'join']) find(id).hidden = isIn;
  find('leave').hidden = !isIn;
  find('tiles').replaceChildren();
}

function addTile(id: string, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = id;
  caption.textContent = label; // Names come from other people: text, never HTML.
  tile.append(caption);
  find('tiles').append(tile);
  return tile;
}

function onClick(id: string, act: () => Promise<void>): void {
  find(id).addEventListener('click', () => act().catch(({ message }: Error) => tell(message)));
}

function tell(text: string): void {
  find('status').textContent = text;
}

function find<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}
