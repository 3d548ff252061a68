import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSocket } from '../testing/fake-socket';
import { PubSubHub } from './hub';
import { PubSubSession } from './pubsub-session';
import { ClientMessage, ServerEnvelope, ServerMessage } from './schema.js';

let hub: PubSubHub;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new PubSubHub();
});
afterEach(() => {
  hub.close();
  vi.useRealTimers();
});

class PubSubClient {
  readonly socket = new FakeSocket('wss://meeting.crossfade.invalid/pubsub');

  constructor(peerId: string) {
    new PubSubSession(this.socket, hub, { peerId, key: peerId });
  }

  say(message: ClientMessage.$Properties): void {
    this.socket.onmessage(new Uint8Array(ClientMessage.encode(message).finish()).buffer);
  }

  subscribe(topic: string, oldMessageLimit = -1): void {
    this.say({ subscribe: { topic, oldMessageLimit, requestId: 's' } });
  }

  publish(topic: string, message: string, rest: { persist?: boolean; sendOnly?: string[] } = {}): void {
    this.say({ publish: { topic, message, senderId: 'somebody else', requestId: 'p', ...rest } });
  }

  get heard(): ServerEnvelope[] {
    return this.socket.frames.map((frame) => ServerEnvelope.decode(new Uint8Array(frame as ArrayBuffer)));
  }

  /** Every message delivered, as `text#number`. */
  get messages(): string[] {
    return this.heard.flatMap(({ batch }) =>
      (batch?.payloads ?? []).map((bytes) => {
        const { message, seqNum } = ServerMessage.decode(bytes);
        return `${message}#${seqNum}`;
      }),
    );
  }
}

describe('the pubsub socket', () => {
  it('welcomes, and pings at the interval that it names', () => {
    const ada = new PubSubClient('ada');
    const interval = ada.heard[0]?.welcome?.pingIntervalMs ?? 0;
    expect(interval).toBeGreaterThan(0);
    vi.advanceTimersByTime(interval);
    expect(ada.heard.at(-1)?.ping?.seq).toBe(1);
  });

  it('delivers to subscribers, the sender included, and acknowledges', () => {
    const [ada, ben] = [new PubSubClient('ada'), new PubSubClient('ben')];
    ada.subscribe('CHAT');
    ben.subscribe('CHAT');
    ada.publish('CHAT', 'hello');
    expect([ada.messages, ben.messages]).toEqual([['hello#1'], ['hello#1']]);
    expect(ada.heard.at(-1)?.ack).toMatchObject({ requestId: 'p', ok: true });
  });

  it("puts the sender's own id on a message", () => {
    const ada = new PubSubClient('ada');
    ada.subscribe('CHAT');
    ada.publish('CHAT', 'hello');
    const payload = ada.heard.find(({ batch }) => batch)?.batch?.payloads?.[0] ?? new Uint8Array();
    expect(ServerMessage.decode(payload).senderId).toBe('ada');
  });

  it('numbers messages for each subscriber, so that private ones leave no gap', () => {
    const [ada, ben, eve] = ['ada', 'ben', 'eve'].map((id) => new PubSubClient(id)) as [
      PubSubClient,
      PubSubClient,
      PubSubClient,
    ];
    for (const peer of [ada, ben, eve]) peer.subscribe('CHAT');
    ada.publish('CHAT', 'for ben', { sendOnly: ['ben'] });
    ada.publish('CHAT', 'for all');
    expect(ben.messages).toEqual(['for ben#1', 'for all#2']);
    expect(eve.messages).toEqual(['for all#1']);
  });

  it('answers a subscription with kept messages, or with an acknowledgement when there are none', () => {
    const [ada, ben] = [new PubSubClient('ada'), new PubSubClient('ben')];
    ada.subscribe('CHAT');
    expect(ada.heard.at(-1)?.ack?.requestId).toBe('s');
    ada.publish('CHAT', 'one', { persist: true });
    ada.publish('CHAT', 'lost');
    ada.publish('CHAT', 'two', { persist: true });
    ben.subscribe('CHAT', 1);
    expect(ben.heard.at(-1)?.batch).toMatchObject({
      batchType: 'old-messages',
      requestId: 's',
      isLast: true,
    });
    expect(ben.messages).toEqual(['two#1']);
  });

  it('forgets the oldest topic when there are too many', () => {
    const [ada, ben] = [new PubSubClient('ada'), new PubSubClient('ben')];
    for (let topic = 0; topic <= 200; topic++) ada.publish(`topic ${topic}`, 'kept', { persist: true });
    ben.subscribe('topic 0');
    expect(ben.messages).toEqual([]);
    ben.subscribe('topic 1');
    expect(ben.messages).toEqual(['kept#1']);
  });

  it('gives a client no more in half a second than it wants, the others later or never', () => {
    const [ada, ben] = [new PubSubClient('ada'), new PubSubClient('ben')];
    const subscribe = (peer: PubSubClient, realtimeOverflow: string): void =>
      peer.say({
        subscribe: { topic: 'T', realtimeOverflow, newMessageLimit: 2, queueSize: 1, requestId: 's' },
      });
    subscribe(ada, 'queue');
    subscribe(ben, 'drop');
    for (const text of 'abcde') ben.publish('T', text);
    expect([ada.messages, ben.messages]).toEqual([
      ['a#1', 'b#2'],
      ['a#1', 'b#2'],
    ]);
    vi.advanceTimersByTime(500);
    // One batch may wait; the gap in the numbers tells the client of what was lost.
    expect(ada.messages).toEqual(['a#1', 'b#2', 'c#3', 'd#4']);
    vi.advanceTimersByTime(500);
    ada.publish('T', 'f');
    expect([ada.messages.at(-1), ben.messages.at(-1)]).toEqual(['f#6', 'f#6']);
    for (const peer of [ada, ben]) peer.say({ unsubscribe: { topic: 'T', requestId: 'u' } });
    for (const peer of [ada, ben]) peer.socket.onclose(1000, '');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('closes the sockets of one who has left', () => {
    const [ada, ben] = [new PubSubClient('ada'), new PubSubClient('ben')];
    for (const peer of [ada, ben]) peer.subscribe('CHAT');
    hub.dismiss('ada');
    ben.publish('CHAT', 'hello');
    expect(ada.socket.closedWith).toBe(1001);
    expect([ada.messages, ben.messages]).toEqual([[], ['hello#1']]);
  });

  it('delivers nothing after an unsubscription or the end of the socket', () => {
    const [ada, ben] = [new PubSubClient('ada'), new PubSubClient('ben')];
    ada.subscribe('CHAT');
    ada.say({ unsubscribe: { topic: 'CHAT', requestId: 'u' } });
    ben.publish('CHAT', 'hello');
    expect(ada.messages).toEqual([]);
    ada.socket.onclose(1000, '');
    ben.socket.onclose(1000, '');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('throws at malformed frames, which closes the socket', () => {
    const { socket } = new PubSubClient('ada');
    expect(() => socket.onmessage('text')).toThrow();
    expect(() => socket.onmessage(new Uint8Array([10, 200, 1]).buffer)).toThrow();
    expect(() => socket.onmessage(new ArrayBuffer(0))).toThrow();
  });
});

it('refuses a client that listens to more topics than any app does, and nobody else', () => {
  const [client, other] = [new PubSubClient('a'), new PubSubClient('b')];
  for (let topic = 0; topic < 1000; topic++) client.subscribe(`${topic}`);
  client.subscribe('0');
  expect(() => client.subscribe('one more')).toThrow(/1000 topics/);
  other.subscribe('one more');
});
