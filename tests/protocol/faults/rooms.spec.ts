// Faults of rooms and participants on demand, as an app with the real SDKs meets them; after each one the sandbox is whole.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/app/own-app';
import { expectWhole, joinBoth } from '../../support/app/whole';

test.describe('a room', { tag: '@firefox:whole' }, () => {
  test('that is full takes nobody; then it does', async ({ page }) => {
    const app = await OwnApp.open(page);
    const refused = await app.run(
      async ({ crossfade, createMeeting, guest, joinTwilio, joinVideoSdk, codeOf, lab }) => {
        const roomId = await createMeeting();
        await guest('Ada');
        const rooms = [
          { service: 'twilio', room: lab },
          { service: 'videosdk', room: roomId },
        ] as const;
        for (const room of rooms) await crossfade.faults.setRoomFull(room, true);
        const codes = [await codeOf(joinTwilio('Me')), await codeOf(joinVideoSdk('Me', roomId))];
        for (const room of rooms) await crossfade.faults.setRoomFull(room, false);
        (await joinTwilio('Me')).disconnect();
        void (await joinVideoSdk('Me', roomId)).leave();
        await crossfade.faults.endRoom(rooms[0]);
        return codes;
      },
    );
    expect(refused).toEqual([53105, 4009]);
    await expectWhole(app);
  });

  test('ends for everyone', async ({ page }) => {
    const app = await OwnApp.open(page);
    const codes = await app.run(
      async ({ crossfade, once }, { room, meeting }) => {
        const [gone, left] = [once(room, 'disconnected'), once(meeting, 'meeting-left')];
        await crossfade.faults.endRoom({ service: 'twilio', room: room.name });
        await crossfade.faults.endRoom({ service: 'videosdk', room: meeting.id });
        return [(await gone)[1].code, (await left)[0].code];
      },
      await joinBoth(app),
    );
    expect(codes).toEqual([53118, 1006]);
    await expectWhole(app);
  });

  for (const { name, wanted, told } of [
    { name: 'the vendor’s own', wanted: {}, told: [null, 1002] },
    { name: 'the one that was asked for', wanted: { twilio: 53205, videosdk: 1008 }, told: [53205, 1008] },
  ]) {
    test(`sends a participant away, with a reason: ${name}`, async ({ page }) => {
      const app = await OwnApp.open(page);
      const codes = await app.run(
        async ({ crossfade, at, once }, { rooms: { room, meeting }, wanted }) => {
          const [gone, left] = [once(room, 'disconnected'), once(meeting, 'meeting-left')];
          await crossfade.faults.removeParticipant(at(room.localParticipant.identity), wanted.twilio);
          const me = {
            service: 'videosdk',
            room: meeting.id,
            participant: meeting.localParticipant.id,
          } as const;
          await crossfade.faults.removeParticipant(me, wanted.videosdk);
          // Without an error the SDK gives null.
          const [, error] = await gone;
          return [(error as typeof error | null)?.code ?? null, (await left)[0].code];
        },
        { rooms: await joinBoth(app), wanted: wanted as { twilio?: number; videosdk?: number } },
      );
      expect(codes).toEqual(told);
      await expectWhole(app);
    });
  }

  test('or participant that is not there is named by the fault', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const messages = await app.run(async ({ crossfade, guest, at, messageOf }) => {
      await guest('Ada');
      return [
        await messageOf(crossfade.faults.removeParticipant(at('Nobody'))),
        await messageOf(crossfade.faults.endRoom({ service: 'videosdk', room: 'none' })),
      ];
    });
    expect(messages).toEqual([
      expect.stringMatching(/^crossfade\.faults\.removeParticipant: There is no participant "Nobody"/),
      expect.stringMatching(/^crossfade\.faults\.endRoom: There is no videosdk room "none"/),
    ]);
  });
});
