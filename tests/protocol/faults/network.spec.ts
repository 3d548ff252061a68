// Faults of the network on demand, as an app with the real SDKs meets them; after each one the sandbox is whole again.
import type { Diagnostics } from '../../../src/embed/api';
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';
import { expectWhole, JOIN, LEAVE, present, ROOM } from '../../support/whole';

test.describe('the network', () => {
  test(
    'a dropped socket is opened again, and everyone stays who they were',
    { tag: '@firefox' },
    async ({ page }) => {
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
    },
  );

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

  test('VideoSDK’s client that goes offline has left for the others, and comes again by itself', async ({
    page,
    context,
  }) => {
    const watcher = await OwnApp.open(page, { sdks: ['videosdk'] });
    const app = await OwnApp.open(await context.newPage(), { sdks: ['videosdk'] });
    const roomId = await watcher.run<string>(`
      const roomId = await createMeeting();
      app.meeting = await joinVideoSdk('Watcher', roomId);
      return roomId;`);
    await app.run(`app.meeting = await joinVideoSdk('Me', argument, { participantId: 'me' });`, roomId);
    await watcher.run(`app.gone = once(app.meeting, 'participant-left');`);
    await app.run(`
      app.states = [];
      app.meeting.on('meeting-state-changed', ({ state }) => app.states.push(state));
      await crossfade.faults.setOnline(false);`);
    expect(await watcher.run('const [{ id }, { code }] = await app.gone; return [id, code];')).toEqual([
      'me',
      1001,
    ]);
    await watcher.run(`app.came = once(app.meeting, 'participant-joined');`);
    const states = await app.run<string[]>(`
      const back = once(app.meeting, 'meeting-joined');
      await crossfade.faults.setOnline(true);
      await back;
      return app.states;`);
    expect(states.at(-1)).toBe('CONNECTED');
    expect(await watcher.run('return (await app.came)[0].id;')).toBe('me');
    for (const one of [app, watcher]) await one.run('await app.meeting.leave();');
    await expectWhole(watcher, 2);
  });

  test('VideoSDK’s client waits while its socket is refused, and joins when sockets are taken again', async ({
    page,
  }) => {
    const app = await OwnApp.open(page, { sdks: ['videosdk'] });
    const before = await app.run<boolean>(`
      const room = await createMeeting();
      await crossfade.faults.setRefusing(true);
      let joined = false;
      app.joining = joinVideoSdk('Me', room).then((meeting) => { joined = true; return meeting; });
      // A first try takes less than the SDK's wait for the second.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await crossfade.faults.setRefusing(false);
      return joined;`);
    expect(before).toBe(false);
    await app.run(`(await app.joining).leave();`);
    await expectWhole(app);
  });

  test('silence holds what VideoSDK’s client asks until it ends', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['videosdk'] });
    const held = await app.run<boolean>(`
      const room = await createMeeting();
      await crossfade.faults.setSilent(true);
      let joined = false;
      const joining = joinVideoSdk('Me', room).then((meeting) => { joined = true; return meeting; });
      for (let turn = 0; turn < 20; turn++) await crossfade.rooms();
      const held = !joined;
      await crossfade.faults.setSilent(false);
      (await joining).leave();
      return held;`);
    expect(held).toBe(true);
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
