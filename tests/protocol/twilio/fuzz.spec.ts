// Messages that no SDK would send, in a browser, where peer connections are real; an unmodified SDK joins afterwards.
import { expect, test } from '../../support/fixtures';
import { OwnApp, type Program } from '../../support/app/own-app';
import { expectWhole } from '../../support/app/whole';

const SOCKETS = 6;

interface Fuzzed {
  /** How many messages the service has sent back. */
  answers: number;
  /** How often somebody was let in. */
  connected: number;
  /** The most peer connections that the service had at once. */
  most: number;
}

/** Speaks the signalling protocol by hand, with real session descriptions, mostly at the wrong time. */
const fuzz: Program<{ sockets: number; messages: number }, Fuzzed> = async (
  { crossfade, sleep },
  { sockets, messages },
) => {
  let state = 11;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const tokens = ['garbage'];
  for (let person = 0; person < 4; person++)
    tokens.push(await crossfade.twilioToken({ identity: `p${person}` }));

  const source = new RTCPeerConnection();
  source.addTransceiver('audio');
  source.addTransceiver('video');
  source.createDataChannel('data');
  const { sdp = '' } = await source.createOffer();
  source.close();
  const odd = (): unknown => pick([null, '', -1, 1e308, [], {}, 'x'.repeat(3000), true, '\u0000', [[[]]]]);
  const spoil = (value: unknown): unknown => {
    if (random() < 0.05) return odd();
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoil(item)]));
  };

  const connect = (participant: object = { revision: 1, tracks: [] }): object => ({
    type: 'connect',
    name: pick(['lab', 'hall']),
    token: pick(tokens),
    participant,
    peer_connections: [{ id: 'pc', description: { type: 'offer', revision: 1, sdp } }],
    media_signaling: { network_quality: {}, render_hints: {} },
  });
  const hello = (body: unknown): string =>
    JSON.stringify({ type: 'hello', id: 'x', timeout: 5000, version: 2, body });

  class Client {
    answers = 0;
    connected = 0;
    session = 'unknown';
    socket: WebSocket | undefined;
    answered: (() => void) | undefined;
    /** Opens another socket, and joins with it, properly, every second time. */
    async open(): Promise<void> {
      this.socket?.close(pick([1000, 3004]));
      const socket = (this.socket = new WebSocket('wss://global.vss.twilio.com/signaling'));
      const ready = new Promise<unknown>((resolve) => {
        socket.onopen = socket.onclose = resolve;
      });
      socket.onmessage = ({ data }: MessageEvent<string>) => {
        this.answers++;
        const { body } = JSON.parse(data) as { body?: { type: string; session: string } };
        if (body?.type === 'connected' || body?.type === 'error') this.answered?.();
        if (body?.type !== 'connected') return;
        this.connected++;
        this.session = body.session;
      };
      await ready;
      if (random() < 0.5) return;
      const answered = new Promise<void>((resolve) => {
        this.answered = resolve;
        socket.onclose = () => resolve();
      });
      this.send(hello(connect()));
      await answered;
    }
    send(frame: string | ArrayBuffer): void {
      if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(frame);
    }
    act(): void {
      const tracks = Array.from({ length: Math.floor(random() * 4) }, () => {
        const id = `t${Math.floor(random() * 6)}`;
        const kind = pick(['audio', 'video', 'data']);
        return { id, name: pick([id, 'same', '']), kind, enabled: random() < 0.5 };
      });
      const participant = { revision: Math.floor(random() * 30), tracks };
      const description = {
        type: pick(['offer', 'answer', 'close', 'create-offer']),
        revision: Math.floor(random() * 12),
        sdp: pick([sdp, sdp, 'nonsense', sdp.slice(0, 500)]),
      };
      const ice = {
        candidates: [{ candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host' }],
        ufrag: 'u',
        revision: 1,
      };
      const session = pick([this.session, 'unknown']);
      const body = pick<object>([
        { type: 'ice', token: pick(tokens) },
        connect(participant),
        {
          type: 'sync',
          session,
          token: pick(tokens),
          participant,
          peer_connections: [{ id: 'pc', description }],
        },
        { type: 'update', session, participant, peer_connections: [{ id: 'pc', description, ice }] },
        { type: 'update', participant },
        { type: 'disconnect', session },
      ]);
      const kind = random();
      if (kind < 0.02) {
        this.send(pick(['', '{', '[]', 'null', '{"type":"bye"}', new ArrayBuffer(20)]));
        return;
      }
      const said = random() < 0.4 ? spoil(body) : body;
      this.send(kind < 0.4 ? hello(said) : JSON.stringify({ type: 'msg', body: said }));
    }
  }

  const clients = Array.from({ length: sockets }, () => new Client());
  for (const client of clients) await client.open();
  let most = 0;
  for (let count = 0; count < messages; count++) {
    const client = pick(clients);
    if (random() < 0.02) await client.open();
    client.act();
    if (count % 100 > 0) continue;
    await sleep(5);
    most = Math.max(most, (await crossfade.diagnostics()).connections);
  }
  for (const { socket } of clients) socket?.close(1000);
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    most,
    answers: sum(clients.map(({ answers }) => answers)),
    connected: sum(clients.map(({ connected }) => connected)),
  };
};

for (const { messages, tag } of [
  { messages: 3_000, tag: [] },
  { messages: 10_000, tag: '@whole' },
]) {
  test(
    `${messages} malformed and untimely messages leave nothing behind in the Twilio service`,
    { tag },
    async ({ page, context }) => {
      const app = await OwnApp.open(page, { sdks: ['twilio'] });
      const result = await app.run(fuzz, { sockets: SOCKETS, messages });
      // It was no wall of refusals, and who comes in anew takes the place of the one before.
      expect(result.connected).toBeGreaterThan(SOCKETS);
      expect(result.answers).toBeGreaterThan(messages / 4);
      expect(result.most).toBeLessThanOrEqual(SOCKETS * 2);

      const fresh = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
      const seen = await fresh.run(
        async ({ crossfade, joinTwilio, camera, guest, remoteVideo, firstFrame }) => {
          const room = await joinTwilio('Fresh', { tracks: [await camera()] });
          await guest('Ada');
          await firstFrame(await remoteVideo(room, 'Ada'));
          const { state } = room;
          room.disconnect();
          for (const { room } of await crossfade.rooms())
            await crossfade.faults.endRoom({ service: 'twilio', room });
          return state;
        },
      );
      expect(seen).toBe('connected');
      await expectWhole(app, 2);
      const { trace } = await app.run(({ crossfade }) => crossfade.diagnostics());
      expect(trace.filter(({ what }) => what.includes('broke'))).toEqual([]);
    },
  );
}
