// Requests about media that no SDK would send, in a browser, where transports are real.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';

const SOCKETS = 4;
const REQUESTS = 10_000;

test('malformed and untimely requests about media leave nothing behind in the VideoSDK service', async ({
  page,
}) => {
  const app = await OwnApp.open(page, { sdks: ['videosdk'] });
  const result = await app.run<{ answers: number; transports: number; most: number }>(
    `
    const room = app.room = await createMeeting();
    const token = await crossfade.videosdkToken();
    let state = 7;
    const random = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
    const pick = (values) => values[Math.floor(random() * values.length)];

    /** A client that speaks socket.io by hand, and knows the ids that it was told. */
    class Client {
      answers = 0;
      ids = { transportId: ['none'], producerId: ['none'], consumerId: ['none'] };
      #next = 0;
      #waiting = new Map();
      constructor(peerId) {
        const query = new URLSearchParams({ roomId: room, peerId, secret: token, mode: 'SEND_AND_RECV' });
        this.socket = new WebSocket('wss://meeting.crossfade.invalid/socket.io/?' + query);
        this.ready = new Promise((resolve) => { this.socket.onmessage = ({ data }) => this.#take(data, resolve); });
      }
      request(method, data) {
        const id = this.#next++;
        this.socket.send('42' + id + JSON.stringify(['request', { method, request: true, data }]));
        return new Promise((resolve) => this.#waiting.set(id, resolve));
      }
      #take(data, ready) {
        if (data.startsWith('0')) this.socket.send('40');
        if (data.includes('connectionSuccess')) ready();
        const [, id, body] = /^43(\\d+)(.*)$/s.exec(data) ?? [];
        if (id === undefined) return;
        this.answers++;
        const [answer] = JSON.parse(body);
        if (answer.data?.iceParameters) this.ids.transportId.push(answer.data.id);
        else if (answer.data?.id) this.ids.producerId.push(answer.data.id);
        this.#waiting.get(Number(id))?.(answer);
      }
    }
    const clients = await Promise.all(Array.from({ length: argument.sockets }, async (_, number) => {
      const client = new Client('client-' + number);
      await client.ready;
      await client.request('requestEntry', { name: 'Client' });
      await client.request('join', { displayName: 'Client ' + number });
      return client;
    }));

    const dtlsParameters = () => ({ role: 'client', fingerprints: [{ algorithm: pick(['sha-256', 'x']), value: pick(['AB:CD', 'zz']) }] });
    const rtpParameters = () => ({
      mid: pick(['0', '1', 'a b']),
      codecs: pick([[], [{ mimeType: pick(['video/VP8', 'audio/opus', 'video/nonsense']), payloadType: pick([96, 111, 300]), clockRate: 90000 }]]),
      headerExtensions: pick([[], [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: pick([1, 1000]) }]]),
      encodings: pick([[], [{ ssrc: pick([1, 2, 0, -1]) }], [{ rid: 'r0' }, { rid: 'r1' }], [{ rid: 'a\\r\\nb' }]]),
    });
    const METHODS = {
      createWebRtcTransport: () => ({ producing: pick([true, false, 'yes']) }),
      connectWebRtcTransport: (id) => ({ transportId: id('transportId'), dtlsParameters: dtlsParameters() }),
      restartIce: (id) => ({ transportId: id('transportId') }),
      produce: (id) => ({ transportId: id('transportId'), kind: pick(['audio', 'video']), rtpParameters: rtpParameters(), appData: {} }),
      produceData: (id) => ({ transportId: id('transportId'), sctpStreamParameters: { streamId: pick([0, 1, 999, 5000]) } }),
      closeProducer: (id) => ({ producerId: id('producerId') }),
      pauseProducer: (id) => ({ producerId: id('producerId') }),
      pauseConsumer: (id) => ({ consumerId: id('consumerId') }),
      changeMode: () => ({ mode: pick(['SEND_AND_RECV', 'RECV_ONLY', 'SIGNALLING_ONLY', 'x']) }),
      consumeVideoStreams: () => ({ peerId: 'client-' + pick([0, 1, 2, 9]) }),
      getTransportStats: () => ({ peerId: 'client-' + pick([0, 1, 2, 9]) }),
    };
    let most = 0;
    for (let count = 0; count < argument.requests; count++) {
      const client = pick(clients);
      const method = pick(Object.keys(METHODS));
      void client.request(method, METHODS[method]((kind) => pick(client.ids[kind])));
      if (count % 50 === 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        most = Math.max(most, (await crossfade.diagnostics()).connections);
      }
    }
    for (const { socket } of clients) socket.close();
    const sum = (values) => values.reduce((total, value) => total + value, 0);
    return { most, answers: sum(clients.map(({ answers }) => answers)), transports: sum(clients.map(({ ids }) => ids.transportId.length - 1)) };`,
    { sockets: SOCKETS, requests: REQUESTS },
  );
  // It was no wall of refusals, and a new transport takes the place of the client's old one.
  expect(result.transports).toBeGreaterThan(SOCKETS);
  expect(result.answers).toBeGreaterThan(REQUESTS / 2);
  expect(result.most).toBeLessThan(result.transports / 2);
  await expect
    .poll(() => app.run(`return (await crossfade.diagnostics()).connections;`), { timeout: 30_000 })
    .toBe(0);
  const seen = await app.run<boolean>(`
    const meeting = await joinVideoSdk('Fresh', app.room, { webcamEnabled: true });
    const joined = once(meeting, 'participant-joined');
    await crossfade.addGuest({ service: 'videosdk', room: app.room, name: 'Gus' });
    const [guest] = await joined;
    return (await firstFrame(await streamOf(guest))).width > 0;`);
  expect(seen).toBe(true);
});
