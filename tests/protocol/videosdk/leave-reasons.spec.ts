// Why a client of VideoSDK is no longer in its meeting, as the client and the others hear it.
import type { Meeting, Participant } from '@videosdk.live/js-sdk';
import { expect, test } from '../../support/app/lab';
import { openCall, openMeeting } from '../../support/app/meeting';
import { OwnApp, type Program } from '../../support/app/own-app';

interface Departure {
  code: number;
  name: string;
  /** Who does it; it is Ben who leaves. */
  who: 'ada' | 'ben';
  program: Program<{ meeting: Meeting; other: Participant; code: number }>;
}

const DEPARTURES: Departure[] = [
  { code: 1101, name: 'it has left', who: 'ben', program: (_, { meeting }) => meeting.leave() },
  { code: 1002, name: 'it was removed', who: 'ada', program: (_, { other }) => other.remove() },
  {
    code: 1006,
    name: 'somebody has ended the meeting',
    who: 'ada',
    program: (_, { meeting }) => meeting.end(),
  },
  {
    code: 1009,
    name: 'the API has ended the session',
    who: 'ada',
    program: ({ serverCall }, { meeting }) => serverCall('/v2/sessions/end', { roomId: meeting.id }),
  },
  {
    code: 1010,
    name: 'the API has removed it',
    who: 'ada',
    program: ({ serverCall }, { meeting, other }) =>
      serverCall('/v2/sessions/participants/remove', { roomId: meeting.id, participantId: other.id }),
  },
  // What leads to these on the real service is not known, or is not part of the sandbox.
  ...[1003, 1004, 1007, 1008].map((code): Departure => ({
    code,
    name: 'the test wants it so',
    who: 'ada',
    program: ({ crossfade }, { meeting, other, code }) =>
      crossfade.faults.removeParticipant(
        { service: 'videosdk', room: meeting.id, participant: other.id },
        code,
      ),
  })),
];
for (const { code, name, who, program } of DEPARTURES) {
  test(`${code}: ${name}`, async ({ videosdkPair }) => {
    const { ada, ben } = await openCall(videosdkPair);
    const left = await ben.app.begin(
      async ({ once }, meeting) => (await once(meeting, 'meeting-left'))[0].code,
      ben.meeting,
    );
    // Of a meeting that is over, nobody is told who else is gone.
    const everybody = code === 1006 || code === 1009;
    const seen = everybody
      ? () => code
      : await ada.app.begin(
          async ({ once }, meeting) => (await once(meeting, 'participant-left'))[1].code,
          ada.meeting,
        );
    const actor = who === 'ada' ? ada : ben;
    await actor.app.run(program, { ...actor.call, code });
    expect([await left(), await seen()]).toEqual([code, code]);
  });
}

test('1001: its window is gone', async ({ page, context }) => {
  const [ada, ben] = [await OwnApp.open(page), await OwnApp.open(await context.newPage())];
  const call = await openCall({ ada, ben });
  const seen = await ada.begin(
    async ({ once }, meeting) => (await once(meeting, 'participant-left'))[1].code,
    call.ada.meeting,
  );
  await ben.page.close();
  expect(await seen()).toBe(1001);
});

test('1103: it was let in, and then the service failed', async ({ videosdkPair }) => {
  const { app, meeting, room } = await openMeeting(videosdkPair);
  const allowed = await app.begin(async ({ crossfade, once }, meeting) => {
    const [{ allow }] = await once(meeting, 'entry-requested');
    await crossfade.faults.failNext('videosdk');
    await allow();
  }, meeting);
  const left = await videosdkPair.ben.run(async ({ crossfade, initVideoSdk, once }, room) => {
    const token = await crossfade.videosdkToken({ permissions: ['ask_join'] });
    const meeting = await initVideoSdk('Ben', room, { token });
    const left = once(meeting, 'meeting-left');
    await meeting.join();
    return (await left)[0].code;
  }, room);
  expect(left).toBe(1103);
  await allowed();
  expect(await meeting.evaluate(({ participants }) => participants.size)).toBe(0);
});

test('1104: it has left for another meeting, which became full meanwhile', async ({ videosdk }) => {
  const left = await videosdk.run(async ({ crossfade, meet, createMeeting, once }) => {
    const meeting = await meet();
    const room = await createMeeting();
    const left = once(meeting, 'meeting-left');
    // The answer comes back before the next request arrives there.
    await crossfade.faults.setDelay(500);
    await meeting.switchTo({ meetingId: room, token: await crossfade.videosdkToken({ roomId: room }) });
    await crossfade.faults.setRoomFull({ service: 'videosdk', room }, true);
    return (await left)[0].code;
  });
  expect(left).toBe(1104);
});

test('1011: the same participant has joined elsewhere', async ({ videosdkPair }) => {
  const { app, meeting, room } = await openMeeting(videosdkPair);
  const left = await app.begin(
    async ({ once }, meeting) => (await once(meeting, 'meeting-left'))[0].code,
    meeting,
  );
  await videosdkPair.ben.run(
    async ({ joinVideoSdk }, room) => void (await joinVideoSdk('Ada again', room, { participantId: 'ada' })),
    room,
  );
  expect(await left()).toBe(1011);
});
