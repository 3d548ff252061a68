import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MOST_LOAD, watchCrowd } from './crowd';
import { Room } from './room/room';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('warns once when both services’ rooms together are too full, and again only after they were not', () => {
  const rooms = { twilio: [new Room({ id: 'one' })], videosdk: [new Room({ id: 'two' })] };
  const tell = vi.fn();
  const stop = watchCrowd(
    { services: { twilio: { rooms: rooms.twilio }, videosdk: { rooms: rooms.videosdk } }, clients: 2 },
    tell,
  );
  const all = Array.from({ length: MOST_LOAD - 2 }, (_, index) =>
    rooms[index % 2 ? 'twilio' : 'videosdk'][0]?.join({ id: `person ${index}` }),
  );
  vi.advanceTimersByTime(5000);
  expect(tell).not.toHaveBeenCalled();

  rooms.twilio[0]?.join({ id: 'one more' });
  vi.advanceTimersByTime(5000);
  expect(tell).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^9 people .* SDKs of 2 /));

  const [first] = all;
  first?.room.leave(first, 'left');
  vi.advanceTimersByTime(5000);
  expect(tell).toHaveBeenLastCalledWith(undefined);

  stop();
  expect(vi.getTimerCount()).toBe(0);
});

it('counts a client, which runs an SDK, as much as a person', () => {
  const room = new Room({ id: 'one' });
  const sandbox = { services: { twilio: { rooms: [room] }, videosdk: { rooms: [] } }, clients: 0 };
  const tell = vi.fn();
  const stop = watchCrowd(sandbox, tell);
  for (let app = 1; app <= 5; app++) room.join({ id: `app ${app}` });
  sandbox.clients = 5;
  vi.advanceTimersByTime(5000);
  expect(tell).not.toHaveBeenCalled();
  room.join({ id: 'app 6' });
  sandbox.clients = 6;
  vi.advanceTimersByTime(5000);
  expect(tell).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('6 people'));
  stop();
});
