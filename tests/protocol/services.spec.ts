// What the services do for the unmodified SDKs beyond the demos: programs of these tests run in the panes.
import { expectBehaviour, type Behaviour } from '../support/behaviours';
import { test } from '../support/fixtures';

const BEHAVIOURS: Behaviour[] = [
  {
    side: 'twilio',
    name: 'a track is published, withdrawn, and published again on the same line',
    program: `
      const [one, two] = [await join('One'), await join('Two')];
      const track = await createLocalVideoTrack({ width: 640, height: 360 });
      for (let round = 0; round < 2; round++) {
        const subscribed = once(two, 'trackSubscribed', fromOne);
        const publication = await one.localParticipant.publishTrack(track);
        const [remote] = await subscribed;
        const picture = remote.attach();
        document.body.append(picture);
        await new Promise((resolve) => picture.requestVideoFrameCallback(resolve));
        say('seen');
        const gone = once(two, 'trackUnsubscribed', fromOne);
        publication.unpublish();
        await gone;
        say('gone');
      }`,
    said: 'seen, gone, seen, gone',
  },
  {
    side: 'twilio',
    name: 'both sides may publish at once: offers that cross are settled',
    program: `
      const [one, two] = [await join('One'), await join('Two')];
      const isTheirs = ({ kind }, _publication, { identity }) => kind === 'video' && identity !== 'Ada';
      const seen = (room) => once(room, 'trackSubscribed', isTheirs);
      const [first, second] = [seen(one), seen(two)];
      await Promise.all([one, two].map(async ({ localParticipant }) => {
        await localParticipant.publishTrack(await createLocalVideoTrack());
        await localParticipant.publishTrack(new LocalDataTrack());
      }));
      await Promise.all([first, second]);
      say('both');`,
    said: 'both',
  },
  {
    side: 'twilio',
    name: 'the earlier of two with one identity is sent away with 53205',
    program: `
      const first = await join('Twin');
      const left = once(first, 'disconnected');
      const second = await join('Twin');
      const [, error] = await left;
      say(String(error.code));
      say(second.state);`,
    said: '53205, connected',
  },
  {
    side: 'twilio',
    name: 'a data track carries text and bytes',
    tag: '@firefox',
    program: `
      const data = new LocalDataTrack();
      const two = await join('Two');
      const heard = new Promise((resolve) => {
        const messages = [];
        two.on('trackMessage', (message) => messages.push(message) === 2 && resolve(messages));
      });
      const subscribed = once(two, 'trackSubscribed', fromOne);
      await join('One', { tracks: [data] });
      await subscribed;
      data.send('hello');
      data.send(new Uint8Array([1, 2, 3]).buffer);
      const [text, bytes] = await heard;
      say(text);
      say(String(new Uint8Array(bytes).length));`,
    said: 'hello, 3',
  },
  {
    side: 'twilio',
    name: 'two tracks of one name are refused with 53304',
    program: `
      const room = await join('One');
      await room.localParticipant.publishTrack(new LocalDataTrack({ name: 'same' }));
      await room.localParticipant.publishTrack(new LocalDataTrack({ name: 'same' })).catch(({ code }) => say(String(code)));`,
    said: '53304',
  },
  {
    side: 'twilio',
    name: 'network quality is reported when asked for',
    program: `
      const room = await join('One', { networkQuality: { local: 1 } });
      const [level] = await once(room.localParticipant, 'networkQualityLevelChanged');
      say(String(level));`,
    said: '5',
  },
  {
    side: 'videosdk',
    name: 'a message goes through pubSub to whoever has subscribed',
    tag: '@firefox',
    program: `
      const heard = new Promise((resolve) => meeting.pubSub.subscribe('CHAT', { onMessageReceived: resolve }));
      await meeting.pubSub.publish('CHAT', 'hello', { persist: false });
      say((await heard).message);`,
    said: 'hello',
  },
  {
    side: 'videosdk',
    name: 'a screen is shared and withdrawn',
    program: `
      const me = meeting.localParticipant;
      const enabled = once(me, 'stream-enabled');
      await meeting.enableScreenShare();
      say((await enabled)[0].kind);
      const disabled = once(me, 'stream-disabled');
      await meeting.disableScreenShare();
      say((await disabled)[0].kind);`,
    said: 'share, share',
  },
  {
    side: 'videosdk',
    name: 'ending the meeting tells why',
    // What the SDK has asked for itself and not heard of yet, it would report as timed out when the meeting ends.
    program: `
      const settled = () => [...meeting.participants.values()].some(({ streams }) => streams.size === 2);
      while (!settled()) await new Promise((resolve) => setTimeout(resolve, 100));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const left = once(meeting, 'meeting-left');
      await meeting.end();
      say(String((await left)[0].code));`,
    said: '1006',
  },
  {
    side: 'videosdk',
    name: 'an event that does not exist is refused with 3073',
    program: `
      try {
        meeting.on('connected', () => {});
      } catch ({ code }) {
        say(String(code));
      }`,
    said: '3073',
  },
];

for (const behaviour of BEHAVIOURS) {
  const { side, name, tag = [] } = behaviour;
  test(`${side}: ${name}`, { tag }, ({ page }) => expectBehaviour(page, behaviour));
}
