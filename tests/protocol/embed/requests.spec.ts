// Which requests of an app `/sandbox.js` answers, and which it leaves alone.
import { expect, test } from '../../support/app/lab';
import { OwnApp } from '../../support/app/own-app';

test('an app’s own endpoint can be answered in the window, for fetch, XMLHttpRequest and beacons', async ({
  twilio,
}) => {
  const answers = await twilio.run(async ({ crossfade, connectTwilio, atTheEnd }) => {
    const stopToken = crossfade.respond('/token', async (request) => {
      const { identity } = (await request.json()) as { identity: string };
      return { token: await crossfade.twilioToken({ identity }) };
    });
    atTheEnd(stopToken);
    const stop = crossfade.respond(
      'https://api.app.example/rooms',
      () => new Response('none', { status: 404 }),
    );
    const body = JSON.stringify({ identity: 'Me' });
    const asked = await fetch('/token?from=test', { method: 'POST', body });
    const { token } = (await asked.json()) as { token: string };
    const room = await connectTwilio(token, { name: 'own' });
    const request = new XMLHttpRequest();
    request.open('GET', 'https://api.app.example/rooms');
    await new Promise((resolve) => {
      request.onloadend = resolve;
      request.send();
    });
    stop();
    const left = new Promise((resolve) =>
      atTheEnd(crossfade.respond('/left', async (beacon) => (resolve(await beacon.text()), true))),
    );
    const taken = navigator.sendBeacon('/left', 'Me, by a beacon');
    return [
      asked.status,
      room.localParticipant.identity,
      request.status,
      request.responseText,
      taken,
      await left,
    ];
  });
  expect(answers).toEqual([200, 'Me', 404, 'none', true, 'Me, by a beacon']);
});

test('a body that is too large is answered with 413, and a Blob on a socket closes it', async ({
  twilio,
}) => {
  const answers = await twilio.run(async () => {
    const body = 'x'.repeat(4_000_001);
    const answers: unknown[] = [];
    for (const address of ['https://video.twilio.com/v1/Rooms', 'https://api.videosdk.live/v2/rooms']) {
      const response = await fetch(address, { method: 'POST', body });
      answers.push(response.status, ((await response.json()) as { message: string }).message);
    }
    for (const data of [body, new Blob(['x'])]) {
      const socket = new WebSocket('wss://global.vss.twilio.com/signaling');
      await new Promise((resolve) => (socket.onopen = resolve));
      const closed = new Promise((resolve) => (socket.onclose = ({ code }) => resolve(code)));
      socket.send(data);
      answers.push(await closed);
    }
    return answers;
  });
  const limit = 'The sandbox takes bodies of at most 4 million characters.';
  expect(answers).toEqual([413, limit, 413, limit, 1009, 1003]);
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
  await page.addInitScript(() => Object.assign(window, { own: { WebSocket } }));
  const app = await OwnApp.open(page, { sdks: ['twilio'] });
  const beacon = page.waitForRequest('https://elsewhere.example/beacon');
  const said = await app.run(async () => {
    const { own } = window as unknown as { own: { WebSocket: typeof WebSocket } };
    const text = await (await fetch('https://elsewhere.example/fetch', { method: 'PUT' })).text();
    const request = new XMLHttpRequest();
    request.open('GET', 'https://elsewhere.example/xhr');
    await new Promise((resolve) => {
      request.onloadend = resolve;
      request.send();
    });
    const socket = new WebSocket('wss://elsewhere.example/socket');
    socket.onopen = () => socket.send('a word');
    const heard = await new Promise((resolve) => {
      socket.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    });
    socket.close();
    const twilio = new WebSocket('wss://global.vss.twilio.com/signaling');
    twilio.close();
    // Neither this socket nor this beacon may leave the page: the watch over all tests sees to that.
    navigator.sendBeacon('https://api.videosdk.live/traces', 'text');
    navigator.sendBeacon('https://elsewhere.example/beacon', 'text');
    return {
      text,
      answered: request.responseText,
      heard,
      native: [socket, twilio].map((one) => one instanceof own.WebSocket),
    };
  });
  await beacon;
  expect(said).toEqual({
    text: 'PUT /fetch',
    answered: 'GET /xhr',
    heard: 'heard a word',
    native: [true, false],
  });
});

test('what a page asks of a service while it is left arrives, however it asks', async ({ page, context }) => {
  const stays = await OwnApp.open(page, { sdks: [] });
  const leaves = await OwnApp.open(await context.newPage(), { sdks: [] });
  await leaves.run(async ({ crossfade }) => {
    const address = 'https://api.videosdk.live/v2/rooms';
    const headers = { Authorization: await crossfade.videosdkToken(), 'Content-Type': 'application/json' };
    const body = (customRoomId: string): string => JSON.stringify({ customRoomId });
    const post = (customRoomId: string) =>
      ({ method: 'POST', headers, keepalive: true, body: body(customRoomId) }) as const;
    const ask = (request: RequestInfo, init?: RequestInit): void =>
      void fetch(request, init).catch(() => undefined);
    addEventListener('beforeunload', () => ask(address, post('in beforeunload')));
    addEventListener('pagehide', () => {
      ask(address, post('a fetch'));
      ask(new Request(address, post('a request')));
      ask(new Request(address, post('a clone')).clone());
      ask(address, { ...post(''), body: new TextEncoder().encode(body('bytes')) });
      const request = new XMLHttpRequest();
      request.open('POST', address);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.send(body('an XMLHttpRequest'));
    });
    addEventListener('unload', () => ask(address, post('in unload')));
  });
  await leaves.page.goto('about:blank');
  const rooms = () =>
    stays.run(async ({ crossfade }) => {
      const headers = { Authorization: await crossfade.videosdkToken() };
      const answer = await fetch('https://api.videosdk.live/v2/rooms', { headers });
      const { data } = (await answer.json()) as { data: { customRoomId: string }[] };
      return data.map(({ customRoomId }) => customRoomId).sort();
    });
  await expect
    .poll(rooms)
    .toEqual([
      'a clone',
      'a fetch',
      'a request',
      'an XMLHttpRequest',
      'bytes',
      'in beforeunload',
      'in unload',
    ]);
});
