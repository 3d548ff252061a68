import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ServerSocket } from '../bridge/service';
import { TcmpConnection } from './tcmp';

function connect() {
  const sent: Record<string, unknown>[] = [];
  const socket: ServerSocket = {
    url: new URL('wss://global.vss.twilio.com/signaling'),
    send: (data) => sent.push(JSON.parse(String(data)) as Record<string, unknown>),
    close: vi.fn(),
    onmessage: () => {},
    onclose: () => {},
  };
  const retryAfter = vi.fn<() => number | undefined>();
  const handlers = { retryAfter, message: vi.fn(), closed: vi.fn() };
  const connection = new TcmpConnection(socket, handlers);
  const receive = (message: unknown): void => socket.onmessage(JSON.stringify(message));
  return { connection, handlers, receive, sent, socket };
}

describe('a signalling connection', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('welcomes a hello and passes its body on', () => {
    const { handlers, receive, sent } = connect();
    receive({ type: 'hello', id: 'x', timeout: 5000, version: 2, body: { type: 'ice' } });
    expect(sent).toEqual([{ type: 'welcome', negotiatedTimeout: 20_000 }]);
    expect(handlers.message).toHaveBeenCalledExactlyOnceWith({ type: 'ice' });
  });

  it('welcomes a client that says hello again, and takes what it says once', () => {
    const { handlers, receive, sent } = connect();
    for (let count = 0; count < 2; count++) receive({ type: 'hello', timeout: 5000, body: { type: 'ice' } });
    expect(sent.map(({ type }) => type)).toEqual(['welcome', 'welcome']);
    expect(handlers.message).toHaveBeenCalledOnce();
  });

  it('asks a client to wait instead of welcoming it', () => {
    const { handlers, receive, sent } = connect();
    handlers.retryAfter.mockReturnValueOnce(1000);
    receive({ type: 'hello', timeout: 5000, body: { type: 'ice' } });
    expect(handlers.message).not.toHaveBeenCalled();
    receive({ type: 'hello', timeout: 5000, body: { type: 'ice' } });
    expect(sent.map(({ type }) => type)).toEqual(['busy', 'welcome']);
    expect(handlers.message).toHaveBeenCalledOnce();
  });

  it('sends heartbeats until the socket closes', () => {
    const { receive, sent, socket } = connect();
    receive({ type: 'hello', timeout: 5000 });
    vi.advanceTimersByTime(40_000);
    expect(sent.slice(1)).toEqual([{ type: 'heartbeat' }, { type: 'heartbeat' }]);
    socket.onclose(1006, '');
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sends nothing before the hello: the SDK would ignore it', () => {
    const { connection, sent } = connect();
    connection.send({ type: 'connected' });
    expect(sent).toEqual([]);
  });

  it('frames messages with the version of the room protocol', () => {
    const { connection, receive, sent } = connect();
    receive({ type: 'hello', timeout: 30_000 });
    connection.send({ type: 'update' });
    expect(sent.at(-1)).toEqual({ type: 'msg', body: { version: 2, type: 'update' } });
  });

  it.each(['{', '[]', '{"type":"hello"}', '{"type":"unknown"}'])(
    'answers "bad" to %s and goes on',
    (text) => {
      const { handlers, receive, sent, socket } = connect();
      socket.onmessage(text);
      expect(sent).toEqual([{ type: 'bad', reason: expect.any(String) as string }]);
      receive({ type: 'hello', timeout: 5000, body: 1 });
      expect(handlers.message).toHaveBeenCalledOnce();
    },
  );

  it('tells a goodbye from a lost connection', () => {
    const polite = connect();
    polite.receive({ type: 'bye' });
    polite.socket.onclose(1005, '');
    expect(polite.handlers.closed).toHaveBeenCalledExactlyOnceWith(true);
    const lost = connect();
    lost.socket.onclose(1006, '');
    expect(lost.handlers.closed).toHaveBeenCalledExactlyOnceWith(false);
  });
});
