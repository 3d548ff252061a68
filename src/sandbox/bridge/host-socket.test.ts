import { expect, it, vi } from 'vitest';
import { HostSocket } from './host-socket';
import { Network } from './network';
import { jsonResponse } from './service';

const opened = () => {
  const outlet = { send: vi.fn(), close: vi.fn() };
  return { outlet, socket: new HostSocket(new URL('wss://example.test/'), outlet) };
};

it('a socket holds back what is said before the client knows that it is open, in order', () => {
  const { outlet, socket } = opened();
  socket.held().send('first');
  socket.send('second');
  socket.close(4000, 'enough');
  expect(outlet.send).not.toHaveBeenCalled();
  socket.release();
  socket.send('late');
  expect(outlet.send.mock.calls).toEqual([['first'], ['second']]);
  expect(outlet.close).toHaveBeenCalledExactlyOnceWith(4000, 'enough');
});

it('a socket closes once, from whichever side', () => {
  const { outlet, socket } = opened();
  const closed = vi.fn();
  socket.onclose = closed;
  socket.remoteClosed(1006, 'gone');
  socket.remoteClosed(1006, 'gone');
  socket.close(1000);
  socket.send('late');
  expect(closed).toHaveBeenCalledExactlyOnceWith(1006, 'gone');
  expect(outlet.close).not.toHaveBeenCalled();
  expect(outlet.send).not.toHaveBeenCalled();
});

it('a silent network holds messages back, but not what stands for packets of media', async () => {
  const ends = { toSandbox: vi.fn(), toClient: vi.fn(), onOverflow: vi.fn() };
  const network = new Network(ends);
  network.change({ silent: true });
  network.up({ type: 'ice', remoteUfrag: 'a', ufrag: 'b', password: 'c' });
  network.up({ type: 'socket-message', id: 1, data: 'held' });
  network.down({ type: 'candidate', address: '192.0.2.1', port: 1 });
  expect(ends.toSandbox.mock.calls.map(([{ type }]) => type)).toEqual(['ice']);
  expect(ends.toClient).toHaveBeenCalledOnce();
  network.change({ silent: false });
  await vi.waitFor(() =>
    expect(ends.toSandbox).toHaveBeenLastCalledWith({ type: 'socket-message', id: 1, data: 'held' }),
  );
  expect(network.conditions).toEqual({ online: true, silent: false, delayMs: 0, refusing: false });
});

it('an answer in JSON says so', () => {
  expect(jsonResponse(201, { ok: true })).toEqual({
    status: 201,
    headers: { 'content-type': 'application/json' },
    body: '{"ok":true}',
  });
});
