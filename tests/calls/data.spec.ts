// What the step "Send messages" says, by its demo and by the SDKs alone.
import { expectBehaviour } from '../support/behaviours';
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';

test.describe('the demo "Send messages"', () => {
  test('sends, and keeps what VideoSDK can keep', async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('steps/data/');
    await demo.runBoth();
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
    const said = (side: (typeof SIDES)[number]) => demo.pane(side).getByRole('list', { name: 'Messages' });
    for (const side of SIDES) {
      await expect(async () => {
        await demo.pane(side).getByRole('button', { name: 'Send', exact: true }).click();
        await expect(said(side)).toHaveText(/You: Hello/, { timeout: 1000 });
      }, 'VideoSDK takes messages once it sends sound').toPass({ timeout: 20_000 });
    }
    for (const side of SIDES) {
      await demo.pane(side).getByRole('textbox', { name: 'Message' }).fill('<b>kept</b>');
      await demo.pane(side).getByRole('button', { name: 'Send and keep' }).click();
    }
    await expect(said('videosdk')).toContainText('You: <b>kept</b>');
    await expect(demo.status('twilio')).toHaveText(/keeps no messages/);
    await demo.act('You reload');
    await expect(said('videosdk')).toHaveText('You: <b>kept</b>');
    await expect(said('twilio')).toBeEmpty();
  });

  test('shows what a guest sends', async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('steps/data/');
    await demo.runBoth();
    await demo.act('Guest sends a message');
    for (const side of SIDES) {
      await expect(demo.pane(side).getByRole('list', { name: 'Messages' })).toHaveText(/^Ada: Hello/);
    }
  });
});

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
