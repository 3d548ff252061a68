// `/sandbox.js` under apps that load the real SDKs by script tags.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { SignJWT } from 'jose';
import twilio from 'twilio';
import type { Crossfade, RoomSummary } from '../src/embed/api';
import { expect, test } from './support/fixtures';
import { OwnApp, SDK_FILES, type OwnAppInit, type Sdk } from './support/own-app';
import { distDir } from './support/site';

test.describe('an app with twilio-video', () => {
  test('joins a room, sees the guest’s picture, and hears what the guest does', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const said = await app.run(`
      const said = [];
      const room = await joinTwilio('Me', 'stand-up', { tracks: undefined, audio: true, video: true });
      said.push(...[...room.localParticipant.tracks.values()].map(({ kind }) => kind).sort());
      const subscribed = once(room, 'trackSubscribed', ({ kind }) => kind === 'video');
      const guest = await crossfade.addGuest({ service: 'twilio', room: 'stand-up', name: 'Ada' });
      const [track, , participant] = await subscribed;
      const { width } = await firstFrame(track.mediaStreamTrack);
      said.push(participant.identity, width > 0);
      const disabled = once(room, 'trackDisabled');
      await guest.mute();
      said.push((await disabled)[0].kind + ' disabled');
      const gone = once(room, 'participantDisconnected');
      await guest.leave();
      said.push((await gone)[0].identity + ' left');
      room.disconnect();
      return said;`);
    expect(said).toEqual(['audio', 'video', 'Ada', true, 'audio disabled', 'Ada left']);
  });
});

test.describe('an app with VideoSDK', () => {
  test('joins a meeting, sees the guest’s picture, and hears what the guest does', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['videosdk'] });
    const said = await app.run(`
      const said = [];
      const roomId = await createMeeting();
      const meeting = await joinVideoSdk('Me', roomId, { micEnabled: true, webcamEnabled: true });
      const joined = once(meeting, 'participant-joined');
      const guest = await crossfade.addGuest({ service: 'videosdk', room: roomId, name: 'Ada' });
      const [participant] = await joined;
      const { width } = await firstFrame(await streamOf(participant));
      said.push(participant.displayName, width > 0);
      const disabled = once(participant, 'stream-disabled');
      await guest.cameraOff();
      said.push((await disabled)[0].kind + ' disabled');
      const gone = once(meeting, 'participant-left');
      await guest.leave();
      said.push((await gone)[0].displayName + ' left');
      meeting.leave();
      return said;`);
    expect(said).toEqual(['Ada', true, 'video disabled', 'Ada left']);
  });
});

test('several participants in one page meet, on both services', async ({ page }) => {
  const app = await OwnApp.open(page);
  const rooms = await app.run<RoomSummary[]>(`
    const one = await joinTwilio('One', 'page', { tracks: undefined, audio: false, video: true });
    const two = await joinTwilio('Two', 'page');
    const [publication] = two.participants.values().next().value.videoTracks.values();
    const track = publication.track ?? (await once(publication, 'subscribed'))[0];
    await firstFrame(track.mediaStreamTrack);
    const roomId = await createMeeting();
    const meetings = [await joinVideoSdk('One', roomId), await joinVideoSdk('Two', roomId, { participantId: 'two' })];
    await crossfade.addGuest({ service: 'videosdk', room: roomId, name: 'Ada' });
    return crossfade.rooms();`);
  const names = rooms.map(({ service, participants }) => [service, participants.map(({ name }) => name)]);
  expect(names).toEqual([
    ['twilio', ['One', 'Two']],
    ['videosdk', ['One', 'Two', 'Ada']],
  ]);
});

test('a bundled app runs on it: modules that import the npm packages', async ({ page }) => {
  // The site's own modules of the packages, as a bundler makes them.
  const app = await OwnApp.open(page, {
    sdks: [],
    body: `<script type="module">
      import Video, { connect } from '/run/sdk/twilio-video.js';
      import { VideoSDK } from '/run/sdk/videosdk.js';
      Object.assign(window, { Twilio: { Video }, VideoSDK, connect });
    </script>`,
  });
  await expect.poll(() => app.run('return typeof connect;')).toBe('function');
  const states = await app.run(`
    const room = await joinTwilio('Me', 'bundled');
    const meeting = await joinVideoSdk('Me', await createMeeting());
    return [room.state, meeting.localParticipant.displayName];`);
  expect(states).toEqual(['connected', 'Me']);
});

test.describe('tokens', () => {
  test('that the app’s own server signs with the credentials are taken', async ({ page }) => {
    const app = await OwnApp.open(page);
    const { twilio: account, videosdk } = await app.run<Crossfade['credentials']>(
      'return crossfade.credentials;',
    );
    const roomId = await app.run<string>('return createMeeting();');

    const { AccessToken } = twilio.jwt;
    const access = new AccessToken(account.accountSid, account.apiKeySid, account.apiKeySecret, {
      identity: 'Server',
    });
    access.addGrant(new AccessToken.VideoGrant({ room: 'signed' }));
    const claims = { apikey: videosdk.apiKey, permissions: ['allow_join'] };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime('10 minutes')
      .sign(new TextEncoder().encode(videosdk.secret));

    const joined = await app.run(
      `
      const room = await Twilio.Video.connect(argument.access, { tracks: [] });
      const meeting = await joinVideoSdk('Me', argument.roomId, { token: argument.token });
      return [room.name, room.localParticipant.identity, meeting.id];`,
      { access: access.toJwt(), token, roomId },
    );
    expect(joined).toEqual(['signed', 'Server', roomId]);
  });

  test('that crossfade makes can be limited, and can have expired', async ({ page }) => {
    const app = await OwnApp.open(page);
    const codes = await app.run(`
      const roomId = await createMeeting();
      const code = (error) => error.code;
      const connect = async (options, name) =>
        Twilio.Video.connect(await crossfade.twilioToken(options), { name, tracks: [] }).then(({ state }) => state, code);
      const join = async (options) =>
        joinVideoSdk('Me', roomId, { participantId: 'me', token: await crossfade.videosdkToken(options) }).then(() => 'joined', code);
      return [
        await connect({ identity: 'Me', room: 'mine' }, 'mine'),
        await connect({ identity: 'Me', room: 'mine' }, 'other'),
        await connect({ identity: 'Me', ttlSeconds: -60 }, 'mine'),
        await join({ roomId, participantId: 'me', permissions: ['allow_join'] }),
        await join({ participantId: 'somebody-else' }),
        await join({ ttlSeconds: -60 }),
      ];`);
    expect(codes).toEqual(['connected', 20106, 20104, 'joined', 4023, 4002]);
  });
});

test('an app’s own endpoint can be answered in the window, for fetch and XMLHttpRequest', async ({
  page,
}) => {
  const app = await OwnApp.open(page, { sdks: ['twilio'] });
  const answers = await app.run(`
    crossfade.respond('/token', async (request) => {
      const { identity } = await request.json();
      return { token: await crossfade.twilioToken({ identity }) };
    });
    const stop = crossfade.respond('https://api.app.example/rooms', () => new Response('none', { status: 404 }));
    const asked = await fetch('/token?from=test', { method: 'POST', body: JSON.stringify({ identity: 'Me' }) });
    const { token } = await asked.json();
    const room = await Twilio.Video.connect(token, { name: 'own', tracks: [] });
    const request = new XMLHttpRequest();
    request.open('GET', 'https://api.app.example/rooms');
    await new Promise((resolve) => { request.onloadend = resolve; request.send(); });
    stop();
    return [asked.status, room.localParticipant.identity, request.status, request.responseText];`);
  expect(answers).toEqual([200, 'Me', 404, 'none']);
});

test('other hosts are left alone: requests reach them, with the window’s own fetch and sockets', async ({
  page,
  allowedOrigins,
}) => {
  allowedOrigins.add('https://elsewhere.example');
  await page.route('https://elsewhere.example/**', (route) => {
    const request = route.request();
    const headers = { 'access-control-allow-origin': '*' };
    return route.fulfill({ headers, body: `${request.method()} ${new URL(request.url()).pathname}` });
  });
  await page.routeWebSocket('wss://elsewhere.example/**', (socket) => {
    socket.onMessage((message) => socket.send(`heard ${message.toString()}`));
  });
  await page.addInitScript(() => Object.assign(window, { own: { WebSocket, XMLHttpRequest } }));
  const app = await OwnApp.open(page, { sdks: ['twilio'] });
  const beacon = page.waitForRequest('https://elsewhere.example/beacon');
  const said = await app.run(`
    const text = await (await fetch('https://elsewhere.example/fetch', { method: 'PUT' })).text();
    const request = new XMLHttpRequest();
    request.open('GET', 'https://elsewhere.example/xhr');
    await new Promise((resolve) => { request.onloadend = resolve; request.send(); });
    const socket = new WebSocket('wss://elsewhere.example/socket');
    socket.onopen = () => socket.send('a word');
    const heard = await new Promise((resolve) => { socket.onmessage = ({ data }) => resolve(data); });
    socket.close();
    const twilio = new WebSocket('wss://global.vss.twilio.com/signaling');
    twilio.close();
    // Neither this socket nor this beacon may leave the page: the watch over all tests sees to that.
    navigator.sendBeacon('https://api.videosdk.live/traces', 'text');
    navigator.sendBeacon('https://elsewhere.example/beacon', 'text');
    return [text, request.responseText, heard, socket instanceof own.WebSocket, twilio instanceof own.WebSocket];`);
  await beacon;
  expect(said).toEqual(['PUT /fetch', 'GET /xhr', 'heard a word', true, false]);
});

test.describe('what is wrong is said', () => {
  const CALLS: [program: string, message: RegExp][] = [
    ['crossfade.twilioToken({})', /^crossfade\.twilioToken: argument 1, identity: /],
    [
      'crossfade.videosdkToken({ permissions: ["all"] })',
      /^crossfade\.videosdkToken: argument 1, permissions\.0: /,
    ],
    [
      'crossfade.addGuest({ service: "zoom", room: "r", name: "Ada" })',
      /^crossfade\.addGuest: argument 1, service: /,
    ],
    [
      'crossfade.addGuest({ service: "videosdk", room: "none", name: "Ada" })',
      /^crossfade\.addGuest: VideoSDK has no room "none"/,
    ],
    ['crossfade.faults.setOnline("no")', /^crossfade\.faults\.setOnline: argument 1: /],
    ['crossfade.faults.failNext("twilio", -1)', /^crossfade\.faults\.failNext: argument 2: /],
    ['crossfade.respond("/token")', /^crossfade\.respond: argument 2: /],
  ];

  test('about arguments, by the call that the app made', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: [] });
    for (const [program, message] of CALLS) {
      const said = await app.run(
        `try { await ${program}; return 'nothing'; } catch (error) { return error.message; }`,
      );
      expect(said, program).toMatch(message);
    }
  });
});

test.describe('what is wrong with the page is said', () => {
  test.use({ expectErrors: /The Crossfade sandbox did not start/ });

  const PAGES: [name: string, init: OwnAppInit, message: RegExp][] = [
    ['an SDK before it', { before: '/own-app/sdk/twilio.js', sdks: [] }, /an SDK was loaded before it/],
    ['devices of no known kind', { attributes: 'data-devices="fake"', sdks: [] }, /data-devices: /],
    ['a module', { attributes: 'type="module"', sdks: [] }, /classic script/],
  ];
  for (const [name, init, message] of PAGES) {
    test(name, async ({ page, watched }) => {
      const app = await OwnApp.open(page, init);
      await expect.poll(() => watched.errors.join()).toMatch(message);
      expect(await app.run('return typeof window.crossfade;')).toBe('undefined');
    });
  }
});

test.describe('the snippets of the guide', () => {
  // VideoSDK handles no rejection of a request of its own that was under way when its socket was dropped.
  test.use({ expectErrors: /ERROR_OPERATION_TIMED_OUT/ });

  const SIDES: { side: Sdk; join: string; heard: string[] }[] = [
    {
      side: 'twilio',
      join: `
        const room = await Twilio.Video.connect(token, { name, tracks: [] });
        const events = ['participantConnected', 'trackDisabled', 'participantDisconnected', 'reconnecting', 'reconnected', 'disconnected'];
        return [room, events];`,
      heard: [
        'participantConnected',
        'trackDisabled',
        'trackDisabled',
        'participantDisconnected',
        'reconnecting',
        'reconnected',
        'disconnected',
      ],
    },
    {
      side: 'videosdk',
      join: `
        VideoSDK.config(token);
        const me = { meetingId: name, name: 'Me', participantId: 'me', micEnabled: false, webcamEnabled: false };
        const meeting = VideoSDK.initMeeting(me);
        meeting.join();
        await new Promise((resolve) => meeting.on('meeting-joined', resolve));
        return [meeting, ['participant-joined', 'participant-left', 'meeting-joined', 'meeting-left']];`,
      heard: ['participant-joined', 'participant-left', 'meeting-joined', 'meeting-left'],
    },
  ];

  for (const { side, join, heard } of SIDES) {
    test(`do what the guide says, for ${side}`, async ({ page, allowedOrigins }) => {
      const html = readFileSync(`src/snippets/own-app/${side}.html`, 'utf8');
      const cdn = /https:[^"]+/.exec(html)![0];
      allowedOrigins.add(new URL(cdn).origin);
      await page.route(cdn, (route) =>
        route.fulfill({ path: SDK_FILES[side], contentType: 'text/javascript' }),
      );
      const source = readFileSync(`src/snippets/own-app-control/${side}.ts`, 'utf8');
      const { code } = await transform(source, { loader: 'ts' });
      const serve = (path: string, contentType: string, body: string) =>
        page.route(path, (route) => route.fulfill({ contentType, body }));
      await serve('**/control.js', 'text/javascript', code);
      await serve(
        '**/app.js',
        'text/javascript',
        `import('/control.js').then((control) => { window.control = control; });`,
      );
      await serve('**/app.html', 'text/html', `<!doctype html><link rel="icon" href="data:,">${html}`);
      await page.goto('app.html');
      await page.waitForFunction('window.control');

      const said = await page.evaluate(`(async () => {
        const { token, room: name } = await (await fetch('/access', { method: 'POST' })).json();
        const [emitter, events] = await (async () => {${join}})();
        const heard = [];
        const until = (event) => new Promise((resolve) => emitter.on(event, resolve));
        for (const event of events) emitter.on(event, () => heard.push(event));
        await control.ring(name);
        const back = until(events.at(-2));
        await control.reconnect();
        await back;
        const out = until(events.at(-1));
        await control.throwOut(name);
        await out;
        return heard;
      })()`);
      expect(said).toEqual(heard);
    });
  }
});

test.describe('devices', () => {
  const LABELS = 'return (await navigator.mediaDevices.enumerateDevices()).map(({ label }) => label);';

  test('are synthetic, with the name that the tag says', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: [], attributes: 'data-name="Grace"' });
    expect(await app.run(LABELS)).toContain('Synthetic front camera');
    const { width } = await app.run<{ width: number }>(
      `return firstFrame((await navigator.mediaDevices.getUserMedia({ video: true })).getVideoTracks()[0]);`,
    );
    expect(width).toBeGreaterThan(0);
  });

  test('are the real ones where the tag says so', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: [], attributes: 'data-devices="real"' });
    expect(await app.run(LABELS)).not.toContain('Synthetic front camera');
    expect(await app.run('return String(navigator.mediaDevices.getUserMedia);')).toContain('[native code]');
  });
});

test('the script is small enough to load with every page of a test', () => {
  expect(gzipSync(readFileSync(join(distDir, 'sandbox.js'))).length).toBeLessThan(150_000);
});
