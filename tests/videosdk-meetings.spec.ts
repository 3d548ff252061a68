// What the VideoSDK service does between unmodified SDKs in two windows of one browser.
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { OwnApp } from './support/own-app';

interface Pair {
  room: string;
  /** Has made the meeting and is in it, as `app.meeting`. */
  ada: OwnApp;
  /** Another window, in no meeting yet. */
  ben: OwnApp;
}

async function openPair(page: Page): Promise<Pair> {
  const ada = await OwnApp.open(page, { sdks: ['videosdk'] });
  const room = await ada.run<string>(`
    const room = await createMeeting();
    app.meeting = await joinVideoSdk('Ada', room, { participantId: 'ada' });
    return room;`);
  const ben = await OwnApp.open(await page.context().newPage(), { sdks: ['videosdk'] });
  return { room, ada, ben };
}

/** Both are in the meeting, and each knows the other as `app.other`. */
async function openMeeting(page: Page, options = ''): Promise<Pair> {
  const pair = await openPair(page);
  const came = pair.ada.run(`app.other ??= (await once(app.meeting, 'participant-joined'))[0];`);
  await pair.ben.run(
    `
    app.meeting = await joinVideoSdk('Ben', argument, { participantId: 'ben', ${options} });
    while (!(app.other = app.meeting.participants.get('ada'))) await once(app.meeting, 'participant-joined');`,
    pair.room,
  );
  await came;
  return pair;
}

/** The SDK sends data only once it sends media, and tells in no other way than by taking a message that it is ready. */
const send = (text: string, reliability: 'RELIABLE' | 'UNRELIABLE' = 'RELIABLE'): string => `
  if (!app.meeting.localParticipant.micOn) await app.meeting.unmuteMic();
  const send = () => app.meeting.send('${text}', { reliability: '${reliability}' }).catch(async (error) => {
    if (error.name !== 'ERROR_MEDIA_NOT_READY') throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return send();
  });
  await send();`;

/** A camera, as an app makes one. */
const camera = (config: string): string => `
  const track = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p', multiStream: false, ${config} });
  await app.meeting.enableWebcam(track);`;

test.describe('pictures between VideoSDK clients', () => {
  for (const codec of ['VP8', 'VP9', 'H264', 'AV1']) {
    test(`a camera sent as ${codec} is seen as ${codec}`, async ({ page }) => {
      const { ada, ben } = await openMeeting(page);
      await ada.run(camera(`codec: VideoSDK.Constants.VideoCodec.${codec}`));
      const seen = await ben.run<{ codec: string; width: number }>(`
        const { width } = await firstFrame(await streamOf(app.other));
        const [stream] = app.other.streams.values();
        return { codec: stream.codec, width };`);
      expect(seen.codec).toBe(codec);
      expect(seen.width).toBeGreaterThan(0);
    });
  }

  test('the wanted quality chooses the simulcast layer, and the uplink limits it', async ({ page }) => {
    const { room, ada, ben } = await openMeeting(page);
    await ada.run(`
      const track = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h720p_w1280p', multiStream: true });
      await app.meeting.enableWebcam(track);`);
    const qualities = await ben.run<string[]>(
      `
      const heard = [];
      const quality = (wanted) => once(app.other, 'video-quality-changed', ({ currentQuality }) => currentQuality === wanted);
      app.other.on('video-quality-changed', ({ currentQuality }) => heard.push(currentQuality));
      const low = quality('LOW');
      await firstFrame(await streamOf(app.other));
      await low;
      const high = quality('HIGH');
      await app.other.setQuality('high');
      await high;
      const address = { service: 'videosdk', room: argument, participant: 'ada' };
      const limited = quality('LOW');
      await crossfade.faults.limitUplink(address, 1);
      await limited;
      const lifted = quality('HIGH');
      await crossfade.faults.limitUplink(address, null);
      await lifted;
      return heard.slice(-4);`,
      room,
    );
    expect(qualities).toEqual(['LOW', 'HIGH', 'LOW', 'HIGH']);
  });

  test('a stopped picture stands still for the viewer, and moves again', async ({ page }) => {
    const { room, ada, ben } = await openMeeting(page);
    await ada.run(camera(''));
    const frames = await ben.run<boolean[]>(
      `
      await firstFrame(await streamOf(app.other));
      const picture = document.querySelector('video');
      const frame = () => new Promise((resolve) => picture.requestVideoFrameCallback(resolve));
      const address = { service: 'videosdk', room: argument, participant: 'ada' };
      const quiet = async () => {
        const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
        while (await Promise.race([frame().then(() => true), wait(1500).then(() => false)]));
        return true;
      };
      await crossfade.faults.setMediaStopped(address, true);
      const stopped = await quiet();
      await crossfade.faults.setMediaStopped(address, false);
      await frame();
      return [stopped, app.meeting.participants.has('ada')];`,
      room,
    );
    expect(frames).toEqual([true, true]);
  });

  test('adaptive subscription tells when the network stops a stream and gives it back', async ({ page }) => {
    const { room, ada, ben } = await openMeeting(page);
    await ada.run(camera(''));
    const told = await ben.run<string[]>(
      `
      await firstFrame(await streamOf(app.other));
      await app.meeting.enableAdaptiveSubscription();
      const address = { service: 'videosdk', room: argument, participant: 'ada' };
      const paused = once(app.other, 'stream-paused');
      await crossfade.faults.limitUplink(address, 0);
      const [{ kind, reason }] = await paused;
      const resumed = once(app.other, 'stream-resumed');
      await crossfade.faults.limitUplink(address, null);
      return [kind, reason, (await resumed)[0].reason];`,
      room,
    );
    expect(told).toEqual(['video', 'leastDominance', 'networkStable']);
  });

  test('a shared screen and its sound reach the others', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    await ada.run(`
      const track = await VideoSDK.createScreenShareVideoTrack({ withAudio: 'enable' });
      await app.meeting.enableScreenShare(track);`);
    const width = await ben.run<number>(`
      await streamOf(app.other, 'shareAudio');
      return (await firstFrame(await streamOf(app.other, 'share'))).width;`);
    expect(width).toBeGreaterThan(0);
  });
});

test.describe('the connections of VideoSDK clients', () => {
  /** Resolves when so many more frames have been seen. */
  const frames = (count: number): string => `
    const picture = document.querySelector('video');
    for (let left = ${count}; left > 0; left--) await new Promise((resolve) => picture.requestVideoFrameCallback(resolve));`;

  test('go on after ICE was restarted on both sides', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    await ada.run(camera(''));
    await ben.run(`await firstFrame(await streamOf(app.other));`);
    for (const app of [ada, ben]) await app.run(`app.meeting.refreshConnection();`);
    await expect
      .poll(() =>
        ada.run(`
          const { trace } = await crossfade.diagnostics();
          return trace.filter(({ what }) => what === 'a client has restarted ICE').map(({ detail }) => detail).sort();`),
      )
      .toEqual(['ada', 'ben']);
    // Far more than what is in flight while the paths change.
    await ben.run(frames(60));
  });

  test('begin to work after ICE was restarted before there was anything to see', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    await ben.run(`app.meeting.refreshConnection();`);
    await ada.run(camera(''));
    const width = await ben.run<number>(`return (await firstFrame(await streamOf(app.other))).width;`);
    expect(width).toBeGreaterThan(0);
  });

  test('come back with the camera after the socket was lost, as somebody who has left and joined', async ({
    page,
  }) => {
    const { ada, ben } = await openMeeting(page);
    await ada.run(`await app.meeting.enableWebcam();`);
    await ben.run(`await firstFrame(await streamOf(app.other));`);
    const seen = ben.run<unknown[]>(`
      const [, { code }] = await once(app.meeting, 'participant-left');
      const [back] = await once(app.meeting, 'participant-joined');
      const { width } = await firstFrame(await streamOf(back));
      return [code, back.id, width > 0];`);
    await ada.run(`
      const back = once(app.meeting, 'meeting-joined');
      await crossfade.faults.dropSockets('videosdk');
      await back;`);
    expect(await seen).toEqual([1001, 'ada', true]);
  });

  test('are all closed when nobody is left', async ({ page }) => {
    const { room, ada, ben } = await openMeeting(page);
    await ada.run(`
      await app.meeting.enableWebcam();
      await app.meeting.unmuteMic();`);
    await ben.run(`await Promise.all(['video', 'audio'].map((kind) => streamOf(app.other, kind)));`);
    await ada.run(send('hello'));
    await ben.run(`await app.meeting.leave();`);
    await ada.run(`await app.meeting.leave();`);
    await expect.poll(() => ada.run(`return (await crossfade.diagnostics()).connections;`)).toBe(0);
    await ada.run(`await joinVideoSdk('Ada', argument);`, room);
  });

  test('are measured before a call, both ways, and closed again', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['videosdk'] });
    const bitrates = await app.run<number[]>(`
      const token = await crossfade.videosdkToken();
      const { networkQuality } = await VideoSDK.runPreCallTest({ token, samplingDuration: 10000 });
      const { uplink, downlink } = networkQuality;
      return [uplink.audio, uplink.video, downlink.audio, downlink.video].map(({ bitrate }) => bitrate);`);
    for (const bitrate of bitrates) expect(bitrate).toBeGreaterThan(0);
    await expect.poll(() => app.run(`return (await crossfade.diagnostics()).connections;`)).toBe(0);
  });
});

test.describe('VideoSDK clients among each other', () => {
  test('who speaks is told, and that nobody does', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['videosdk'] });
    const said = await app.run(`
      const room = await createMeeting();
      const meeting = await joinVideoSdk('Ada', room);
      const guest = await crossfade.addGuest({ service: 'videosdk', room, name: 'Gus' });
      const speaker = (id) => once(meeting, 'speaker-changed', (speaking) => speaking === id);
      const [begins, ends] = [speaker(guest.id), speaker(null)];
      await guest.speak(1);
      await begins;
      await ends;
      return 'both';`);
    expect(said).toBe('both');
  });

  test('data is sent to the others, both ways', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    const hear = `const [{ payload, from }] = await once(app.meeting, 'data'); return from + ': ' + payload;`;
    const heardByBen = ben.run<string>(hear);
    await ada.run(send('hello'));
    expect(await heardByBen).toBe('ada: hello');
    const heardByAda = ada.run<string>(hear);
    await ben.run(send('hi', 'UNRELIABLE'));
    expect(await heardByAda).toBe('ben: hi');
  });

  test('camera and microphone of another are asked for and switched off', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    const answered = ben.run<string[]>(`
      const requested = async (device) => {
        const [{ participantId, accept }] = await once(app.meeting, device + '-requested');
        await accept();
        return device + ' by ' + participantId;
      };
      return Promise.all([requested('webcam'), requested('mic')]);`);
    await ada.run(`
      await Promise.all([app.other.enableWebcam(), app.other.enableMic()]);
      await Promise.all([streamOf(app.other, 'video'), streamOf(app.other, 'audio')]);`);
    expect(await answered).toEqual(['webcam by ada', 'mic by ada']);
    await ada.run(`
      const off = (kind) => once(app.other, 'stream-disabled', (stream) => stream.kind === kind);
      const gone = [off('video'), off('audio')];
      await Promise.all([app.other.disableWebcam(), app.other.disableMic()]);
      await Promise.all(gone);`);
    const devices = 'const { webcamOn, micOn } = app.meeting.localParticipant; return [webcamOn, micOn];';
    await expect.poll(() => ben.run(devices)).toEqual([false, false]);
  });

  test('one who has to ask is let in, or not', async ({ page }) => {
    const { room, ada, ben } = await openPair(page);
    const ask = `
      const token = await crossfade.videosdkToken({ permissions: ['ask_join'] });
      VideoSDK.config(token);
      app.meeting = VideoSDK.initMeeting({ meetingId: argument, name: 'Ben', participantId: 'ben', micEnabled: false, webcamEnabled: false });
      const answered = once(app.meeting, 'entry-responded');
      await app.meeting.join();
      return (await answered).join(' ');`;
    const answer = (decision: string): string => `
      const [{ participantId, name, allow, deny }] = await app.asked;
      await ${decision}();
      return participantId + ' ' + name;`;
    const listen = `app.asked = once(app.meeting, 'entry-requested');`;
    await ada.run(listen);
    const denied = ada.run<string>(answer('deny'));
    expect(await ben.run(ask, room)).toBe('ben denied');
    expect(await denied).toBe('ben Ben');
    await ben.page.reload();
    await ada.run(listen);
    const allowed = ada.run<string>(answer('allow'));
    expect(await ben.run(ask, room)).toBe('ben allowed');
    await allowed;
    await expect.poll(() => ada.run(`return [...app.meeting.participants.keys()];`)).toEqual(['ben']);
  });

  test('a pinned participant is pinned for the others too', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    const told = ben.run(`
      const [{ participantId, pinnedBy, state }] = await once(app.meeting, 'pin-state-changed');
      return { participantId, pinnedBy, state };`);
    await ada.run(`await app.other.pin('SHARE_AND_CAM');`);
    expect(await told).toEqual({ participantId: 'ben', pinnedBy: 'ada', state: { cam: true, share: true } });
  });

  test('nobody moderates without the permission', async ({ page }) => {
    const { room, ada, ben } = await openPair(page);
    const refused = await ben.run(
      `
      const token = await crossfade.videosdkToken({ permissions: ['allow_join'] });
      app.meeting = await joinVideoSdk('Ben', argument, { token, participantId: 'ben' });
      while (!(app.other = app.meeting.participants.get('ada'))) await once(app.meeting, 'participant-joined');
      const codes = [];
      for (const attempt of [() => app.other.remove(), () => app.other.disableMic(), () => app.meeting.startRecording()]) {
        await attempt().catch(({ code }) => codes.push(code));
      }
      return codes;`,
      room,
    );
    expect(refused).toEqual([4008, 4008, 4008]);
    expect(await ada.run(`return app.meeting.participants.size;`)).toBe(1);
  });

  test('messages are heard again after a reconnection, when the app subscribes again', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    const heard = await ben.run<string>(`
      const subscribe = (heard) => app.meeting.pubSub.subscribe('CHAT', { onMessageReceived: ({ message }) => heard(message) });
      await subscribe(() => {});
      const back = once(app.meeting, 'meeting-joined');
      await crossfade.faults.dropSockets('videosdk');
      await back;
      await new Promise((resolve) => subscribe((message) => { app.heard = message; app.told?.(); }).then(resolve));
      return app.meeting.localParticipant.id;`);
    expect(heard).toBe('ben');
    await ada.run(`await app.meeting.pubSub.publish('CHAT', 'welcome back', { persist: false });`);
    expect(
      await ben.run(`
      if (!app.heard) await new Promise((resolve) => { app.told = resolve; });
      return app.heard;`),
    ).toBe('welcome back');
  });

  test('a client switches to another meeting with its camera on', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    await ben.run(camera(''));
    await ada.run(`await firstFrame(await streamOf(app.other));`);
    const left = ada.run(`
      const [{ id }, { code }] = await once(app.meeting, 'participant-left');
      return id + ' ' + code;`);
    const other = await ben.run<string>(`
      const room = await createMeeting();
      const arrived = once(app.meeting, 'meeting-joined');
      await app.meeting.switchTo({ meetingId: room, token: await crossfade.videosdkToken({ roomId: room }) });
      const [{ switchRoomId }] = await arrived;
      return switchRoomId;`);
    expect(await left).toBe('ben 1005');
    const eve = await OwnApp.open(await page.context().newPage(), { sdks: ['videosdk'] });
    const seen = await eve.run<number>(
      `
      app.meeting = await joinVideoSdk('Eve', argument);
      while (!(app.other = app.meeting.participants.get('ben'))) await once(app.meeting, 'participant-joined');
      return (await firstFrame(await streamOf(app.other))).width;`,
      other,
    );
    expect(seen).toBeGreaterThan(0);
    const heard = ben.run(`return (await once(app.meeting, 'data'))[0].payload;`);
    await eve.run(send('hello'));
    expect(await heard).toBe('hello');
  });

  test('a moderator asks another to switch meetings', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    const asked = ben.run(`
      const [{ meetingId, payload, token }] = await once(app.meeting, 'switch-meeting');
      return { meetingId, payload, token };`);
    await ada.run(`await app.other.switchTo({ meetingId: 'elsewhere', payload: 'come', token: 'a token' });`);
    expect(await asked).toEqual({ meetingId: 'elsewhere', payload: 'come', token: 'a token' });
  });
});

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
  for (const { code, name, who, program } of DEPARTURES) {
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

  test('1011: the same participant has joined elsewhere', async ({ page }) => {
    const { room, ada, ben } = await openPair(page);
    const left = ada.run(`return (await once(app.meeting, 'meeting-left'))[0].code;`);
    await ben.run(`await joinVideoSdk('Ada again', argument, { participantId: 'ada' });`, room);
    expect(await left).toBe(1011);
  });
});

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
