// Runs in a demo's pane in place of the site's program: two clients, whose media and data go through the bridge's rooms.
import { connect, createLocalVideoTrack, LocalDataTrack, type ConnectOptions, type Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const said: string[] = [];

function say(text: string): void {
  said.push(text);
  status.textContent = said.join(', ');
}

async function join(name: string, options: ConnectOptions = {}): Promise<Room> {
  const { token, room } = await getAccess(name);
  return connect(token, { name: room, tracks: [], ...options });
}

status.textContent = '';
const data = new LocalDataTrack();
const two = await join('Two');
const messages = new Promise<(string | ArrayBuffer)[]>((resolve) => {
  const heard: (string | ArrayBuffer)[] = [];
  two.on('trackMessage', (message) => {
    if (heard.push(message) === 2) resolve(heard);
  });
});
const subscribed = new Promise<void>((resolve) =>
  two.on('trackSubscribed', ({ kind }) => {
    if (kind === 'data') resolve();
  }),
);
const one = await join('One', { tracks: [data] });
await subscribed;
data.send('hello');
data.send(new Uint8Array([1, 2, 3]).buffer);
const [text, bytes] = await messages;
say(String(text));
say(String(new Uint8Array(bytes as ArrayBuffer).length));

const seen = new Promise<void>((resolve) =>
  two.on('trackSubscribed', (track, _publication, { identity }) => {
    if (track.kind !== 'video' || identity !== 'One') return;
    const picture = track.attach() as HTMLVideoElement;
    document.body.append(picture);
    picture.requestVideoFrameCallback(() => resolve());
  }),
);
const gone = new Promise<void>((resolve) => two.on('trackUnsubscribed', () => resolve()));
const publication = await one.localParticipant.publishTrack(await createLocalVideoTrack());
await seen;
say('seen');
publication.unpublish();
await gone;
say('gone');
