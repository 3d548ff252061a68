import { PacketType } from 'socket.io-parser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSocket } from './testing/fake-socket';
import { SocketIoSession, type Acknowledge } from './socket-io-session';

const timing = { pingInterval: 1000, pingTimeout: 500, ackTimeout: 300 };

function open() {
  const socket = new FakeSocket();
  const handlers = {
    onConnect: vi.fn(),
    onEvent: vi.fn<(name: string, argument: unknown, acknowledge: Acknowledge) => void>(),
    onClose: vi.fn(),
  };
  const session = new SocketIoSession(socket, handlers, timing);
  return { socket, handlers, session };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a socket.io session', () => {
  it('opens with the handshake and greets the namespace', () => {
    const { socket, handlers } = open();
    expect(String(socket.frames[0])).toMatch(/^0\{"sid":".+","upgrades":\[\],"pingInterval":1000/);
    socket.connect();
    expect(String(socket.frames[1])).toMatch(/^40\{"sid":/);
    expect(handlers.onConnect).toHaveBeenCalledOnce();
  });

  it('hands over an event and acknowledges it once', async () => {
    const { socket, handlers } = open();
    socket.connect();
    const answer = socket.request('join', { displayName: 'Ada' });
    const [name, argument, acknowledge] = handlers.onEvent.mock.calls[0] ?? [];
    expect([name, argument]).toEqual([
      'request',
      { method: 'join', request: true, data: { displayName: 'Ada' } },
    ]);
    acknowledge?.({ data: 1 });
    acknowledge?.({ data: 2 });
    expect(await answer).toEqual({ data: 1 });
    expect(socket.frames).toHaveLength(3);
  });

  it("resolves a question with the client's answer", async () => {
    const { socket, session } = open();
    socket.connect();
    const answer = session.ask('newConsumer', { id: 'c' });
    socket.say({ type: PacketType.ACK, nsp: '/', id: socket.asked[0] ?? -1, data: ['fine'] });
    await expect(answer).resolves.toBe('fine');
  });

  it('resolves a question with nothing when no answer comes, or the session ends', async () => {
    const { socket, session } = open();
    socket.connect();
    const late = session.ask('enableMic', {});
    vi.advanceTimersByTime(timing.ackTimeout);
    await expect(late).resolves.toBeUndefined();
    const cut = session.ask('enableMic', {});
    socket.onclose(1006, '');
    await expect(cut).resolves.toBeUndefined();
  });

  it('pings, and drops a client that does not answer', () => {
    const { socket, handlers } = open();
    vi.advanceTimersByTime(timing.pingInterval);
    expect(socket.frames.at(-1)).toBe('2');
    socket.onmessage('3');
    vi.advanceTimersByTime(timing.pingInterval);
    expect(handlers.onClose).not.toHaveBeenCalled();
    vi.advanceTimersByTime(timing.pingTimeout);
    expect(socket.closedWith).toBe(1001);
    expect(handlers.onClose).toHaveBeenCalledOnce();
  });

  it('leaves no timer behind when it closes', () => {
    const { socket, session } = open();
    socket.connect();
    void session.ask('enableMic', {});
    socket.onclose(1000, '');
    expect(vi.getTimerCount()).toBe(0);
    expect(session.closed).toBe(true);
  });

  it.each(['x', '', '4zzz', '42["request"', '42[]', '42[{"not":"a name"}]'])(
    'throws at the malformed frame %j, which closes the socket',
    (frame) => {
      const { socket } = open();
      socket.connect();
      expect(() => socket.onmessage(frame)).toThrow();
    },
  );

  it('throws at an event before the namespace is entered', () => {
    const { socket } = open();
    expect(() => socket.onmessage('42["request",{}]')).toThrow();
  });
});
