// With which codes the VideoSDK service refuses, as the unmodified SDK reports them.
import { expect, test } from '../../support/app/lab';
import type { Program } from '../../support/app/own-app';

interface Refusal {
  code: number;
  name: string;
  tag?: '@firefox:whole';
  /** Ben wants something of a meeting that exists, and is refused. */
  program: Program<{ room: string; code: number }>;
}

const REFUSALS: Refusal[] = [
  {
    code: 4001,
    name: 'the token has an unknown API key',
    program: ({ joinVideoSdk }, { room }) => {
      const part = (value: object): string => btoa(JSON.stringify(value)).replaceAll('=', '');
      const token = [part({ alg: 'HS256' }), part({ apikey: 'unknown' }), 'signature'].join('.');
      return joinVideoSdk('Ben', room, { token });
    },
  },
  {
    code: 4002,
    name: 'the token has expired',
    program: async ({ crossfade, joinVideoSdk }, { room }) =>
      joinVideoSdk('Ben', room, { token: await crossfade.videosdkToken({ ttlSeconds: -10 }) }),
  },
  {
    code: 4002,
    name: 'all tokens count as expired',
    program: async ({ crossfade, joinVideoSdk }, { room }) => {
      await crossfade.faults.setTokensExpired('videosdk', true);
      return joinVideoSdk('Ben', room);
    },
  },
  {
    code: 4003,
    name: 'there is no such meeting',
    program: ({ joinVideoSdk }) => joinVideoSdk('Ben', 'zzzz-zzzz-zzzz'),
  },
  {
    code: 4004,
    name: 'the participant that it means has left',
    program: async ({ joinVideoSdk, meetGuest, once }, { room }) => {
      const meeting = await joinVideoSdk('Ben', room);
      const { guest, participant } = await meetGuest(meeting);
      const left = once(meeting, 'participant-left');
      await guest.leave();
      await left;
      await participant.remove();
    },
  },
  {
    code: 4004,
    name: 'its id is longer than any',
    program: ({ joinVideoSdk }, { room }) => joinVideoSdk('Ben', room, { participantId: 'long'.repeat(100) }),
  },
  {
    code: 4005,
    name: 'it is in the meeting that it wants to switch to',
    program: async ({ crossfade, joinVideoSdk }, { room }) => {
      const meeting = await joinVideoSdk('Ben', room);
      await meeting.switchTo({ meetingId: room, token: await crossfade.videosdkToken() });
    },
  },
  {
    code: 4008,
    name: 'the token permits nothing',
    program: async ({ crossfade, joinVideoSdk }, { room }) =>
      joinVideoSdk('Ben', room, { token: await crossfade.videosdkToken({ permissions: [] }) }),
  },
  {
    code: 4009,
    name: 'the meeting is full',
    program: async ({ crossfade, joinVideoSdk }, { room }) => {
      await crossfade.addGuest({ service: 'videosdk', room, name: 'Gus' });
      await crossfade.faults.setRoomFull({ service: 'videosdk', room }, true);
      return joinVideoSdk('Ben', room);
    },
  },
  {
    code: 4022,
    name: 'the token is for another meeting',
    tag: '@firefox:whole',
    program: async ({ crossfade, joinVideoSdk }, { room }) =>
      joinVideoSdk('Ben', room, { token: await crossfade.videosdkToken({ roomId: 'zzzz-zzzz-zzzz' }) }),
  },
  {
    code: 4023,
    name: 'the token is for another participant',
    program: async ({ crossfade, joinVideoSdk }, { room }) => {
      const token = await crossfade.videosdkToken({ participantId: 'eve' });
      return joinVideoSdk('Ben', room, { token, participantId: 'ben' });
    },
  },
  {
    code: 4024,
    name: 'the token is for the REST API',
    program: async ({ signVideoSdkToken, joinVideoSdk }, { room }) => {
      const token = await signVideoSdkToken({ permissions: ['allow_join'], roles: ['crawler'] });
      return joinVideoSdk('Ben', room, { token });
    },
  },
  ...[4006, 4007, 4010, 4021, 4025, 4026, 4027, 4041, 4053].map((code): Refusal => ({
    code,
    name: 'the test wants it so',
    program: async ({ crossfade, joinVideoSdk }, { room, code }) => {
      await crossfade.faults.failNext('videosdk', 1, code);
      return joinVideoSdk('Ben', room);
    },
  })),
  {
    code: 4052,
    name: 'the meeting is deactivated',
    program: async ({ serverCall, joinVideoSdk }, { room }) => {
      await serverCall('/v2/rooms/deactivate', { roomId: room });
      return joinVideoSdk('Ben', room);
    },
  },
  {
    code: 5000,
    name: 'the service fails',
    program: async ({ crossfade, joinVideoSdk }, { room }) => {
      await crossfade.faults.failNext('videosdk');
      return joinVideoSdk('Ben', room);
    },
  },
  {
    code: 5000,
    name: 'the service is busy',
    program: async ({ crossfade, joinVideoSdk }, { room }) => {
      await crossfade.faults.setBusy('videosdk', true);
      return joinVideoSdk('Ben', room);
    },
  },
  {
    code: 5000,
    name: 'the service fails when it publishes',
    program: async ({ crossfade, joinVideoSdk }, { room }) => {
      const meeting = await joinVideoSdk('Ben', room);
      await crossfade.faults.failNext('videosdk');
      const failed = new Promise((_resolve, reject) => meeting.on('error', reject));
      await Promise.race([failed, meeting.enableWebcam()]);
    },
  },
];
for (const { code, name, tag, program } of REFUSALS) {
  test(`${code}: ${name}`, { tag: tag ?? [] }, async ({ videosdk }) => {
    const room = await videosdk.run(({ createMeeting }) => createMeeting());
    expect(await videosdk.failure(program, { room, code })).toMatchObject({ code });
  });
}

test('4052: the meeting is deactivated between the request of `join()` and its socket, and `join()` ends', async ({
  videosdk,
}) => {
  const said = await videosdk.run(async ({ createMeeting, initVideoSdk, inPlaceOf, serverCall }) => {
    const room = await createMeeting();
    const meeting = await initVideoSdk('Ben', room);
    const { fetch } = window;
    inPlaceOf(window, 'fetch', async (...request) => {
      const response = await fetch(...request);
      if (new Request(...request).url.endsWith('/init-config'))
        await serverCall('/v2/rooms/deactivate', { roomId: room });
      return response;
    });
    const said: unknown[] = [];
    meeting.on('error', ({ code }) => said.push(code));
    meeting.on('meeting-state-changed', ({ state }) => said.push(state));
    await meeting.join().catch(({ code }) => said.push(`rejects with ${code}`));
    await meeting.leave().catch(() => {});
    return said;
  });
  expect(said.slice(0, 5)).toEqual(['CONNECTING', 4052, 3047, 'FAILED', 'rejects with 3047']);
});
