// With which codes the VideoSDK service refuses, as the unmodified SDK reports them.
import { expect, test } from './support/fixtures';
import { OwnApp } from './support/own-app';

test.describe('why a VideoSDK client does not get what it wants', () => {
  const REFUSALS: { code: number; name: string; program: string }[] = [
    {
      code: 4001,
      name: 'the token has an unknown API key',
      program: `const part = (value) => btoa(JSON.stringify(value)).replaceAll('=', '');
        const token = [part({ alg: 'HS256' }), part({ apikey: 'unknown' }), 'signature'].join('.');
        await joinVideoSdk('Ben', room, { token });`,
    },
    {
      code: 4002,
      name: 'the token has expired',
      program: `await joinVideoSdk('Ben', room, { token: await crossfade.videosdkToken({ ttlSeconds: -10 }) });`,
    },
    {
      code: 4002,
      name: 'all tokens count as expired',
      program: `await crossfade.faults.setTokensExpired('videosdk', true);
        await joinVideoSdk('Ben', room);`,
    },
    { code: 4003, name: 'there is no such meeting', program: `await joinVideoSdk('Ben', 'zzzz-zzzz-zzzz');` },
    {
      code: 4008,
      name: 'the token permits nothing',
      program: `await joinVideoSdk('Ben', room, { token: await crossfade.videosdkToken({ permissions: [] }) });`,
    },
    {
      code: 4009,
      name: 'the meeting is full',
      program: `await crossfade.addGuest({ service: 'videosdk', room, name: 'Gus' });
        await crossfade.faults.setRoomFull({ service: 'videosdk', room }, true);
        await joinVideoSdk('Ben', room);`,
    },
    {
      code: 4022,
      name: 'the token is for another meeting',
      program: `await joinVideoSdk('Ben', room, { token: await crossfade.videosdkToken({ roomId: 'zzzz-zzzz-zzzz' }) });`,
    },
    {
      code: 4023,
      name: 'the token is for another participant',
      program: `const token = await crossfade.videosdkToken({ participantId: 'eve' });
        await joinVideoSdk('Ben', room, { token, participantId: 'ben' });`,
    },
    {
      code: 4052,
      name: 'the meeting is deactivated',
      program: `const headers = { authorization: await crossfade.videosdkToken() };
        const body = JSON.stringify({ roomId: room });
        await fetch('https://api.videosdk.live/v2/rooms/deactivate', { method: 'POST', headers, body });
        await joinVideoSdk('Ben', room);`,
    },
    {
      code: 5000,
      name: 'the service fails',
      program: `await crossfade.faults.failNext('videosdk');
        await joinVideoSdk('Ben', room);`,
    },
    {
      code: 5000,
      name: 'the service is busy',
      program: `await crossfade.faults.setBusy('videosdk', true);
        await joinVideoSdk('Ben', room);`,
    },
    {
      code: 5000,
      name: 'the service fails when it publishes',
      program: `const meeting = await joinVideoSdk('Ben', room);
        await crossfade.faults.failNext('videosdk');
        const failed = new Promise((_resolve, reject) => meeting.on('error', reject));
        await Promise.race([failed, meeting.enableWebcam()]);`,
    },
  ];
  for (const { code, name, program } of REFUSALS) {
    test(`${code}: ${name}`, async ({ page }) => {
      const app = await OwnApp.open(page, { sdks: ['videosdk'] });
      const refused = await app.run(`
        const room = await createMeeting();
        try { ${program} } catch (error) { return error.code ?? String(error); }
        return 'let in';`);
      expect(refused).toBe(code);
    });
  }
});
