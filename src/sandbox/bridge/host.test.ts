import { describe, expect, it, vi } from 'vitest';
import { BridgeHost } from './host';
import type { ToClient } from './messages';
import { jsonResponse, type ServerSocket, type Service } from './service';

function setUp(overrides: Partial<Service> = {}) {
  const sent: ToClient[] = [];
  const trace = vi.fn();
  const sockets: ServerSocket[] = [];
  const service: Service = {
    answers: ({ hostname }) => hostname === 'vendor.example',
    request: ({ url }) => Promise.resolve(jsonResponse(200, { path: url.pathname })),
    accept: (socket) => {
      sockets.push(socket);
      socket.send('welcome');
    },
    ...overrides,
  };
  const host = new BridgeHost({ services: [service], send: (message) => sent.push(message), trace });
  return { host, sent, sockets, trace };
}
const open = { type: 'socket-open', id: 1, url: 'wss://vendor.example/s' };

describe('the sandbox’s end of the bridge', () => {
  it('answers a request by the service of its host', async () => {
    const { host, sent } = setUp();
    host.receive({
      type: 'request',
      id: 7,
      method: 'get',
      url: 'https://vendor.example/a',
      headers: {},
      body: null,
    });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ type: 'response', id: 7, status: 200, body: '{"path":"/a"}' });
  });

  it('fails a request to a host that nobody answers for, as a network would', () => {
    const { host, sent } = setUp();
    host.receive({
      type: 'request',
      id: 7,
      method: 'GET',
      url: 'https://other.example/',
      headers: {},
      body: null,
    });
    expect(sent).toEqual([{ type: 'request-failed', id: 7 }]);
  });

  it('fails a request that breaks its service, and goes on', async () => {
    const { host, sent } = setUp({ request: () => Promise.reject(new Error('broken')) });
    host.receive({
      type: 'request',
      id: 7,
      method: 'GET',
      url: 'https://vendor.example/',
      headers: {},
      body: null,
    });
    await vi.waitFor(() => expect(sent).toEqual([{ type: 'request-failed', id: 7 }]));
  });

  it('opens a socket before anything is said on it', () => {
    const { host, sent } = setUp();
    host.receive(open);
    expect(sent.map(({ type }) => type)).toEqual(['socket-opened', 'socket-message']);
  });

  it('refuses a socket that the service does not take', () => {
    const { host, sent } = setUp({
      accept() {
        throw new Error('no');
      },
    });
    host.receive(open);
    expect(sent).toEqual([{ type: 'socket-refused', id: 1 }]);
  });

  it('closes only the socket whose message broke the service', () => {
    const { host, sent, sockets } = setUp();
    host.receive(open);
    host.receive({ ...open, id: 2 });
    const closed = vi.fn();
    Object.assign(sockets[0]!, {
      onclose: closed,
      onmessage() {
        throw new Error('broken');
      },
    });
    const heard = vi.fn();
    sockets[1]!.onmessage = heard;
    host.receive({ type: 'socket-message', id: 1, data: 'x' });
    host.receive({ type: 'socket-message', id: 2, data: 'y' });
    expect(sent.at(-1)).toMatchObject({ type: 'socket-closed', id: 1, code: 1011 });
    expect(closed).toHaveBeenCalledOnce();
    expect(heard).toHaveBeenCalledExactlyOnceWith('y');
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    { type: 'socket-open', id: -1, url: 'wss://vendor.example/' },
    { type: 'socket-message', id: 1, data: { a: 1 } },
    { type: 'outbound', id: 1, streams: [{ kind: 'smell', ssrc: 1 }] },
  ])('drops the malformed message %j with a trace', (message) => {
    const { host, sent, trace } = setUp();
    host.receive(message);
    expect(sent).toEqual([]);
    expect(trace).toHaveBeenCalledExactlyOnceWith(
      'bridge',
      'dropped a malformed message',
      expect.any(String),
    );
  });

  const LARGE = 'x'.repeat(4_000_001);

  it.each<[string, object, Partial<ToClient>]>([
    ['a malformed request', { type: 'request', id: 7 }, { type: 'request-failed', id: 7 }],
    [
      'a request whose body is too large',
      { type: 'request', id: 7, method: 'POST', url: 'https://vendor.example/', headers: {}, body: LARGE },
      {
        ...{ type: 'response', id: 7, status: 413, body: expect.stringContaining('4 million') as string },
        notice: expect.stringContaining('4 million') as string,
      },
    ],
    ['a socket to no address', { ...open, id: 7, url: 'nowhere' }, { type: 'socket-refused', id: 7 }],
  ])('answers %s, so that nobody waits', (_name, message, answer) => {
    const { host, sent, trace } = setUp();
    host.receive(message);
    expect(sent).toEqual([expect.objectContaining(answer)]);
    expect(trace).toHaveBeenCalledOnce();
  });

  it.each<[string, object, number]>([
    ['is malformed', { data: { a: 1 } }, 1003],
    ['is too large', { data: LARGE }, 1009],
    ['is too large and binary', { data: new ArrayBuffer(LARGE.length) }, 1009],
  ])('closes a socket whose message %s, for both ends', (_name, fields, code) => {
    const { host, sent, sockets } = setUp();
    host.receive(open);
    const closed = vi.fn();
    sockets[0]!.onclose = closed;
    host.receive({ type: 'socket-message', id: 1, ...fields });
    expect(sent.at(-1)).toMatchObject({ type: 'socket-closed', id: 1, code });
    expect(closed).toHaveBeenCalledExactlyOnceWith(code, expect.any(String));
  });

  it('takes a malformed farewell of a socket for its end', () => {
    const { host, sockets } = setUp();
    host.receive(open);
    const closed = vi.fn();
    sockets[0]!.onclose = closed;
    host.receive({ type: 'socket-close', id: 1, code: -1, reason: 'x'.repeat(3000) });
    expect(closed).toHaveBeenCalledExactlyOnceWith(1006, '');
  });

  it('ends every socket once when the client is gone', () => {
    const { host, sockets } = setUp();
    host.receive(open);
    const closed = vi.fn();
    sockets[0]!.onclose = closed;
    host.close();
    host.close();
    host.receive({ type: 'socket-close', id: 1, code: 1000, reason: '' });
    expect(closed).toHaveBeenCalledExactlyOnceWith(1006, 'client gone');
  });

  it('lets an SDK take its leave when the window says goodbye, and then ends', () => {
    vi.useFakeTimers();
    const { host, sockets } = setUp();
    host.receive(open);
    const [heard, closed] = [vi.fn(), vi.fn()];
    Object.assign(sockets[0]!, { onmessage: heard, onclose: closed });
    host.receive({ type: 'goodbye' });
    host.receive({ type: 'socket-message', id: 1, data: 'disconnect' });
    expect(heard).toHaveBeenCalledExactlyOnceWith('disconnect');
    vi.advanceTimersByTime(1000);
    expect(closed).toHaveBeenCalledExactlyOnceWith(1006, 'client gone');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('gives ICE credentials whether they came before or after the question', async () => {
    const { host } = setUp();
    const credentials = { remoteUfrag: 'r', ufrag: 'u', password: 'p' };
    const asked = host.iceCredentials('r');
    host.receive({ type: 'ice', ...credentials });
    expect(await asked).toMatchObject(credentials);
    expect(await host.iceCredentials('r')).toMatchObject(credentials);
  });

  it('asks the client for its streams, and takes silence for none', async () => {
    vi.useFakeTimers();
    const { host, sent } = setUp();
    const answered = host.outboundStreams('r');
    host.receive({ type: 'outbound', id: 1, streams: [{ kind: 'video', ssrc: 5 }] });
    expect(await answered).toEqual([{ kind: 'video', ssrc: 5 }]);
    const silent = host.outboundStreams('r');
    vi.advanceTimersByTime(3000);
    expect(await silent).toEqual([]);
    expect(sent.map(({ type }) => type)).toEqual(['outbound', 'outbound']);
    vi.useRealTimers();
  });
});
