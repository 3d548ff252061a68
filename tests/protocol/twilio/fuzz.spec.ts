// Messages that no SDK would send, in a browser, where peer connections are real; an unmodified SDK joins afterwards.
import type { Diagnostics } from '../../../src/embed/api';
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';
import { runProgram } from '../../support/twilio-app';
import { expectWhole } from '../../support/whole';

const SOCKETS = 6;
const MESSAGES = 10_000;

/** Speaks the signalling protocol by hand, with real session descriptions, mostly at the wrong time. */
const FUZZ = `
  let state = 11;
  const random = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
  const pick = (values) => values[Math.floor(random() * values.length)];
  const tokens = ['garbage'];
  for (let person = 0; person < 4; person++) tokens.push(await crossfade.twilioToken({ identity: 'p' + person }));

  const source = new RTCPeerConnection();
  source.addTransceiver('audio');
  source.addTransceiver('video');
  source.createDataChannel('data');
  const { sdp } = await source.createOffer();
  source.close();
  const odd = () => pick([null, '', -1, 1e308, [], {}, 'x'.repeat(3000), true, '\\u0000', [[[]]]]);
  const spoil = (value) => {
    if (random() < 0.05) return odd();
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoil(item)]));
  };

  const connect = (participant = { revision: 1, tracks: [] }) => ({
    type: 'connect',
    name: pick(['lab', 'hall']),
    token: pick(tokens),
    participant,
    peer_connections: [{ id: 'pc', description: { type: 'offer', revision: 1, sdp } }],
    media_signaling: { network_quality: {}, render_hints: {} },
  });

  class Client {
    answers = 0;
    connected = 0;
    session = 'unknown';
    /** Opens another socket, and joins with it, properly, every second time. */
    async open() {
      this.socket?.close(pick([1000, 3004]));
      this.socket = new WebSocket('wss://global.vss.twilio.com/signaling');
      const ready = new Promise((resolve) => { this.socket.onopen = this.socket.onclose = resolve; });
      this.socket.onmessage = ({ data }) => {
        this.answers++;
        const { body } = JSON.parse(data);
        if (body?.type === 'connected' || body?.type === 'error') this.answered?.();
        if (body?.type !== 'connected') return;
        this.connected++;
        this.session = body.session;
      };
      await ready;
      if (random() < 0.5) return;
      const answered = new Promise((resolve) => { this.answered = this.socket.onclose = resolve; });
      this.send(JSON.stringify({ type: 'hello', id: 'x', timeout: 5000, version: 2, body: connect() }));
      await answered;
    }
    send(frame) {
      if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frame);
    }
    act() {
      const tracks = Array.from({ length: Math.floor(random() * 4) }, () => {
        const id = 't' + Math.floor(random() * 6);
        return { id, name: pick([id, 'same', '']), kind: pick(['audio', 'video', 'data']), enabled: random() < 0.5 };
      });
      const participant = { revision: Math.floor(random() * 30), tracks };
      const description = { type: pick(['offer', 'answer', 'close', 'create-offer']), revision: Math.floor(random() * 12), sdp: pick([sdp, sdp, 'nonsense', sdp.slice(0, 500)]) };
      const ice = { candidates: [{ candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host' }], ufrag: 'u', revision: 1 };
      const session = pick([this.session, 'unknown']);
      const body = pick([
        { type: 'ice', token: pick(tokens) },
        connect(participant),
        { type: 'sync', session, token: pick(tokens), participant, peer_connections: [{ id: 'pc', description }] },
        { type: 'update', session, participant, peer_connections: [{ id: 'pc', description, ice }] },
        { type: 'update', participant },
        { type: 'disconnect', session },
      ]);
      const kind = random();
      if (kind < 0.02) this.send(pick(['', '{', '[]', 'null', '{"type":"bye"}', new ArrayBuffer(20)]));
      else {
        const said = random() < 0.4 ? spoil(body) : body;
        this.send(JSON.stringify(kind < 0.4 ? { type: 'hello', id: 'x', timeout: 5000, version: 2, body: said } : { type: 'msg', body: said }));
      }
    }
  }
  const clients = Array.from({ length: argument.sockets }, () => new Client());
  for (const client of clients) await client.open();
  let most = 0;
  for (let count = 0; count < argument.messages; count++) {
    const client = pick(clients);
    if (random() < 0.02) await client.open();
    client.act();
    if (count % 100 > 0) continue;
    await new Promise((resolve) => setTimeout(resolve, 5));
    most = Math.max(most, (await crossfade.diagnostics()).connections);
  }
  for (const { socket } of clients) socket.close(1000);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  return { most, answers: sum(clients.map(({ answers }) => answers)), connected: sum(clients.map(({ connected }) => connected)) };`;

test('malformed and untimely messages leave nothing behind in the Twilio service', async ({
  page,
  context,
}) => {
  const app = await OwnApp.open(page, { sdks: ['twilio'] });
  const result = await app.run<{ answers: number; connected: number; most: number }>(FUZZ, {
    sockets: SOCKETS,
    messages: MESSAGES,
  });
  // It was no wall of refusals, and who comes in anew takes the place of the one before.
  expect(result.connected).toBeGreaterThan(SOCKETS);
  expect(result.answers).toBeGreaterThan(MESSAGES / 4);
  expect(result.most).toBeLessThanOrEqual(SOCKETS * 2);

  const fresh = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
  const seen = await runProgram(
    fresh,
    `
    const room = await joinTwilio('Fresh', 'lab', { tracks: [await camera()] });
    await guest('Ada');
    await frame(show(await remoteVideo(room, 'Ada')));
    say(room.state);
    room.disconnect();`,
  );
  expect(seen).toEqual(['connected']);
  await fresh.run(
    `for (const { room } of await crossfade.rooms()) await crossfade.faults.endRoom({ service: 'twilio', room });`,
  );
  await expectWhole(app, 2);
  const { trace } = await app.run<Diagnostics>('return crossfade.diagnostics();');
  expect(trace.filter(({ what }) => what.includes('broke'))).toEqual([]);
});
