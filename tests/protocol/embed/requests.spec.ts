// Which requests of an app `/sandbox.js` answers, and which it leaves alone.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';

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

test('a body that is too large is answered with 413, and a Blob on a socket closes it', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: ['twilio'] });
  const answers = await app.run(`
    const body = 'x'.repeat(4_000_001);
    const statuses = [];
    for (const address of ['https://video.twilio.com/v1/Rooms', 'https://api.videosdk.live/v2/rooms']) {
      const response = await fetch(address, { method: 'POST', body });
      statuses.push(response.status, (await response.json()).message);
    }
    const closed = async (data) => {
      const socket = new WebSocket('wss://global.vss.twilio.com/signaling');
      await new Promise((resolve) => { socket.onopen = resolve; });
      const closed = new Promise((resolve) => { socket.onclose = ({ code }) => resolve(code); });
      socket.send(data);
      return closed;
    };
    return [...statuses, await closed(body), await closed(new Blob(['x']))];`);
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
