// Faults of the network on demand, as an app with the real SDKs meets them; after each one the sandbox is whole again.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/app/own-app';
import { expectWhole, joinBoth, leaveBoth, present } from '../../support/app/whole';

test(
  'a dropped socket is opened again, and everyone stays who they were',
  { tag: '@firefox:whole' },
  async ({ page }) => {
    const app = await OwnApp.open(page);
    const rooms = await joinBoth(app);
    const said = await app.run(async ({ crossfade, once }, { room, meeting }) => {
      const before = room.localParticipant.sid;
      const reconnecting = once(room, 'reconnecting');
      const back = [once(room, 'reconnected'), once(meeting, 'meeting-joined')];
      await crossfade.faults.dropSockets();
      const [{ code }] = await reconnecting;
      await Promise.all(back);
      return [code, room.localParticipant.sid === before];
    }, rooms);
    expect(said).toEqual([53001, true]);
    await expect.poll(() => present(app)).toEqual(['twilio: Me connected', 'videosdk: Me connected']);
    await leaveBoth(rooms);
    await expectWhole(app);
  },
);

test('a drop of one service’s sockets leaves the other’s alone', async ({ page }) => {
  const app = await OwnApp.open(page);
  const rooms = await joinBoth(app);
  const states = await app.run(async ({ crossfade, once }, { room, meeting }) => {
    const states: string[] = [];
    meeting.on('socket-state-changed' as never, ({ state }: { state: string }) => states.push(state));
    const back = once(room, 'reconnected');
    await crossfade.faults.dropSockets('twilio');
    await back;
    return states;
  }, rooms);
  expect(states).toEqual([]);
  await leaveBoth(rooms);
  await expectWhole(app);
});

test('while it is down requests fail and the others see it; afterwards the SDKs are back', async ({
  page,
  context,
}) => {
  const watcher = await OwnApp.open(page, { sdks: ['twilio'] });
  const app = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
  const watched = await watcher.hold(({ joinTwilio }) => joinTwilio('Watcher'));
  const room = await app.hold(({ joinTwilio }) => joinTwilio('Me'));
  const seen = await watcher.begin(async ({ once }, room) => {
    const [lost, back] = [once(room, 'participantReconnecting'), once(room, 'participantReconnected')];
    return [(await lost)[0].identity, (await back)[0].identity];
  }, watched);
  const failure = await app.run(async ({ crossfade, createMeeting, once }, room) => {
    const lost = once(room, 'reconnecting');
    await crossfade.faults.setOnline(false);
    await lost;
    return createMeeting().catch((error: Error) => error.name);
  }, room);
  expect(failure).toBe('TypeError');
  await expect.poll(() => present(watcher)).toContain('twilio: Me reconnecting');
  await app.run(async ({ crossfade, once }, room) => {
    const back = once(room, 'reconnected');
    await crossfade.faults.setOnline(true);
    await back;
  }, room);
  expect(await seen()).toEqual(['Me', 'Me']);
});

test(
  'a refused socket ends as one that reaches no server: an error, then 1006',
  { tag: '@firefox:whole' },
  async ({ page }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const app = await OwnApp.open(page, { sdks: [] });
    const heard = await app.run(async ({ crossfade }) => {
      await crossfade.faults.setRefusing(true);
      const heard: unknown[] = [];
      const socket = new WebSocket('wss://global.vss.twilio.com/signaling');
      socket.onopen = () => heard.push('open');
      socket.onerror = () => heard.push('error');
      await new Promise((resolve) => (socket.onclose = resolve)).then((event) => {
        const { code, reason, wasClean } = event as CloseEvent;
        heard.push({ code, reason, wasClean });
      });
      await crossfade.faults.setRefusing(false);
      return [...heard, socket.readyState];
    });
    expect(heard).toEqual(['error', { code: 1006, reason: '', wasClean: false }, 3]);
    expect(errors).toEqual([]);
  },
);

test('a refused socket keeps an app out, and lets it in when sockets are taken again', async ({ page }) => {
  const app = await OwnApp.open(page);
  const said = await app.run(async ({ crossfade, joinTwilio, codeOf }) => {
    await crossfade.faults.setRefusing(true);
    const code = await codeOf(joinTwilio('Me'));
    await crossfade.faults.setRefusing(false);
    const room = await joinTwilio('Me');
    const { state } = room;
    room.disconnect();
    return [code, state];
  });
  expect(said).toEqual([53000, 'connected']);
  await expectWhole(app);
});

test('VideoSDK’s client that goes offline has left for the others, and comes again by itself', async ({
  page,
  context,
}) => {
  const watcher = await OwnApp.open(page, { sdks: ['videosdk'] });
  const app = await OwnApp.open(await context.newPage(), { sdks: ['videosdk'] });
  const watched = await watcher.hold(({ meet }) => meet('Watcher'));
  const mine = await app.hold(
    ({ joinVideoSdk }, room) => joinVideoSdk('Me', room, { participantId: 'me' }),
    await watched.evaluate(({ id }) => id),
  );
  await watcher.run(({ other }, meeting) => other(meeting, 'me').then(({ id }) => id), watched);
  const seen = await watcher.begin(async ({ once }, meeting) => {
    const [gone, came] = [once(meeting, 'participant-left'), once(meeting, 'participant-joined')];
    const [{ id }, { code }] = await gone;
    return { id, code, came: (await came)[0].id };
  }, watched);
  const states = await app.hold(async ({ crossfade }, meeting) => {
    const states: string[] = [];
    meeting.on('meeting-state-changed', ({ state }: { state: string }) => states.push(state));
    await crossfade.faults.setOnline(false);
    return states;
  }, mine);
  await expect.poll(() => present(watcher)).toEqual(['videosdk: Watcher connected']);
  await app.run(async ({ crossfade, once }, meeting) => {
    const back = once(meeting, 'meeting-joined');
    await crossfade.faults.setOnline(true);
    await back;
  }, mine);
  expect((await states.jsonValue()).at(-1)).toBe('CONNECTED');
  expect(await seen()).toEqual({ id: 'me', code: 1001, came: 'me' });
  for (const meeting of [mine, watched]) await meeting.evaluate((meeting) => meeting.leave());
  await expectWhole(watcher, 2);
});

test('VideoSDK’s client waits while its socket is refused, and joins when sockets are taken again', async ({
  page,
}) => {
  const app = await OwnApp.open(page, { sdks: ['videosdk'] });
  const before = await app.run(async ({ crossfade, createMeeting, joinVideoSdk, sleep }) => {
    const room = await createMeeting();
    await crossfade.faults.setRefusing(true);
    let joined = false;
    const joining = joinVideoSdk('Me', room).then((meeting) => {
      joined = true;
      return meeting;
    });
    // A first try takes less than the SDK's wait for the second.
    await sleep(1000);
    const before = joined;
    await crossfade.faults.setRefusing(false);
    await (await joining).leave();
    return before;
  });
  expect(before).toBe(false);
  await expectWhole(app);
});

test('silence holds what VideoSDK’s client asks until it ends', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: ['videosdk'] });
  const held = await app.run(async ({ crossfade, createMeeting, joinVideoSdk }) => {
    const room = await createMeeting();
    await crossfade.faults.setSilent(true);
    let joined = false;
    const joining = joinVideoSdk('Me', room).then((meeting) => {
      joined = true;
      return meeting;
    });
    // The calls of window.crossfade still come through: what a request would have taken has passed by then.
    for (let turn = 0; turn < 20; turn++) await crossfade.rooms();
    const held = !joined;
    await crossfade.faults.setSilent(false);
    await (await joining).leave();
    return held;
  });
  expect(held).toBe(true);
  await expectWhole(app);
});

test('messages, requests and data of both services can be delayed, and silence holds them until it ends', async ({
  page,
}) => {
  const app = await OwnApp.open(page);
  const [delayed, held] = await app.run(async (tools) => {
    const { crossfade, createMeeting, joinTwilio, joinVideoSdk, guest, meet, meetGuest, once, rest, lab } =
      tools;
    const meeting = await createMeeting();
    // What a guest sends comes to this window by a data channel; the first message opens it.
    const room = await joinTwilio('Listener');
    const ada = await guest('Ada');
    const listening = await meet();
    const { guest: ben } = await meetGuest(listening);
    const messages = [
      () => Promise.all([once(room, 'trackMessage'), ada.send('hello')]),
      () => Promise.all([once(listening, 'data'), ben.send('hello')]),
    ];
    for (const message of messages) await message();
    await crossfade.faults.setDelay(200);
    const delayed: number[] = [];
    for (const message of messages) {
      const start = performance.now();
      await message();
      // One way alone.
      delayed.push(2 * (performance.now() - start));
    }
    // Each needs an answer at least once.
    for (const ask of [
      () => createMeeting(),
      () => rest('GET', ''),
      async () => (await joinTwilio('Late', {}, lab)).disconnect(),
      async () => (await joinVideoSdk('Ada', meeting)).leave(),
    ]) {
      const start = performance.now();
      await ask();
      delayed.push(performance.now() - start);
    }
    await crossfade.faults.setDelay(0);

    await crossfade.faults.setSilent(true);
    let answered = false;
    const answer = joinTwilio('Me').then((room) => {
      answered = true;
      return room;
    });
    for (let turn = 0; turn < 20; turn++) await crossfade.rooms();
    const held = !answered;
    await crossfade.faults.setSilent(false);
    (await answer).disconnect();
    for (const each of [ada, ben]) await each.leave();
    room.disconnect();
    await listening.leave();
    return [delayed, held] as const;
  });
  expect(Math.min(...delayed)).toBeGreaterThanOrEqual(400);
  expect(held).toBe(true);
  await expectWhole(app);
});

test('a window that vanishes is out of VideoSDK’s meeting at once, and reconnecting in Twilio’s room', async ({
  page,
  context,
}) => {
  const watcher = await OwnApp.open(page);
  const app = await OwnApp.open(await context.newPage());
  const mine = await joinBoth(app);
  const watched = await watcher.hold(
    async ({ joinTwilio, joinVideoSdk }, roomId) => ({
      room: await joinTwilio('Watcher'),
      meeting: await joinVideoSdk('Watcher', roomId),
    }),
    await mine.evaluate(({ meeting }) => meeting.id),
  );
  const seen = await watcher.begin(async ({ once }, { room, meeting }) => {
    const [lost, gone] = [once(room, 'participantReconnecting'), once(meeting, 'participant-left')];
    return [(await lost)[0].identity, (await gone)[0].displayName];
  }, watched);
  const answer = await app.run(async ({ crossfade, messageOf }) => {
    await crossfade.faults.vanish();
    return messageOf(crossfade.rooms());
  });
  expect(answer).toMatch(/^crossfade\.rooms: .*Reload it/);
  expect(await seen()).toEqual(['Me', 'Me']);
  await leaveBoth(watched);
  await expect
    .poll(() => watcher.run(({ crossfade }) => crossfade.diagnostics()))
    .toMatchObject({ clients: 1 });
  await expect.poll(() => present(watcher)).toEqual(['twilio: Me reconnecting']);
});
