import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Ripening } from './ripening';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('lets each thing be had some time after it was asked for, and says so once', () => {
  const ripe = vi.fn();
  const ripening = new Ripening<object>(200, ripe);
  const [one, other] = [{}, {}];
  expect(ripening.has(one)).toBe(false);
  vi.advanceTimersByTime(150);
  expect([ripening.has(one), ripening.has(other)]).toEqual([false, false]);
  vi.advanceTimersByTime(50);
  expect(ripe.mock.calls).toEqual([[one]]);
  expect([ripening.has(one), ripening.has(other)]).toEqual([true, false]);
  ripening.close();
  vi.advanceTimersByTime(1000);
  expect(ripe).toHaveBeenCalledTimes(1);
  expect(ripening.has(other)).toBe(true);
});

it('lets all be had at once where no time is to pass', () => {
  const ripening = new Ripening<object>(0, () => expect.unreachable());
  expect(ripening.has({})).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
