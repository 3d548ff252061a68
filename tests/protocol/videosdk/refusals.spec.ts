// With which codes the VideoSDK service refuses, as the unmodified SDK reports them.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';

/** Signs a token as an app's server would. */
const SIGN = `
  const { apiKey, secret } = crossfade.credentials.videosdk;
  async function sign(claims) {
    const base64Url = (text) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    const parts = [{ alg: 'HS256', typ: 'JWT' }, { apikey: apiKey, exp: Date.now() / 1000 + 60, ...claims }];
    const signed = parts.map((part) => base64Url(JSON.stringify(part))).join('.');
    const bytes = (text) => new TextEncoder().encode(text);
    const key = await crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(signed)));
    return signed + '.' + base64Url(String.fromCharCode(...signature));
  }`;

test.describe('why a VideoSDK client does not get what it wants', () => {
  const REFUSALS: { code: number; name: string; tag?: '@firefox'; program: string }[] = [
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
      code: 4004,
      name: 'the participant that it means has left',
      program: `const meeting = await joinVideoSdk('Ben', room);
        const joined = once(meeting, 'participant-joined');
        const guest = await crossfade.addGuest({ service: 'videosdk', room, name: 'Gus' });
        const [participant] = await joined;
        const left = once(meeting, 'participant-left');
        await guest.leave();
        await left;
        await participant.remove();`,
    },
    {
      code: 4005,
      name: 'it is in the meeting that it wants to switch to',
      program: `const meeting = await joinVideoSdk('Ben', room);
        await meeting.switchTo({ meetingId: room, token: await crossfade.videosdkToken() });`,
    },
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
      tag: '@firefox',
      program: `await joinVideoSdk('Ben', room, { token: await crossfade.videosdkToken({ roomId: 'zzzz-zzzz-zzzz' }) });`,
    },
    {
      code: 4023,
      name: 'the token is for another participant',
      program: `const token = await crossfade.videosdkToken({ participantId: 'eve' });
        await joinVideoSdk('Ben', room, { token, participantId: 'ben' });`,
    },
    {
      code: 4024,
      name: 'the token is for the REST API',
      program: `await joinVideoSdk('Ben', room, { token: await sign({ permissions: ['allow_join'], roles: ['crawler'] }) });`,
    },
    ...[4006, 4007, 4010, 4021, 4025, 4026, 4027, 4041, 4053].map((code) => ({
      code,
      name: 'the test wants it so',
      program: `await crossfade.faults.failNext('videosdk', 1, ${code});
        await joinVideoSdk('Ben', room);`,
    })),
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
  for (const { code, name, tag = [], program } of REFUSALS) {
    test(`${code}: ${name}`, { tag }, async ({ page }) => {
      const app = await OwnApp.open(page, { sdks: ['videosdk'] });
      const refused = await app.run(`
        ${SIGN}
        const room = await createMeeting();
        try { ${program} } catch (error) { return error.code ?? String(error); }
        return 'let in';`);
      expect(refused).toBe(code);
    });
  }
});
