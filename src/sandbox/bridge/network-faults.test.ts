import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BridgeHost } from './host';
import type { ToClient } from './messages';
import { jsonResponse, type HttpResponse, type ServerSocket, type Service } from './service';

const socket = (id: number, host = 'vendor.example') => ({ type: 'socket-open', id, url: `wss://${host}/s` });
const request = (id: number) => ({
  type: 'request',
  id,
  method: 'GET',
  url: 'https://vendor.example/a',
  headers: {},
  body: null,
});

function setUp() {
  const sent: ToClient[] = [];
  const sockets: ServerSocket[] = [];
  const heard: unknown[] = [];
  const closed = vi.fn();
  let answer = (): void => {};
  const service: Service = {
    answers: () => true,
    request: () => new Promise<HttpResponse>((resolve) => (answer = () => resolve(jsonResponse(200, {})))),
    accept: (accepted) => {
      accepted.onmessage = (data) => heard.push(data);
      accepted.onclose = closed;
      sockets.push(accepted);
    },
  };
  const host = new BridgeHost({
    services: [service],
    send: (message) => sent.push(message),
    trace: () => {},
  });
  const take = (): string[] =>
    sent.splice(0).map((message) => `${message.type} ${'id' in message ? message.id : ''}`);
  return { host, sockets, heard, closed, take, answer: () => answer() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount(), 'timers that are left').toBe(0);
  vi.useRealTimers();
});

describe('the ways of a client’s data channels', () => {
  it('are as slow as its messages, and are lost with the client alone', async () => {
    const { host } = setUp();
    const heard: unknown[] = [];
    const way = host.openWay((message) => heard.push(message));
    way.put('at once');
    host.setNetwork({ delayMs: 200 });
    way.put('late');
    host.setNetwork({ online: false });
    await vi.advanceTimersByTimeAsync(199);
    expect(heard).toEqual(['at once']);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(['at once', 'late']);
    way.put('never');
    host.close();
    await vi.advanceTimersByTimeAsync(200);
    expect(heard).toEqual(['at once', 'late']);
  });

  it('are silent with it', async () => {
    const { host } = setUp();
    const heard: unknown[] = [];
    const way = host.openWay((message) => heard.push(message));
    host.setNetwork({ silent: true });
    way.put('held');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual([]);
    host.setNetwork({ silent: false });
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual(['held']);
    way.end();
  });
});

describe('a network that is down', () => {
  it('breaks off sockets, fails requests that are under way, and takes new ones again when it is back', async () => {
    const { host, closed, take, answer } = setUp();
    host.receive(socket(1));
    host.receive(request(2));
    take();
    host.setNetwork({ online: false });
    expect(take()).toEqual(['socket-closed 1', 'request-failed 2']);
    expect(closed).toHaveBeenCalledExactlyOnceWith(1006, 'network failed');
    answer();
    host.receive(socket(3));
    host.receive(request(4));
    await vi.runAllTimersAsync();
    expect(take()).toEqual(['socket-refused 3', 'request-failed 4']);
    host.setNetwork({ online: true });
    host.receive(socket(5));
    expect(take()).toEqual(['socket-opened 5']);
  });
});

describe('a slow network', () => {
  it('delays each direction, and leaves what is said about media alone', async () => {
    const { host, heard, take, sockets } = setUp();
    host.setNetwork({ delayMs: 200 });
    host.receive(socket(1));
    host.receive({ type: 'socket-message', id: 1, data: 'up' });
    host.announce({ address: 'a.local', port: 1 });
    expect(take()).toEqual(['candidate ']);
    vi.advanceTimersByTime(200);
    expect(heard).toEqual(['up']);
    sockets[0]!.send('down');
    vi.advanceTimersByTime(199);
    expect(take()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(take()).toEqual(['socket-opened 1', 'socket-message 1']);
  });

  it('that goes down refuses the sockets that were still on their way', () => {
    const { host, take, sockets } = setUp();
    host.setNetwork({ delayMs: 200 });
    host.receive(socket(1));
    host.receive(request(2));
    host.setNetwork({ online: false });
    expect(take()).toEqual(['socket-refused 1', 'request-failed 2']);
    expect(sockets).toEqual([]);
  });
});

describe('a silent network', () => {
  it('carries nothing and breaks nothing off; all arrives when it speaks again', () => {
    const { host, heard, closed, take, sockets } = setUp();
    host.receive(socket(1));
    take();
    host.setNetwork({ silent: true });
    host.receive({ type: 'socket-message', id: 1, data: 'up' });
    sockets[0]!.send('down');
    vi.advanceTimersByTime(60_000);
    expect([heard, take(), closed.mock.calls]).toEqual([[], [], []]);
    host.setNetwork({ silent: false });
    vi.advanceTimersByTime(1);
    expect([heard, take()]).toEqual([['up'], ['socket-message 1']]);
  });

  it('breaks off when too much waits', () => {
    const { host, closed, take } = setUp();
    host.receive(socket(1));
    take();
    host.setNetwork({ silent: true });
    for (let count = 0; count <= 10_000; count++) host.receive({ type: 'socket-message', id: 1, data: 'x' });
    expect(take()).toEqual(['socket-closed 1']);
    expect(closed).toHaveBeenCalledOnce();
  });
});

describe('single sockets', () => {
  it('are refused while the network refuses them; open ones stay', () => {
    const { host, take } = setUp();
    host.receive(socket(1));
    host.setNetwork({ refusing: true });
    host.receive(socket(2));
    expect(take()).toEqual(['socket-opened 1', 'socket-refused 2']);
  });

  it('are broken off by their address', () => {
    const { host, take } = setUp();
    host.receive(socket(1, 'one.example'));
    host.receive(socket(2, 'two.example'));
    take();
    host.dropSockets(({ hostname }) => hostname === 'two.example');
    expect(take()).toEqual(['socket-closed 2']);
  });
});

it('a client that is gone leaves nothing behind in a silent network', () => {
  const { host, take } = setUp();
  host.setNetwork({ delayMs: 1000 });
  host.receive(socket(1));
  host.close();
  host.setNetwork({ delayMs: 5 });
  expect(take()).toEqual([]);
});
