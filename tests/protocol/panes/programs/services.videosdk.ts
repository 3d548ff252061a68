// Runs in a demo's pane in place of the site's program: a client and a guest; messages, files and media.
import { VideoSDK, type message, type Participant, type Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const said: string[] = [];

function say(text: string): void {
  said.push(text);
  status.textContent = said.join(', ');
}

status.textContent = '';
const { token, room } = await getAccess('You');
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({
  meetingId: room,
  name: 'You',
  micEnabled: false,
  webcamEnabled: false,
});
const guest = new Promise<Participant>((resolve) => meeting.on('participant-joined', resolve));
const joined = new Promise((resolve) => meeting.on('meeting-joined', resolve));
await meeting.join();
await joined;

const heard = new Promise<message>((resolve) =>
  meeting.pubSub.subscribe('CHAT', { onMessageReceived: resolve }),
);
await meeting.pubSub.publish('CHAT', 'hello', { persist: false });
say((await heard).message);

const base64Data = btoa('\u0000\u00ff\u0080 bytes');
const url = await meeting.uploadBase64File({ base64Data, token, fileName: 'a picture.png' });
say((await meeting.fetchBase64File({ url: url ?? '', token })) === base64Data ? 'kept' : 'lost');

const participant = await guest;
await new Promise((resolve) => {
  const show = ({ kind, track }: Stream): void => {
    if (kind !== 'video') return;
    const picture = Object.assign(document.createElement('video'), { muted: true, autoplay: true });
    picture.srcObject = new MediaStream([track]);
    document.body.append(picture);
    picture.requestVideoFrameCallback(resolve);
  };
  participant.streams.forEach(show);
  participant.on('stream-enabled', show);
});
say('seen');

await meeting.enableWebcam();
let packets = 0;
while (packets === 0) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  packets = (await meeting.localParticipant.getVideoStats())?.[0]?.totalPackets ?? 0;
}
say('sent');
