import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../testing/seeded-random';
import { watchTokenChecks } from '../testing/token-checks';
import { createService, FakeClient } from './testing/fake-client';
import { FakePeerConnection, SDP } from './testing/fake-peer-connection';
import type { TwilioService } from './service';

const MESSAGES = 10_000;
const CLIENTS = 8;
const ROOMS = ['lab', 'hall', '', 'n'.repeat(200), 'RM' + '0'.repeat(32)];
const CHANNELS = [
  ...['active_speaker', 'network_quality', 'track_priority', 'track_switch_off', 'render_hints'],
  ...['extension_transcriptions', 'publisher_hints', '__proto__', 'constructor'],
];
const PATHS = [
  '',
  '/lab',
  '/lab/Participants',
  '/lab/Participants/p0',
  '/lab/Participants/p0/SubscribeRules',
  '/%E0%A4%A',
];
/** What takes the place of a part of a good message. */
const ODDITIES: readonly unknown[] = [
  ...[null, undefined, '', 'x'.repeat(3000), -1, 0, 1e308, NaN, true, [], {}, [[[[]]]], { type: 'connect' }],
  ...['__proto__', { __proto__: null }, '\u0000', Array.from({ length: 300 }, () => ({}))],
];

/** Says what a client might say that is broken, late, or malicious. */
class Fuzzer {
  readonly #random: () => number;
  readonly #tokens: readonly string[];

  constructor(seed: number, tokens: readonly string[]) {
    this.#random = seededRandom(seed);
    this.#tokens = tokens;
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T;
  }

  /** One thing that a client, or its network, does. */
  act(client: FakeClient): void {
    const kind = this.#random();
    if (kind < 0.05) return client.closeSocket(this.pick([1000, 1001, 1006, 3004]));
    if (kind < 0.1) return client.open();
    if (kind < 0.15)
      return client.write(this.pick(['', '{', '[]', 'null', '{"type":"hello"}', '{"type":"bye"}', '\u0000']));
    if (kind < 0.2) return this.#callRest(client);
    if (kind < 0.3) return this.#speakOnChannel();
    if (kind < 0.5) return this.#comeBack(client);
    const message = this.#message(client);
    const body = (this.#random() < 0.4 ? this.#spoil(message) : message) as Record<string, unknown>;
    if (this.#random() < 0.5) client.hello(body);
    else client.send(body);
  }

  #comeBack(client: FakeClient): void {
    client.closeSocket(1006);
    client.open();
    const participant = { revision: 30, tracks: [] };
    client.hello({
      type: 'sync',
      session: client.latest('session'),
      token: this.#tokens.at(-1),
      participant,
    });
  }

  #message(client: FakeClient): unknown {
    const session = this.pick([client.latest('session'), 'unknown']);
    const token = this.pick(this.#tokens);
    const participant = { revision: this.#number(20), tracks: this.#some(() => this.#track()) };
    const peer_connections = [this.#peerConnection()];
    return this.pick([
      { type: 'ice', version: 1, token },
      {
        type: 'connect',
        name: this.pick(ROOMS),
        token,
        participant,
        peer_connections,
        media_signaling: Object.fromEntries(this.#some(() => [this.pick(CHANNELS), {}])),
        subscribe: { rules: [{ type: 'include', all: true }] },
        bandwidth_profile: { video: { max_tracks: this.#number(3), mode: 'grid' } },
      },
      { type: 'sync', session, token, participant, peer_connections },
      { type: 'update', session, participant, peer_connections },
      { type: 'update', participant },
      { type: 'disconnect', session },
    ]);
  }

  #track(): unknown {
    const id = `t${this.#number(6)}`;
    const kind = this.pick(['audio', 'video', 'data']);
    return { id, kind, name: this.pick([id, 'same', '', 'n'.repeat(200)]), enabled: this.#random() < 0.5 };
  }

  #peerConnection(): unknown {
    const type = this.pick(['offer', 'answer', 'close', 'create-offer']);
    return {
      id: this.pick(['pc', 'other']),
      description: { type, revision: this.#number(10), sdp: this.pick([SDP, 'nonsense']) },
      ice: {
        candidates: [{ candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host' }],
        ufrag: 'u',
        revision: 1,
      },
    };
  }

  #callRest({ host }: FakeClient): void {
    const authorization = this.pick(['', 'Basic x', this.#tokens[0] ?? '']);
    const url = `https://video.twilio.com/v1/Rooms${this.pick(PATHS)}`;
    const body = this.pick([
      null,
      'Status=completed',
      'UniqueName=hall',
      'Rules=[',
      'Rules=[{}]&Status=x',
      '%',
    ]);
    const method = this.pick(['GET', 'POST', 'DELETE']);
    host.receive({ type: 'request', id: this.#number(1000), method, url, headers: { authorization }, body });
  }

  #speakOnChannel(): void {
    const channel = this.pick(FakePeerConnection.all)?.channels.at(0);
    channel?.say(
      this.#spoil(
        this.pick([
          { type: 'ready' },
          { type: 'track_priority', track: 'MT', subscribe: 'high' },
          { type: 'render_hints', subscriber: { id: 1, hints: [{ track: 'MT', enabled: false }] } },
          { type: 'network_quality', reportLevel: 3, remoteReportLevel: 3 },
        ]),
      ),
    );
  }

  /** Something in the message is not what it should be. */
  #spoil(value: unknown): unknown {
    if (this.#random() < 0.04) return this.pick(ODDITIES);
    if (Array.isArray(value)) return value.map((item) => this.#spoil(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.#spoil(item)]));
  }

  #some<T>(make: () => T): T[] {
    return Array.from({ length: this.#number(4) }, make);
  }

  #number(below: number): number {
    return Math.floor(this.#random() * below);
  }
}

let service: TwilioService;
/** Lets everything happen that is under way. */
let settle: () => Promise<void>;
beforeEach(() => {
  settle = watchTokenChecks();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  service = createService();
});
afterEach(() => {
  service.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each([1, 2, 3])('messages that make no sense, of seed %d', (seed) => {
  it('neither break the service nor leave anything behind', { timeout: 60_000 }, async () => {
    const { apiKeySid, apiKeySecret } = service.credentials;
    const tokens = [`Basic ${btoa(`${apiKeySid}:${apiKeySecret}`)}`, 'garbage'];
    for (let person = 0; person < 6; person++)
      tokens.push(await service.createToken({ identity: `p${person}` }));
    const fuzzer = new Fuzzer(seed, tokens);
    const clients = Array.from({ length: CLIENTS }, () => new FakeClient(service));
    const answers = new Set<unknown>();
    for (let count = 0; count < MESSAGES; count++) {
      fuzzer.act(fuzzer.pick(clients));
      if (count % 10 === 0) await settle();
      if (count % 500 === 0) vi.advanceTimersByTime(10_000);
      expect(service.sessions.size).toBeLessThanOrEqual(CLIENTS * ROOMS.length);
    }
    await settle();
    for (const { received } of clients) for (const { type, code } of received) answers.add(code ?? type);
    // Sense got through now and then, or this would prove nothing.
    for (const answer of ['connected', 'synced', 'iced', 'update', 53004, 53101, 20101])
      expect(answers).toContain(answer);

    expect(await new FakeClient(service).join('newcomer')).toMatchObject({ type: 'connected' });
    for (const { host } of clients) host.close();
    vi.advanceTimersByTime(31_000);
    expect([...service.sessions.values()].map(({ participant }) => participant.id)).toEqual(['newcomer']);
    service.close();
    await settle();
    expect(FakePeerConnection.all.filter(({ signalingState }) => signalingState !== 'closed')).toEqual([]);
  });
});
