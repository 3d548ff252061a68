// Requests about media that no SDK would send, in a browser, where transports are real.
import { expect, test } from '../../support/fixtures';
import { OwnApp, type Program } from '../../support/app/own-app';

const SOCKETS = 4;

interface Fuzzed {
  /** How many requests the service has answered. */
  answers: number;
  /** How many transports it has made. */
  transports: number;
  /** The most peer connections that it had at once. */
  most: number;
}

/** Clients that speak socket.io by hand, and know the ids that they were told. */
const fuzz: Program<{ room: string; sockets: number; requests: number }, Fuzzed> = async (
  { crossfade, sleep },
  { room, sockets, requests },
) => {
  const token = await crossfade.videosdkToken();
  let state = 7;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;

  type IdKind = 'transportId' | 'producerId' | 'consumerId';
  interface Answer {
    data?: { id?: string; iceParameters?: object };
  }

  class Client {
    answers = 0;
    ids: Record<IdKind, string[]> = { transportId: ['none'], producerId: ['none'], consumerId: ['none'] };
    socket: WebSocket;
    ready: Promise<void>;
    next = 0;
    waiting = new Map<number, (answer: Answer) => void>();
    constructor(peerId: string) {
      const query = new URLSearchParams({ roomId: room, peerId, secret: token, mode: 'SEND_AND_RECV' });
      this.socket = new WebSocket(`wss://meeting.crossfade.invalid/socket.io/?${query}`);
      this.ready = new Promise((resolve) => {
        this.socket.onmessage = ({ data }: MessageEvent<string>) => this.take(data, resolve);
      });
    }
    request(method: string, data: object): Promise<Answer> {
      const id = this.next++;
      this.socket.send(`42${id}${JSON.stringify(['request', { method, request: true, data }])}`);
      return new Promise((resolve) => this.waiting.set(id, resolve));
    }
    take(data: string, ready: () => void): void {
      if (data.startsWith('0')) this.socket.send('40');
      if (data.includes('connectionSuccess')) ready();
      const [, id, body = ''] = /^43(\d+)(.*)$/s.exec(data) ?? [];
      if (id === undefined) return;
      this.answers++;
      const [answer] = JSON.parse(body) as [Answer];
      if (answer.data?.id)
        this.ids[answer.data.iceParameters ? 'transportId' : 'producerId'].push(answer.data.id);
      this.waiting.get(Number(id))?.(answer);
    }
  }

  const clients = await Promise.all(
    Array.from({ length: sockets }, async (_, number) => {
      const client = new Client(`client-${number}`);
      await client.ready;
      await client.request('requestEntry', { name: 'Client' });
      await client.request('join', { displayName: `Client ${number}` });
      return client;
    }),
  );

  const dtlsParameters = () => ({
    role: 'client',
    fingerprints: [{ algorithm: pick(['sha-256', 'x']), value: pick(['AB:CD', 'zz']) }],
  });
  const rtpParameters = () => ({
    mid: pick(['0', '1', 'a b']),
    codecs: pick([
      [],
      [
        {
          mimeType: pick(['video/VP8', 'audio/opus', 'video/nonsense']),
          payloadType: pick([96, 111, 300]),
          clockRate: 90000,
        },
      ],
    ]),
    headerExtensions: pick([[], [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: pick([1, 1000]) }]]),
    encodings: pick<object[]>([
      [],
      [{ ssrc: pick([1, 2, 0, -1]) }],
      [{ rid: 'r0' }, { rid: 'r1' }],
      [{ rid: 'a\r\nb' }],
    ]),
  });
  const someone = () => ({ peerId: `client-${pick([0, 1, 2, 9])}` });
  const methods: Record<string, (id: (kind: IdKind) => string) => object> = {
    createWebRtcTransport: () => ({ producing: pick([true, false, 'yes']) }),
    connectWebRtcTransport: (id) => ({ transportId: id('transportId'), dtlsParameters: dtlsParameters() }),
    restartIce: (id) => ({ transportId: id('transportId') }),
    produce: (id) => ({
      transportId: id('transportId'),
      kind: pick(['audio', 'video']),
      rtpParameters: rtpParameters(),
      appData: {},
    }),
    produceData: (id) => ({
      transportId: id('transportId'),
      sctpStreamParameters: { streamId: pick([0, 1, 999, 5000]) },
    }),
    closeProducer: (id) => ({ producerId: id('producerId') }),
    pauseProducer: (id) => ({ producerId: id('producerId') }),
    pauseConsumer: (id) => ({ consumerId: id('consumerId') }),
    changeMode: () => ({ mode: pick(['SEND_AND_RECV', 'RECV_ONLY', 'SIGNALLING_ONLY', 'x']) }),
    consumeVideoStreams: someone,
    getTransportStats: someone,
  };

  let most = 0;
  for (let count = 0; count < requests; count++) {
    const client = pick(clients);
    const method = pick(Object.keys(methods));
    void client.request(
      method,
      methods[method]!((kind) => pick(client.ids[kind])),
    );
    if (count % 50 > 0) continue;
    await sleep(20);
    most = Math.max(most, (await crossfade.diagnostics()).connections);
  }
  for (const { socket } of clients) socket.close();
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    most,
    answers: sum(clients.map(({ answers }) => answers)),
    transports: sum(clients.map(({ ids }) => ids.transportId.length - 1)),
  };
};

for (const { requests, tag } of [
  { requests: 1_000, tag: [] },
  { requests: 10_000, tag: '@whole' },
]) {
  test(
    `${requests} malformed and untimely requests about media leave nothing behind in the VideoSDK service`,
    {
      tag,
    },
    async ({ page }) => {
      const app = await OwnApp.open(page, { sdks: ['videosdk'] });
      const room = await app.run(({ createMeeting }) => createMeeting());
      const result = await app.run(fuzz, { room, sockets: SOCKETS, requests });
      // It was no wall of refusals, and a new transport takes the place of the client's old one.
      expect(result.transports).toBeGreaterThan(SOCKETS);
      expect(result.answers).toBeGreaterThan(requests / 2);
      expect(result.most).toBeLessThan(result.transports / 2);
      await expect
        .poll(() => app.run(async ({ crossfade }) => (await crossfade.diagnostics()).connections))
        .toBe(0);
      const width = await app.run(async ({ joinVideoSdk, meetGuest, streamOf, firstFrame }, room) => {
        const meeting = await joinVideoSdk('Fresh', room, { webcamEnabled: true });
        const { participant } = await meetGuest(meeting);
        return (await firstFrame(await streamOf(participant))).videoWidth;
      }, room);
      expect(width).toBeGreaterThan(0);
    },
  );
}
