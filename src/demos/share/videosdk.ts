import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const tiles = document.querySelector<HTMLElement>('#tiles')!;

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });

meeting.on('meeting-joined', () => {
  status.textContent = `In meeting "${meeting.id}"`;
  tiles.replaceChildren(); // Fires again after a reconnection, and so does "participant-joined" for everyone.
});
meeting.on('presenter-changed', showPresenter);
meeting.on('participant-joined', (participant) => {
  addTile(participant.id, participant.displayName);
  watch(participant, `${participant.displayName}’s screen`);
});
meeting.on('participant-left', ({ id }) => document.getElementById(id)?.remove());
meeting.on('meeting-left', () => tiles.replaceChildren());
meeting.on('error', ({ message }) => (status.textContent = message));
watch(meeting.localParticipant, 'Your screen');

try {
  await meeting.join();
} catch (error) {
  status.textContent = `Could not join. ${(error as Error).message}`;
}
addEventListener('pagehide', () => meeting.leave());

// #region share your screen
// The SDK asks the browser, and ends the share when the person stops it there.
onClick('share', () => meeting.enableScreenShare());
onClick('unshare', () => meeting.disableScreenShare());
function showPresenter(presenterId: string | null): void {
  const who = presenterId === meeting.localParticipant.id ? 'You share' : 'Somebody shares';
  status.textContent = presenterId ? `${who} a screen` : 'Nobody shares a screen';
}
// #endregion share your screen

// #region others share
function watch(participant: Participant, screenLabel: string): void {
  const local = participant === meeting.localParticipant;
  participant.on('stream-enabled', (stream) => {
    if (stream.kind === 'share') addTile(stream.id, screenLabel).append(elementFor(stream));
    else if (!local)
      document.getElementById(participant.id)?.append(elementFor(stream, `${stream.id}-media`));
  });
  participant.on('stream-disabled', ({ id }) => {
    document.getElementById(id)?.remove(); // A screen's tile …
    document.getElementById(`${id}-media`)?.remove(); // … or what plays in a person's tile.
  });
}

/** `share` and `video` are video, `shareAudio` and `audio` are audio. */
function elementFor({ kind, track }: Stream, id = ''): HTMLMediaElement {
  const element = document.createElement(kind === 'video' || kind === 'share' ? 'video' : 'audio');
  if (id) element.id = id;
  element.autoplay = true;
  element.setAttribute('playsinline', ''); // Otherwise a phone shows it full screen.
  element.srcObject = new MediaStream([track]);
  play(element);
  return element;
}
// #endregion others share

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

function onClick(id: string, act: () => Promise<void>): void {
  document.getElementById(id)!.addEventListener('click', async () => {
    try {
      await act();
    } catch (error) {
      status.textContent = (error as Error).message;
    }
  });
}

function addTile(id: string, label: string): HTMLElement {
  const tile = document.createElement('li');
  const caption = document.createElement('span');
  tile.id = id;
  caption.textContent = label; // Names come from other people: use text, not HTML.
  tile.append(caption);
  tiles.append(tile);
  return tile;
}
