// Why a client of VideoSDK is no longer in its meeting, as the client and the others hear it.
import { expect, test } from '../../support/fixtures';
import { openMeeting, openPair } from '../../support/videosdk-app';

test.describe('why a VideoSDK client is no longer in the meeting', () => {
  /** A call of the REST API, as an app's server makes it. */
  const REST = `
    const rest = async (path, body) => fetch('https://api.videosdk.live' + path, {
      method: 'POST',
      headers: { authorization: await crossfade.videosdkToken(), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });`;

  const DEPARTURES: { code: number; name: string; who: 'ada' | 'ben'; program: string }[] = [
    { code: 1101, name: 'it has left', who: 'ben', program: `await app.meeting.leave();` },
    { code: 1002, name: 'it was removed', who: 'ada', program: `await app.other.remove();` },
    { code: 1006, name: 'somebody has ended the meeting', who: 'ada', program: `await app.meeting.end();` },
    {
      code: 1009,
      name: 'the API has ended the session',
      who: 'ada',
      program: `${REST} await rest('/v2/sessions/end', { roomId: argument });`,
    },
    {
      code: 1010,
      name: 'the API has removed it',
      who: 'ada',
      program: `${REST} await rest('/v2/sessions/participants/remove', { roomId: argument, participantId: 'ben' });`,
    },
  ];
  /** What leads to these on the real service is not known, or is not part of the sandbox. */
  const ON_DEMAND = [1003, 1004, 1007, 1008].map((code) => ({
    code,
    name: 'the test wants it so',
    who: 'ada' as const,
    program: `await crossfade.faults.removeParticipant({ service: 'videosdk', room: argument, participant: 'ben' }, ${code});`,
  }));
  for (const { code, name, who, program } of [...DEPARTURES, ...ON_DEMAND]) {
    test(`${code}: ${name}`, async ({ page }) => {
      const pair = await openMeeting(page);
      const left = pair.ben.run<number>(`return (await once(app.meeting, 'meeting-left'))[0].code;`);
      const everybody = code === 1006 || code === 1009;
      const seen = everybody
        ? Promise.resolve(code)
        : pair.ada.run<number>(`return (await once(app.meeting, 'participant-left'))[1].code;`);
      await pair[who].run(program, pair.room);
      expect([await left, await seen]).toEqual([code, code]);
    });
  }

  test('1001: its window is gone', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    const seen = ada.run(`return (await once(app.meeting, 'participant-left'))[1].code;`);
    await ben.page.close();
    expect(await seen).toBe(1001);
  });

  test('1102: its socket was lost, and ten times it could not open another', async ({ page }) => {
    const { room, ada, ben } = await openMeeting(page);
    const left = ben.run<number>(`return (await once(app.meeting, 'meeting-left'))[0].code;`);
    await ben.run(`
      await crossfade.faults.setRefusing(true);
      await crossfade.faults.dropSockets();`);
    expect(await left).toBe(1102);
    await ben.run(
      `
      await crossfade.faults.setRefusing(false);
      await joinVideoSdk('Ben', argument);`,
      room,
    );
    await expect.poll(() => ada.run(`return app.meeting.participants.size;`)).toBe(1);
  });

  test('1103: it was let in, and then the service failed', async ({ page }) => {
    const { room, ada, ben } = await openPair(page);
    await ada.run(`app.asked = once(app.meeting, 'entry-requested');`);
    const left = ben.run<number>(
      `
      VideoSDK.config(await crossfade.videosdkToken({ permissions: ['ask_join'] }));
      const meeting = VideoSDK.initMeeting({ meetingId: argument, name: 'Ben', micEnabled: false, webcamEnabled: false });
      const left = once(meeting, 'meeting-left');
      await meeting.join();
      return (await left)[0].code;`,
      room,
    );
    await ada.run(`
      const [{ allow }] = await app.asked;
      await crossfade.faults.failNext('videosdk');
      await allow();`);
    expect(await left).toBe(1103);
    expect(await ada.run(`return app.meeting.participants.size;`)).toBe(0);
  });

  test('1104: it has left for another meeting, which became full meanwhile', async ({ page }) => {
    const { ben } = await openMeeting(page);
    const left = await ben.run<number>(`
      const room = await createMeeting();
      const left = once(app.meeting, 'meeting-left');
      // The answer comes back before the next request arrives there.
      await crossfade.faults.setDelay(1500);
      await app.meeting.switchTo({ meetingId: room, token: await crossfade.videosdkToken({ roomId: room }) });
      await crossfade.faults.setRoomFull({ service: 'videosdk', room }, true);
      return (await left)[0].code;`);
    expect(left).toBe(1104);
  });

  test('1011: the same participant has joined elsewhere', async ({ page }) => {
    const { room, ada, ben } = await openPair(page);
    const left = ada.run(`return (await once(app.meeting, 'meeting-left'))[0].code;`);
    await ben.run(`await joinVideoSdk('Ada again', argument, { participantId: 'ada' });`, room);
    expect(await left).toBe(1011);
  });
});
