import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Latency, withLatency } from './latency';
import type { Client, ServerSocket, Service } from './service';

const client = {} as Client;
const request = { method: 'GET', url: new URL('https://a.example'), headers: {}, body: null };

class Outer implements ServerSocket {
  readonly url = new URL('wss://a.example');
  readonly sent: unknown[] = [];
  closed: number | undefined;
  send(data: string | ArrayBuffer): void {
    this.sent.push(data);
  }
  close(code: number): void {
    this.closed = code;
  }
  onmessage: ServerSocket['onmessage'] = () => {};
  onclose: ServerSocket['onclose'] = () => {};
}

/** A service that says again what it hears, and keeps what it heard. */
function setUp() {
  const latency = new Latency();
  const heard: unknown[] = [];
  const service: Service = {
    answers: ({ host }) => host === 'a.example',
    request: () => {
      heard.push('request');
      return Promise.resolve({ status: 200, body: '' });
    },
    accept(socket) {
      socket.onmessage = (data) => {
        if (data === 'bad') throw new Error('bad');
        if (data === 'bye') socket.close(1000);
        heard.push(data);
        socket.send(data);
      };
      socket.onclose = (code) => heard.push(code);
    },
  };
  const slow = withLatency(service, latency);
  const socket = new Outer();
  slow.accept(socket, client);
  return { latency, heard, slow, socket };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a service with a latency', () => {
  it('acts at once while there is none, and its errors are the caller’s', () => {
    const { heard, socket } = setUp();
    socket.onmessage('one');
    expect(heard).toEqual(['one']);
    expect(() => socket.onmessage('bad')).toThrow('bad');
    socket.onclose(1006, '');
    expect(heard).toEqual(['one', 1006]);
  });

  it('acts on messages, requests and closed sockets so much later, in order', async () => {
    const { latency, heard, slow, socket } = setUp();
    latency.set(100);
    socket.onmessage('one');
    const answer = slow.request(request, client);
    socket.onclose(1001, '');
    await vi.advanceTimersByTimeAsync(99);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard.toSorted()).toEqual([1001, 'one', 'request']);
    expect(heard.indexOf('one')).toBeLessThan(heard.indexOf(1001));
    expect(await answer).toMatchObject({ status: 200 });
    expect(socket.sent).toEqual(['one']);
  });

  it('is quick again at once, for what waits too', async () => {
    const { latency, heard, socket } = setUp();
    latency.set(10_000);
    socket.onmessage('one');
    latency.set(0);
    await vi.advanceTimersByTimeAsync(0);
    socket.onmessage('two');
    expect(heard).toEqual(['one', 'two']);
  });

  it('hears nothing more on a socket that it has closed', async () => {
    const { latency, heard, socket } = setUp();
    latency.set(100);
    for (const text of ['bye', 'late']) socket.onmessage(text);
    socket.onclose(1000, '');
    await vi.advanceTimersByTimeAsync(100);
    expect(heard).toEqual(['bye']);
    expect(socket.closed).toBe(1000);
  });

  it('ends a socket whose message it fails at, and one on which too much waits', async () => {
    const [broken, full] = [setUp(), setUp()];
    for (const { latency } of [broken, full]) latency.set(100);
    broken.socket.onmessage('bad');
    for (let count = 0; count < 10_001; count++) full.socket.onmessage('x');
    await vi.advanceTimersByTimeAsync(100);
    for (const { socket, heard } of [broken, full]) {
      expect(socket.closed).toBe(1011);
      expect(heard).toEqual([1011]);
    }
  });
});
