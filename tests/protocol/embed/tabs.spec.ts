// Tabs and frames of one browser with `/sandbox.js`: they share rooms, and one of them runs the sandbox.
import type { Diagnostics, RoomSummary } from '../../../src/embed/api';
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';

const hosting = (app: OwnApp): Promise<boolean> =>
  app.run<Diagnostics>('return crossfade.diagnostics();').then((state) => state.hosting);

test('tabs of one browser meet in a Twilio room and see each other', async ({ page, context }) => {
  const first = await OwnApp.open(page, { sdks: ['twilio'] });
  const second = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
  expect([await hosting(first), await hosting(second)]).toEqual([true, false]);
  const join = `
    app.room = await joinTwilio(argument, 'tabs', { tracks: undefined, audio: true, video: true });
    app.seen = new Promise((resolve) => app.room.on('trackSubscribed', async (track, _publication, { identity }) => {
      if (track.kind === 'video') resolve([identity, (await firstFrame(track.mediaStreamTrack)).width > 0]);
    }));`;
  await first.run(join, 'One');
  await second.run(join, 'Two');
  expect(await first.run('return app.seen;')).toEqual(['Two', true]);
  expect(await second.run('return app.seen;')).toEqual(['One', true]);
});

test('tabs of one browser meet in a VideoSDK meeting and see each other', async ({ page, context }) => {
  const first = await OwnApp.open(page, { sdks: ['videosdk'] });
  const second = await OwnApp.open(await context.newPage(), { sdks: ['videosdk'] });
  const roomId = await first.run<string>('return createMeeting();');
  const join = `
    const [name, roomId] = argument;
    app.meeting = await joinVideoSdk(name, roomId, { webcamEnabled: true });
    const watch = async (participant) => [participant.displayName, (await firstFrame(await streamOf(participant))).width > 0];
    app.seen = new Promise((resolve) => {
      for (const participant of app.meeting.participants.values()) resolve(watch(participant));
      app.meeting.on('participant-joined', (participant) => resolve(watch(participant)));
    });`;
  await first.run(join, ['One', roomId]);
  await second.run(join, ['Two', roomId]);
  expect(await first.run('return app.seen;')).toEqual(['Two', true]);
  expect(await second.run('return app.seen;')).toEqual(['One', true]);
});

test('a participant whose app takes its leave when the tab closes is gone at once', async ({
  page,
  context,
}) => {
  const first = await OwnApp.open(page, { sdks: ['twilio'] });
  const second = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
  await first.run(
    `app.room = await joinTwilio('One', 'tabs'); app.gone = once(app.room, 'participantDisconnected');`,
  );
  await second.run(`
    const room = await joinTwilio('Two', 'tabs');
    addEventListener('pagehide', () => room.disconnect());`);
  await second.page.goto('about:blank');
  expect(await first.run('return (await app.gone)[0].identity;')).toBe('Two');
  const state = (): Promise<Diagnostics> => first.run('return crossfade.diagnostics();');
  await expect.poll(state).toMatchObject({ clients: 1, connections: 1 });
});

test('a same-origin frame shares the rooms of its page', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: ['twilio'] });
  const identity = await app.run(`
    const room = await joinTwilio('Page', 'frames');
    const joined = once(room, 'participantConnected');
    const frame = document.createElement('iframe');
    frame.src = location.href;
    await new Promise((resolve) => { frame.onload = resolve; document.body.append(frame); });
    const { crossfade, Twilio } = frame.contentWindow;
    const token = await crossfade.twilioToken({ identity: 'Frame' });
    await Twilio.Video.connect(token, { name: 'frames', tracks: [] });
    return (await joined)[0].identity;`);
  expect(identity).toBe('Frame');
});

test.describe('when the tab with the sandbox closes', () => {
  test('another takes over, and VideoSDK’s clients meet again in the same meeting', async ({
    page,
    context,
  }) => {
    const host = await OwnApp.open(page, { sdks: ['videosdk'] });
    const others = [];
    for (const name of ['One', 'Two']) {
      const app = await OwnApp.open(await context.newPage(), { sdks: ['videosdk'] });
      others.push({ name, app });
    }
    const roomId = await host.run<string>('return createMeeting();');
    for (const { name, app } of others) {
      await app.run(
        `
        app.meeting = await joinVideoSdk(argument[0], argument[1]);
        app.back = once(app.meeting, 'meeting-joined');
        app.met = once(app.meeting, 'participant-joined');`,
        [name, roomId],
      );
    }
    // Two came last, so One has met it already and waits for it to come again.
    await others[0]!.app.run(`await app.met; app.met = once(app.meeting, 'participant-joined');`);
    await host.page.close();

    for (const { app } of others) await app.run('await app.back;');
    const rooms = `return (await crossfade.rooms()).map(({ room, participants }) => [room, participants.map(({ name }) => name).sort()]);`;
    for (const { app } of others) {
      await expect.poll(() => app.run(rooms)).toEqual([[roomId, ['One', 'Two']]]);
    }
    const hosts = await Promise.all(others.map(({ app }) => hosting(app)));
    expect(hosts.filter(Boolean)).toHaveLength(1);
  });

  test('twilio-video’s rooms are lost with it, and connecting again reaches the new one', async ({
    page,
    context,
  }) => {
    const host = await OwnApp.open(page, { sdks: ['twilio'] });
    const app = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
    await app.run(`
      app.room = await joinTwilio('Me', 'tabs');
      app.ends = [once(app.room, 'reconnecting'), once(app.room, 'disconnected')];`);
    await host.page.close();
    const codes = await app.run(`
      const [[reconnecting], [, disconnected]] = await Promise.all(app.ends);
      return [reconnecting.code, disconnected.code];`);
    expect(codes).toEqual([53001, 53000]);
    const names = await app.run(`
      const room = await joinTwilio('Me', 'tabs');
      const joined = once(room, 'participantConnected');
      await crossfade.addGuest({ service: 'twilio', room: 'tabs', name: 'Ada' });
      return (await joined)[0].identity;`);
    expect(names).toBe('Ada');
    expect(await hosting(app)).toBe(true);
  });

  test('calls of window.crossfade go to the next one; guests are gone with the first', async ({
    page,
    context,
  }) => {
    const host = await OwnApp.open(page, { sdks: ['twilio'] });
    const app = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
    const guest = `crossfade.addGuest({ service: 'twilio', room: 'tabs', name: 'Ada' })`;
    await app.run(`app.guest = await ${guest};`);
    await host.page.close();
    await expect.poll(() => hosting(app)).toBe(true);
    const [problem, rooms] = await app.run<[string, RoomSummary[]]>(`
      const problem = await app.guest.mute().catch(({ message }) => message);
      await ${guest};
      return [problem, await crossfade.rooms()];`);
    expect(problem).toMatch(
      /^crossfade\.addGuest\(\{ name: "Ada" \}\)\.mute: The guest is no longer in the room/,
    );
    expect(rooms.map(({ room, participants }) => [room, participants.length])).toEqual([['tabs', 1]]);
  });
});

test('VideoSDK’s rooms are still there when all tabs were closed', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: ['videosdk'] });
  const roomId = await app.run<string>('return createMeeting();');
  await page.goto('about:blank');
  const again = await OwnApp.open(page, { sdks: ['videosdk'] });
  expect(await again.run('return (await joinVideoSdk("Me", argument)).id;', roomId)).toBe(roomId);
});
