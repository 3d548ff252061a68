import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNEL, parseEnvelope, type Envelope } from './envelope';
import { Link } from './link';
import { FakeLocks } from './testing/fake-locks';

let closing: { close(): void }[];

beforeEach(() => {
  closing = [];
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
});
afterEach(() => {
  for (const each of closing) each.close();
  vi.unstubAllGlobals();
});

/** A window that hosts, and writes down what it is told. */
function host(id: string = crypto.randomUUID()) {
  const channel = new BroadcastChannel(CHANNEL);
  const heard: Envelope[] = [];
  const post = (envelope: Envelope): void => channel.postMessage(envelope);
  channel.onmessage = (event) => {
    const envelope = parseEnvelope((event as MessageEvent).data);
    if (envelope?.type === 'who') post({ type: 'host', host: id });
    else if (envelope?.type === 'to-host' && envelope.host === id) heard.push(envelope);
  };
  closing.push(channel);
  const next = (count = 1): Promise<Envelope> => vi.waitUntil(() => heard[count - 1]);
  return { id, post, heard, next };
}

function link() {
  const bridge: unknown[] = [];
  let changes = 0;
  const made = new Link({ bridge: (message) => bridge.push(message), hostChanged: () => changes++ });
  closing.push(made);
  return { made, bridge, changes: () => changes };
}

const CALL = { name: 'rooms', args: [] } as never;

describe("a window's line to the host", () => {
  it('keeps what is said before there is a host, and finds it', async () => {
    const { made } = link();
    made.send({ bridge: { type: 'goodbye' } });
    const { id, next, post } = host();
    post({ type: 'host', host: id });
    expect(await next()).toEqual({
      type: 'to-host',
      host: id,
      client: made.id,
      message: { bridge: { type: 'goodbye' } },
    });
  });

  it('brings the answer to a call, or its refusal', async () => {
    const { id, post, next } = host();
    const { made } = link();
    const answer = (message: unknown): void =>
      post({ type: 'to-client', host: id, client: made.id, message });
    const good = made.call(CALL);
    await next(1);
    answer({ id: 1, answer: { ok: true, value: 7 } });
    expect(await good).toBe(7);
    const bad = made.call(CALL);
    await next(2);
    answer({ id: 2, answer: { ok: false, error: 'no' } });
    await expect(bad).rejects.toThrow('no');
  });

  it('asks the next host again when the first one goes away', async () => {
    const first = host();
    const { made, changes } = link();
    const call = made.call(CALL);
    await first.next();
    const second = host();
    second.post({ type: 'host', host: second.id });
    expect(await second.next()).toMatchObject({ message: { id: 1, call: CALL } });
    expect(changes()).toBe(1);
    second.post({
      type: 'to-client',
      host: second.id,
      client: made.id,
      message: { id: 1, answer: { ok: true, value: 'again' } },
    });
    expect(await call).toBe('again');
  });

  it('hears nothing that is for another window, or from a host that is none any more', async () => {
    const { id, post } = host();
    const { made, bridge } = link();
    await vi.waitUntil(() => made.host === id);
    const message = { bridge: { type: 'socket-opened', id: 1 } };
    post({ type: 'to-client', host: id, client: crypto.randomUUID(), message });
    post({ type: 'to-client', host: crypto.randomUUID(), client: made.id, message });
    post({ type: 'to-client', host: id, client: made.id, message });
    await vi.waitUntil(() => bridge.length > 0);
    expect(bridge).toEqual([message.bridge]);
  });

  it('rejects what was not answered when it is cut off, and everything later', async () => {
    host();
    const { made } = link();
    const open = made.call(CALL);
    made.close();
    await expect(open).rejects.toThrow('cut off');
    await expect(made.call(CALL)).rejects.toThrow('cut off');
  });
});
