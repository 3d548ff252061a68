// Tabs and frames of one browser with `/sandbox.js`: they share rooms, and one of them runs the sandbox.
import type { JSHandle } from '@playwright/test';
import type { Meeting } from '@videosdk.live/js-sdk';
import type { Room } from 'twilio-video';
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/app/own-app';

const hosting = (app: OwnApp): Promise<boolean> =>
  app.run(async ({ crossfade }) => (await crossfade.diagnostics()).hosting);

test('tabs of one browser meet in a Twilio room and see each other', async ({ page, context }) => {
  const first = await OwnApp.open(page, { sdks: ['twilio'] });
  const second = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
  expect([await hosting(first), await hosting(second)]).toEqual([true, false]);
  const rooms: JSHandle<Room>[] = [];
  for (const [app, name] of [
    [first, 'One'],
    [second, 'Two'],
  ] as const)
    rooms.push(await app.hold(({ joinTwilio, DEVICES }, name) => joinTwilio(name, DEVICES), name));
  const look = (app: OwnApp, index: 0 | 1) =>
    app.run(async ({ remoteVideo, firstFrame }, room) => {
      const { videoWidth } = await firstFrame(await remoteVideo(room!));
      return [[...room!.participants.values()].map(({ identity }) => identity), videoWidth > 0];
    }, rooms[index]);
  expect(await look(first, 0)).toEqual([['Two'], true]);
  expect(await look(second, 1)).toEqual([['One'], true]);
});

test('tabs of one browser meet in a VideoSDK meeting and see each other', async ({ page, context }) => {
  const first = await OwnApp.open(page, { sdks: ['videosdk'] });
  const second = await OwnApp.open(await context.newPage(), { sdks: ['videosdk'] });
  const roomId = await first.run(({ createMeeting }) => createMeeting());
  const meetings: JSHandle<Meeting>[] = [];
  for (const [app, name] of [
    [first, 'One'],
    [second, 'Two'],
  ] as const)
    meetings.push(
      await app.hold(
        ({ joinVideoSdk }, { name, roomId }) =>
          joinVideoSdk(name, roomId, { participantId: name, webcamEnabled: true }),
        { name, roomId },
      ),
    );
  const look = (app: OwnApp, index: 0 | 1, who: string) =>
    app.run(
      async ({ other, streamOf, firstFrame }, { meeting, who }) => {
        const participant = await other(meeting!, who);
        const { videoWidth } = await firstFrame(await streamOf(participant));
        return [participant.displayName, videoWidth > 0];
      },
      { meeting: meetings[index], who },
    );
  expect(await look(first, 0, 'Two')).toEqual(['Two', true]);
  expect(await look(second, 1, 'One')).toEqual(['One', true]);
});

test('a participant whose app takes its leave when the tab closes is gone at once', async ({
  page,
  context,
}) => {
  const first = await OwnApp.open(page, { sdks: ['twilio'] });
  const second = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
  const watched = await first.hold(({ joinTwilio }) => joinTwilio('One'));
  const gone = await first.begin(
    async ({ once }, room) => (await once(room, 'participantDisconnected'))[0].identity,
    watched,
  );
  await second.run(async ({ joinTwilio, until }) => {
    const room = await joinTwilio('Two');
    await until(() => room.participants.size === 1);
    addEventListener('pagehide', () => room.disconnect());
  });
  await second.page.goto('about:blank');
  expect(await gone()).toBe('Two');
  await expect
    .poll(() => first.run(({ crossfade }) => crossfade.diagnostics()))
    .toMatchObject({ clients: 1, connections: 1 });
});

test('a same-origin frame shares the rooms of its page', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: ['twilio'] });
  const identity = await app.run(async ({ joinTwilio, once }) => {
    const joined = once(await joinTwilio('Page'), 'participantConnected');
    const frame = document.createElement('iframe');
    frame.src = location.href;
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    const { appTools } = frame.contentWindow as typeof window;
    await appTools.joinTwilio('Frame');
    return (await joined)[0].identity;
  });
  expect(identity).toBe('Frame');
});

test.describe('when the tab with the sandbox closes', () => {
  test('another takes over, and VideoSDK’s clients meet again in the same meeting', async ({
    page,
    context,
  }) => {
    const host = await OwnApp.open(page, { sdks: ['videosdk'] });
    const roomId = await host.run(({ createMeeting }) => createMeeting());
    const apps = [];
    const backs = [];
    for (const name of ['One', 'Two']) {
      const app = await OwnApp.open(await context.newPage(), { sdks: ['videosdk'] });
      const meeting = await app.hold(
        ({ joinVideoSdk }, { name, roomId }) => joinVideoSdk(name, roomId, { participantId: name }),
        { name, roomId },
      );
      backs.push(
        await app.begin(async ({ once }, meeting) => void (await once(meeting, 'meeting-joined')), meeting),
      );
      apps.push(app);
    }
    await host.page.close();

    for (const back of backs) await back();
    for (const app of apps) {
      const rooms = (): Promise<unknown> =>
        app.run(async ({ crossfade }) =>
          (await crossfade.rooms()).map(({ room, participants }) => [
            room,
            participants.map(({ name }) => name).sort(),
          ]),
        );
      await expect.poll(rooms).toEqual([[roomId, ['One', 'Two']]]);
    }
    const hosts = await Promise.all(apps.map(hosting));
    expect(hosts.filter(Boolean)).toHaveLength(1);
  });

  test('twilio-video’s rooms are lost with it, and connecting again reaches the new one', async ({
    page,
    context,
  }) => {
    const host = await OwnApp.open(page, { sdks: ['twilio'] });
    const app = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
    const room = await app.hold(({ joinTwilio }) => joinTwilio('Me'));
    const codes = await app.begin(async ({ once }, room) => {
      const [reconnecting, disconnected] = [once(room, 'reconnecting'), once(room, 'disconnected')];
      return [(await reconnecting)[0].code, (await disconnected)[1].code];
    }, room);
    await host.page.close();
    expect(await codes()).toEqual([53001, 53000]);
    const identity = await app.run(async ({ joinTwilio, guest, once }) => {
      const joined = once(await joinTwilio('Me'), 'participantConnected');
      await guest('Ada');
      return (await joined)[0].identity;
    });
    expect(identity).toBe('Ada');
    expect(await hosting(app)).toBe(true);
  });

  test('calls of window.crossfade go to the next one; guests are gone with the first', async ({
    page,
    context,
  }) => {
    const host = await OwnApp.open(page, { sdks: ['twilio'] });
    const app = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
    const ada = await app.hold(({ guest }) => guest('Ada'));
    await host.page.close();
    await expect.poll(() => hosting(app)).toBe(true);
    const { problem, rooms } = await app.run(async ({ crossfade, guest, messageOf }, ada) => {
      const problem = await messageOf(ada.mute());
      await guest('Ada');
      return { problem, rooms: await crossfade.rooms() };
    }, ada);
    expect(problem).toMatch(
      /^crossfade\.addGuest\(\{ name: "Ada" \}\)\.mute: The guest is no longer in the room/,
    );
    expect(rooms.map(({ room, participants }) => [room, participants.length])).toEqual([['lab', 1]]);
  });
});

test('VideoSDK’s rooms are still there when all tabs were closed', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: ['videosdk'] });
  const roomId = await app.run(({ createMeeting }) => createMeeting());
  await page.goto('about:blank');
  const again = await OwnApp.open(page, { sdks: ['videosdk'] });
  expect(await again.run(async ({ joinVideoSdk }, id) => (await joinVideoSdk('Me', id)).id, roomId)).toBe(
    roomId,
  );
});
