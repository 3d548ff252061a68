import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MOST_PEOPLE, watchCrowd } from './crowd';
import { Room } from './room/room';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('warns once when both services’ rooms together are too full, and again only after they were not', () => {
  const rooms = { twilio: [new Room({ id: 'one' })], videosdk: [new Room({ id: 'two' })] };
  const tell = vi.fn();
  const stop = watchCrowd({ rooms: (service) => rooms[service] }, tell);
  const all = Array.from({ length: MOST_PEOPLE }, (_, index) =>
    rooms[index % 2 ? 'twilio' : 'videosdk'][0]?.join({ id: `person ${index}` }),
  );
  vi.advanceTimersByTime(5000);
  expect(tell).not.toHaveBeenCalled();

  rooms.twilio[0]?.join({ id: 'one more' });
  vi.advanceTimersByTime(5000);
  expect(tell).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`${MOST_PEOPLE + 1} people`));

  const [first] = all;
  first?.room.leave(first, 'left');
  vi.advanceTimersByTime(5000);
  expect(tell).toHaveBeenLastCalledWith(undefined);

  stop();
  expect(vi.getTimerCount()).toBe(0);
});
