// Faults on demand, as an app with the real SDKs meets them; after each one the sandbox is whole again.
import type { Diagnostics, RoomSummary } from '../src/embed/api';
import { expect, test } from './support/fixtures';
import { OwnApp } from './support/own-app';

const ROOM = 'faults';

/** Who is in which room, as `service: name state`. */
const present = async (app: OwnApp): Promise<string[]> =>
  (await app.run<RoomSummary[]>('return crossfade.rooms();')).flatMap(({ service, participants }) =>
    participants.map(({ name, state }) => `${service}: ${name} ${state}`),
  );

/** Nobody is left in a room, and no connection or window is left over. */
async function expectWhole(app: OwnApp): Promise<void> {
  const state = async (): Promise<unknown> => {
    const { clients, connections } = await app.run<Diagnostics>('return crossfade.diagnostics();');
    return { present: await present(app), clients, connections };
  };
  await expect.poll(state).toEqual({ present: [], clients: 1, connections: 0 });
}

/** A program that joins rooms of both services as "Me". */
const JOIN = `
  app.roomId = await createMeeting();
  app.room = await joinTwilio('Me', '${ROOM}');
  app.meeting = await joinVideoSdk('Me', app.roomId);
`;
const LEAVE = 'app.room.disconnect(); app.meeting.leave();';

test.describe('the network', () => {
  test('a dropped socket is opened again, and everyone stays who they were', async ({ page }) => {
    const app = await OwnApp.open(page);
    await app.run(JOIN);
    const said = await app.run(`
      const before = app.room.localParticipant.sid;
      const back = [once(app.room, 'reconnecting'), once(app.room, 'reconnected'), once(app.meeting, 'meeting-joined')];
      await crossfade.faults.dropSockets();
      const [[error]] = await Promise.all(back);
      return [error.code, app.room.localParticipant.sid === before];`);
    expect(said).toEqual([53001, true]);
    await expect.poll(() => present(app)).toEqual(['twilio: Me connected', 'videosdk: Me connected']);
    await app.run(LEAVE);
    await expectWhole(app);
  });

  test('a drop of one service’s sockets leaves the other’s alone', async ({ page }) => {
    const app = await OwnApp.open(page);
    await app.run(JOIN);
    const states = await app.run(`
      const states = [];
      app.meeting.on('socket-state-changed', ({ state }) => states.push(state));
      const back = once(app.room, 'reconnected');
      await crossfade.faults.dropSockets('twilio');
      await back;
      return states;`);
    expect(states).toEqual([]);
    await app.run(LEAVE);
    await expectWhole(app);
  });

  test('while it is down requests fail and the others see it; afterwards the SDKs are back', async ({
    page,
    context,
  }) => {
    const watcher = await OwnApp.open(page, { sdks: ['twilio'] });
    const app = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
    await watcher.run(`app.room = await joinTwilio('Watcher', '${ROOM}');`);
    await app.run(`app.room = await joinTwilio('Me', '${ROOM}');`);
    await watcher.run(`
      app.lost = once(app.room, 'participantReconnecting');
      app.back = once(app.room, 'participantReconnected');`);
    const failure = await app.run(`
      const lost = once(app.room, 'reconnecting');
      await crossfade.faults.setOnline(false);
      await lost;
      return createMeeting().catch((error) => error.name);`);
    expect(failure).toBe('TypeError');
    expect(await watcher.run('return (await app.lost)[0].identity;')).toBe('Me');
    await app.run(`
      const back = once(app.room, 'reconnected');
      await crossfade.faults.setOnline(true);
      await back;`);
    expect(await watcher.run('return (await app.back)[0].identity;')).toBe('Me');
    await app.page.close();
    await watcher.run('app.room.disconnect();');
  });

  test('a refused socket keeps an app out, and lets it in when sockets are taken again', async ({ page }) => {
    const app = await OwnApp.open(page);
    const codes = await app.run(`
      await crossfade.faults.setRefusing(true);
      const code = await joinTwilio('Me', '${ROOM}').then(() => 'joined', (error) => error.code);
      await crossfade.faults.setRefusing(false);
      const room = await joinTwilio('Me', '${ROOM}');
      room.disconnect();
      return [code, room.state];`);
    expect(codes).toEqual([53000, 'disconnected']);
    await expectWhole(app);
  });

  test('messages can be delayed, and silence holds them until it ends', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const [delayed, held] = await app.run<[number, boolean]>(`
      await crossfade.faults.setDelay(400);
      const start = performance.now();
      await createMeeting();
      const delayed = performance.now() - start;
      await crossfade.faults.setDelay(0);

      await crossfade.faults.setSilent(true);
      let answered = false;
      const answer = joinTwilio('Me', '${ROOM}').then((room) => { answered = true; return room; });
      // The calls of window.crossfade still come through: what a request would have taken has passed by then.
      for (let turn = 0; turn < 20; turn++) await crossfade.rooms();
      const held = !answered;
      await crossfade.faults.setSilent(false);
      (await answer).disconnect();
      return [delayed, held];`);
    expect(delayed).toBeGreaterThanOrEqual(800);
    expect(held).toBe(true);
    await expectWhole(app);
  });

  test('a window that vanishes is out of VideoSDK’s meeting at once, and reconnecting in Twilio’s room', async ({
    page,
    context,
  }) => {
    const watcher = await OwnApp.open(page);
    const app = await OwnApp.open(await context.newPage());
    await app.run(JOIN);
    const roomId = await app.run<string>('return app.roomId;');
    await watcher.run(
      `
      app.room = await joinTwilio('Watcher', '${ROOM}');
      app.meeting = await joinVideoSdk('Watcher', argument);
      app.lost = once(app.room, 'participantReconnecting');
      app.gone = once(app.meeting, 'participant-left');`,
      roomId,
    );
    const answer = await app.run(`
      await crossfade.faults.vanish();
      return crossfade.rooms().catch(({ message }) => message);`);
    expect(answer).toMatch(/^crossfade\.rooms: .*Load it again/);
    expect(
      await watcher.run('return [(await app.lost)[0].identity, (await app.gone)[0].displayName];'),
    ).toEqual(['Me', 'Me']);
    await watcher.run(LEAVE);
    await expect
      .poll(() => watcher.run<Diagnostics>('return crossfade.diagnostics();'))
      .toMatchObject({ clients: 1 });
    expect(await present(watcher)).toEqual(['twilio: Me reconnecting']);
  });
});

test.describe('a service', () => {
  const REFUSALS = [
    { fault: 'setBusy', argument: true, lift: false, twilio: 53006, videosdk: 5000 },
    { fault: 'setTokensExpired', argument: true, lift: false, twilio: 20104, videosdk: 4002 },
    { fault: 'failNext', argument: 1, lift: 0, twilio: 53104, videosdk: 5000 },
  ];
  for (const { fault, argument, lift, ...codes } of REFUSALS) {
    test(`refuses newcomers by faults.${fault}, and takes them again`, async ({ page }) => {
      const app = await OwnApp.open(page);
      const refused = await app.run(
        `
        const [fault, value] = argument;
        app.roomId = await createMeeting();
        for (const service of ['twilio', 'videosdk']) await crossfade.faults[fault](service, value);
        const code = (error) => error.code;
        return [
          await joinTwilio('Me', '${ROOM}').then(() => 'joined', code),
          await joinVideoSdk('Me', app.roomId).then(() => 'joined', code),
        ];`,
        [fault, argument],
      );
      expect(refused).toEqual([codes.twilio, codes.videosdk]);
      await expectWhole(app);
      await app.run(
        `for (const service of ['twilio', 'videosdk']) await crossfade.faults[argument[0]](service, argument[1]);`,
        [fault, lift],
      );
      await app.run(JOIN + LEAVE);
      await expectWhole(app);
    });
  }
});

test.describe('a room', () => {
  test('that is full takes nobody; then it does', async ({ page }) => {
    const app = await OwnApp.open(page);
    const refused = await app.run(`
      app.roomId = await createMeeting();
      await crossfade.addGuest({ service: 'twilio', room: '${ROOM}', name: 'Ada' });
      const rooms = [{ service: 'twilio', room: '${ROOM}' }, { service: 'videosdk', room: app.roomId }];
      for (const room of rooms) await crossfade.faults.setRoomFull(room, true);
      const code = (error) => error.code;
      const codes = [
        await joinTwilio('Me', '${ROOM}').then(() => 'joined', code),
        await joinVideoSdk('Me', app.roomId).then(() => 'joined', code),
      ];
      for (const room of rooms) await crossfade.faults.setRoomFull(room, false);
      (await joinTwilio('Me', '${ROOM}')).disconnect();
      (await joinVideoSdk('Me', app.roomId)).leave();
      await crossfade.faults.endRoom(rooms[0]);
      return codes;`);
    expect(refused).toEqual([53105, 4009]);
    await expectWhole(app);
  });

  test('ends for everyone, and a participant can be sent away', async ({ page }) => {
    const app = await OwnApp.open(page);
    await app.run(JOIN);
    const said = await app.run(`
      const out = [once(app.room, 'disconnected'), once(app.meeting, 'meeting-left')];
      const me = app.room.localParticipant.identity;
      await crossfade.faults.removeParticipant({ service: 'twilio', room: '${ROOM}', participant: me });
      await crossfade.faults.endRoom({ service: 'videosdk', room: app.roomId });
      const [, [reason]] = await Promise.all(out);
      return [app.room.state, reason.code];`);
    expect(said).toEqual(['disconnected', 1006]);
    await expectWhole(app);
  });

  test('a fault of a participant or room that is not there says so', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const messages = await app.run(`
      const message = (error) => error.message;
      await crossfade.addGuest({ service: 'twilio', room: '${ROOM}', name: 'Ada' });
      const nobody = { service: 'twilio', room: '${ROOM}', participant: 'Nobody' };
      return [
        await crossfade.faults.removeParticipant(nobody).catch(message),
        await crossfade.faults.endRoom({ service: 'videosdk', room: 'none' }).catch(message),
      ];`);
    expect(messages).toEqual([
      expect.stringMatching(/^crossfade\.faults\.removeParticipant: There is no participant "Nobody"/),
      expect.stringMatching(/^crossfade\.faults\.endRoom: There is no videosdk room "none"/),
    ]);
  });
});
