import { afterEach, describe, expect, it, vi } from 'vitest';
import { BridgeHost } from '../bridge/host';
import type { ToClient } from '../bridge/messages';
import { errorCode, FakeMeeting } from './testing/fake-meeting';
import { seededRandom } from '../testing/seeded-random';
import { watchTokenChecks } from '../testing/token-checks';

const MESSAGES = 10_000;
/** Sockets that one client keeps open at most. */
const SOCKETS = 12;

const METHODS = [
  ...[
    'requestEntry',
    'respondEntry',
    'join',
    'definePeerLeftReason',
    'getRouterRtpCapabilities',
    'changeMode',
  ],
  ...[
    'createWebRtcTransport',
    'connectWebRtcTransport',
    'restartIce',
    'getTransportStats',
    'produce',
    'produceData',
  ],
  ...['closeProducer', 'pauseProducer', 'pauseConsumer', 'resumeAllConsumers', 'setConsumerPreferredLayers'],
  ...['consumeAudioStreams', 'stopConsumingVideoStreams', 'removePeer', 'enablePeerMic', 'pinStateChanged'],
  ...['switchToMeeting', 'switchPeerRoom', 'startRecording', 'stopRecording', 'startHls', 'realtimeStoreSet'],
  ...['mediaRelayRequestSent', 'respondToMediaRelayRequest', 'mediaRelayRequestStop'],
  ...[
    'realtimeStoreObserve',
    'changeDisplayName',
    'enableAdaptiveSubscription',
    '__proto__',
    'toString',
    'no',
  ],
];
const PATHS = [
  ...['/v2/rooms', '/v2/sessions', '/v2/sessions/end', '/v2/sessions/participants/remove', '/base64-upload'],
  ...['/infra/v1/meetings/init-config', '/v2/precall/transport', '/v2/precall/consume', '/files/a/b', '/%'],
];
/** Without these nobody would ever be in a meeting. */
const SENSIBLE = [
  { method: 'requestEntry', data: { name: 'A' } },
  { method: 'join', data: { displayName: 'A', metaData: { enableAgentEvents: true } } },
  { method: 'startRecording', data: {} },
];
const PEERS = ['ada', 'ben', 'eve', '', 'x'.repeat(300)];

/** Makes messages as a client might send them that is broken, late, or malicious. */
class Fuzzer {
  readonly #random: () => number;
  readonly #roomIds: readonly string[];
  readonly #token: string;
  #id = 0;
  #open: number[] = [];

  constructor(seed: number, roomIds: readonly string[], token: string) {
    this.#random = seededRandom(seed);
    this.#roomIds = roomIds;
    this.#token = token;
  }

  next(): unknown {
    const kind = this.#random();
    if (kind < 0.06 || this.#open.length === 0) return this.#openSocket();
    if (kind < 0.1) return this.#closeSocket();
    if (kind < 0.16) return this.#request();
    if (kind < 0.18) return this.#value(2);
    const id = this.#pick(this.#open);
    return { type: 'socket-message', id, data: kind < 0.185 ? this.#bytes() : this.#frame() };
  }

  /** The service has closed a socket, or refused it. */
  heard(message: ToClient): void {
    if (message.type === 'socket-closed' || message.type === 'socket-refused') {
      this.#open = this.#open.filter((open) => open !== message.id);
    }
  }

  #openSocket(): unknown {
    const id = ++this.#id;
    if (this.#open.length >= SOCKETS) return this.#closeSocket();
    this.#open.push(id);
    const query = new URLSearchParams({
      roomId: this.#pick([...this.#roomIds, 'zzzz-zzzz-zzzz', '']),
      peerId: this.#pick(PEERS),
      secret: this.#pick([this.#token, 'garbage']),
      mode: this.#pick(['SIGNALLING_ONLY', 'RECV_ONLY', 'nonsense']),
      key: 'guessed',
    });
    const path = this.#pick(['socket.io/', 'socket.io/', 'socket.io/', 'pubsub', 'elsewhere']);
    return { type: 'socket-open', id, url: `wss://meeting.crossfade.invalid/${path}?${query}` };
  }

  #closeSocket(): unknown {
    const id = this.#pick(this.#open);
    this.#open = this.#open.filter((other) => other !== id);
    return { type: 'socket-close', id, code: 1006, reason: '' };
  }

  #request(): unknown {
    const method = this.#pick(['GET', 'POST', 'DELETE', 'PATCH']);
    const url = `https://api.videosdk.live${this.#pick(PATHS)}?roomId=${this.#pick(this.#roomIds)}`;
    const body = this.#pick([null, '{', JSON.stringify(this.#value(2) ?? null)]);
    const headers = { authorization: this.#pick([this.#token, '', 'garbage']) };
    return { type: 'request', id: ++this.#id, method, url, headers, body };
  }

  /** An engine.io frame with a socket.io packet, mostly in order. */
  #frame(): string {
    const kind = this.#random();
    if (kind < 0.15) return '40';
    if (kind < 0.16)
      return this.#pick(['3', '1', '41', '44', '451-["x"]', '42', '42[]', '42{}', '9', '', '430[{}]']);
    const request = { method: this.#pick(METHODS), request: true, data: this.#value(3) };
    if (kind < 0.5) Object.assign(request, this.#pick(SENSIBLE));
    const frame = `42${this.#integer(1000)}${JSON.stringify([kind > 0.95 ? 'x' : 'request', request])}`;
    return kind > 0.99 ? frame.slice(0, this.#integer(frame.length)) : frame;
  }

  #bytes(): ArrayBuffer {
    return Uint8Array.from({ length: this.#integer(40) }, () => this.#integer(256)).buffer;
  }

  /** Something like the data of a request: known names, likely and unlikely values. */
  #value(depth: number): unknown {
    const kind = this.#random();
    if (depth === 0 || kind < 0.4) {
      const texts = [
        ...PEERS,
        ...this.#roomIds,
        this.#token,
        'allowed',
        'audio',
        'RECV_ONLY',
        'a\r\nb',
        '\u0000',
      ];
      return this.#pick([null, true, -1, 0, 1, 1e308, [], {}, ...texts]);
    }
    if (kind < 0.5) return [this.#value(depth - 1), this.#value(depth - 1)];
    const names = [
      'peerId',
      'id',
      'decision',
      'displayName',
      'mode',
      'transportId',
      'consumerId',
      'producerId',
      'kind',
    ];
    const more = [
      'key',
      'value',
      'roomId',
      'meetingId',
      'secret',
      'rtpParameters',
      'metaData',
      'state',
      '__proto__',
    ];
    const fields = Array.from({ length: this.#integer(5) }, () => [
      this.#pick([...names, ...more]),
      this.#value(depth - 1),
    ]);
    return Object.fromEntries(fields) as unknown;
  }

  #pick<T>(values: readonly T[]): T {
    return values[this.#integer(values.length)] as T;
  }

  #integer(below: number): number {
    return Math.floor(this.#random() * below);
  }
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the VideoSDK service', () => {
  it.each([1, 2])(
    'survives %i × 10,000 malformed and untimely messages, and forgets them',
    async (seed) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
      const settle = watchTokenChecks();
      const meeting = new FakeMeeting();
      const { service } = meeting;
      const other = service.createRoom();
      const token = await service.createToken();
      const sent: ToClient[] = [];
      const host = new BridgeHost({
        services: [service],
        send: (message) => hear(message),
        trace: () => {},
      });
      const hear = (message: ToClient): void => {
        sent.push(message);
        fuzzer.heard(message);
      };
      const fuzzer = new Fuzzer(seed, [meeting.room.id, other.id], token);
      for (let count = 0; count < MESSAGES; count++) {
        host.receive(fuzzer.next());
        // Lets tokens be verified and requests be answered now and then, so that some messages come too early.
        if (count % 20 === 0) await settle();
        expect(
          service.rooms.reduce((sum, { participants }) => sum + participants.size, 0),
        ).toBeLessThanOrEqual(SOCKETS);
      }
      // It was no wall of refusals: clients came in, and requests were done.
      const text = sent.flatMap((message) => ('data' in message ? [String(message.data)] : [])).join('\n');
      expect(text.includes('pubSubUrl')).toBe(true);
      expect(text.includes('RECORDING_STARTED')).toBe(true);

      host.close();
      await settle();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(service.rooms.filter(({ participants }) => participants.size > 0)).toEqual([]);
      expect(vi.getTimerCount()).toBe(0);

      const fresh = await meeting.join('fresh');
      expect(errorCode(await fresh.request('changeDisplayName', { displayName: 'Fresh' }))).toBeUndefined();
      service.close();
    },
    60_000,
  );
});
