// Faults of services and rooms on demand, as an app with the real SDKs meets them; after each one the sandbox is whole again.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';
import { expectWhole, JOIN, LEAVE, ROOM } from '../../support/whole';

test.describe('a service', { tag: '@firefox' }, () => {
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

test.describe('a room', { tag: '@firefox' }, () => {
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

  test('ends for everyone', async ({ page }) => {
    const app = await OwnApp.open(page);
    await app.run(JOIN);
    const said = await app.run(`
      const out = [once(app.room, 'disconnected'), once(app.meeting, 'meeting-left')];
      await crossfade.faults.endRoom({ service: 'twilio', room: '${ROOM}' });
      await crossfade.faults.endRoom({ service: 'videosdk', room: app.roomId });
      const [[, error], [reason]] = await Promise.all(out);
      return [error.code, reason.code];`);
    expect(said).toEqual([53118, 1006]);
    await expectWhole(app);
  });

  test('sends a participant away, with the reason that was asked for or the vendor’s own', async ({
    page,
  }) => {
    const app = await OwnApp.open(page);
    const said: unknown[] = [];
    for (const codes of [
      ['undefined', 'undefined'],
      ['53205', '1008'],
    ]) {
      await app.run(JOIN);
      const [error, reason] = await app.run<unknown[]>(`
        const out = [once(app.room, 'disconnected'), once(app.meeting, 'meeting-left')];
        const [me, { id }] = [app.room.localParticipant.identity, app.meeting.localParticipant];
        await crossfade.faults.removeParticipant({ service: 'twilio', room: '${ROOM}', participant: me }, ${codes[0]});
        await crossfade.faults.removeParticipant({ service: 'videosdk', room: app.roomId, participant: id }, ${codes[1]});
        const [[, error], [reason]] = await Promise.all(out);
        return [error?.code ?? null, reason.code];`);
      said.push([error, reason]);
      await expectWhole(app);
    }
    expect(said).toEqual([
      [null, 1002],
      [53205, 1008],
    ]);
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
