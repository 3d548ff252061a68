// What the step "Send messages" says of the SDKs alone.
import { expectBehaviour } from '../../support/behaviours';
import { test } from '../../support/fixtures';

test('VideoSDK refuses a message of more than 15 KiB with 3072', async ({ page }) => {
  await expectBehaviour(page, {
    side: 'videosdk',
    name: 'too large',
    program: `await meeting.send('x'.repeat(15 * 1024 + 1)).catch(({ code }) => say('rejected ' + code));`,
    said: 'rejected 3072',
  });
});

test('VideoSDK refuses to send with 3048 while neither picture nor sound is sent', async ({ page }) => {
  await expectBehaviour(page, {
    side: 'videosdk',
    name: 'too early',
    program: `await meeting.send('Hello').catch(({ code }) => say('rejected ' + code));`,
    said: 'rejected 3048',
  });
});

test('VideoSDK gives your own messages back from pubSub, and not from send()', async ({ page }) => {
  await expectBehaviour(page, {
    side: 'videosdk',
    name: 'own messages',
    options: 'micEnabled: true',
    program: `
      meeting.on('data', ({ payload }) => say('data ' + payload));
      const send = () => meeting.send('one').catch(async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return send();
      });
      await send();
      await meeting.pubSub.subscribe('CHAT', { onMessageReceived: ({ message }) => say('pubSub ' + message) });
      await meeting.pubSub.publish('CHAT', 'two');`,
    said: 'pubSub two',
  });
});

test('Twilio Video loses what is sent before anybody can get it, in silence', async ({ page }) => {
  await expectBehaviour(page, {
    side: 'twilio',
    name: 'too early',
    program: `
      const track = new LocalDataTrack();
      track.send('lost');
      const room = await join('One', { tracks: [track] });
      const other = await join('Two');
      const heard = once(other, 'trackMessage');
      const [participant] = [...other.participants.values()].filter(({ identity }) => identity === 'One');
      await Promise.all([...participant.tracks.values()].map((publication) =>
        publication.isSubscribed || once(publication, 'subscribed')));
      await new Promise((resolve) => setTimeout(resolve, 500));
      track.send('heard');
      say((await heard)[0]);`,
    said: 'heard',
  });
});
