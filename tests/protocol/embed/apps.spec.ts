// `/sandbox.js` under apps that load the real SDKs by script tags, and under bundled ones, each in a fresh page.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/app/own-app';

test('an app with twilio-video joins a room, sees the guest’s picture, and hears what the guest does', async ({
  page,
}) => {
  const app = await OwnApp.open(page, { sdks: ['twilio'] });
  const said = await app.run(async ({ joinTwilio, remoteVideo, guest, firstFrame, once, DEVICES }) => {
    const room = await joinTwilio('Me', DEVICES);
    const published = [...room.localParticipant.tracks.values()].map(({ kind }) => kind).sort();
    const came = once(room, 'participantConnected');
    const ada = await guest('Ada');
    const [{ identity }] = await came;
    const { videoWidth } = await firstFrame(await remoteVideo(room, identity));
    const disabled = once(room, 'trackDisabled');
    await ada.mute();
    const [{ kind }] = await disabled;
    const gone = once(room, 'participantDisconnected');
    await ada.leave();
    return { published, identity, seen: videoWidth > 0, disabled: kind, gone: (await gone)[0].identity };
  });
  expect(said).toEqual({
    published: ['audio', 'video'],
    identity: 'Ada',
    seen: true,
    disabled: 'audio',
    gone: 'Ada',
  });
});

test('an app with VideoSDK joins a meeting, sees the guest’s picture, and hears what the guest does', async ({
  page,
}) => {
  const app = await OwnApp.open(page, { sdks: ['videosdk'] });
  const said = await app.run(async ({ meet, meetGuest, streamOf, firstFrame, once }) => {
    const meeting = await meet('Me', { micEnabled: true, webcamEnabled: true });
    const { guest, participant } = await meetGuest(meeting, 'Ada');
    const { videoWidth } = await firstFrame(await streamOf(participant));
    const disabled = once(participant, 'stream-disabled');
    await guest.cameraOff();
    const [{ kind }] = await disabled;
    const gone = once(meeting, 'participant-left');
    await guest.leave();
    return { seen: videoWidth > 0, disabled: kind, gone: (await gone)[0].displayName };
  });
  expect(said).toEqual({ seen: true, disabled: 'video', gone: 'Ada' });
});

test('at its own pace the sandbox lets an app that listens late hear of every track', async ({ page }) => {
  const app = await OwnApp.open(page, { attributes: '' });
  const heard = await app.run(async (tools) => {
    const { joinTwilio, guest, joinVideoSdk, meet, meetGuest, streamOf, sleep, once } = tools;
    const first = await joinTwilio('One');
    await guest('Ada');
    const room = await joinTwilio('Two');
    // An effect, a state, an await: what apps do between the room and their listeners. Turns and not milliseconds, since a
    // machine that stands still for the sandbox's quarter of a second would come too late with these.
    const turns = async (): Promise<void> => {
      for (let turn = 0; turn < 3; turn += 1) await sleep(0);
    };
    await turns();
    const ada = [...room.participants.values()].find(({ identity }) => identity === 'Ada')!;
    const [{ kind }] = await once(ada, 'trackSubscribed');
    first.disconnect();
    const meeting = await meet('One');
    // The SDK keeps one state for all meetings of a page, and while it joins the second takes no picture for the first.
    await streamOf((await meetGuest(meeting, 'Bea')).participant);
    const second = await joinVideoSdk('Two', meeting.id, { participantId: 'two' });
    await turns();
    const bea = [...second.participants.values()].find(({ displayName }) => displayName === 'Bea')!;
    const streams = bea.streams.size;
    await once(bea, 'stream-enabled');
    return { twilio: kind.length > 0, streams };
  });
  expect(heard).toEqual({ twilio: true, streams: 0 });
});

test('several participants in one page meet, on both services', async ({ page }) => {
  const app = await OwnApp.open(page);
  const rooms = await app.run(async (tools) => {
    const { crossfade, joinTwilio, camera, remoteVideo, firstFrame, meet, joinVideoSdk, meetGuest } = tools;
    await joinTwilio('One', { tracks: [await camera()] });
    await firstFrame(await remoteVideo(await joinTwilio('Two')));
    const meeting = await meet('One');
    await joinVideoSdk('Two', meeting.id, { participantId: 'two' });
    await meetGuest(meeting, 'Ada');
    return crossfade.rooms();
  });
  const names = rooms.map(({ service, participants }) => [service, participants.map(({ name }) => name)]);
  expect(names).toEqual([
    ['twilio', ['One', 'Two']],
    ['videosdk', ['One', 'Two', 'Ada']],
  ]);
});

test('a bundled app runs on it: modules that import the npm packages', async ({ page }) => {
  // The site's own modules of the packages, as a bundler makes them.
  const app = await OwnApp.open(page, {
    sdks: [],
    body: `<script type="module">
      import Video from '/run/sdk/twilio-video.js';
      import { VideoSDK } from '/run/sdk/videosdk.js';
      Object.assign(window, { Twilio: { Video }, VideoSDK });
    </script>`,
  });
  await expect.poll(() => page.evaluate(() => typeof window.VideoSDK)).toBe('function');
  const states = await app.run(async ({ joinTwilio, meet }) => [
    (await joinTwilio('Me')).state,
    (await meet('Me')).localParticipant.displayName,
  ]);
  expect(states).toEqual(['connected', 'Me']);
});
