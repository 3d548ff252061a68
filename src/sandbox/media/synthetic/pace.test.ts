import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Audience } from '../../room/audience';
import { drawAtPace } from './pace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Draws at 20 frames a second. */
function begin() {
  const audience = new Audience();
  const times: number[] = [];
  const stop = drawAtPace(() => times.push(performance.now()), 20, audience);
  const framesIn = (ms: number): number => {
    const before = times.length;
    vi.advanceTimersByTime(ms);
    return times.length - before;
  };
  return { audience, times, stop, framesIn };
}

describe('the pace of a picture', () => {
  it('is its frame rate while somebody watches', () => {
    expect(begin().framesIn(10_000)).toBe(200);
  });

  it('falls to less than 3 frames a second when nobody does, and does not stop', () => {
    const { audience, framesIn } = begin();
    audience.setWatching(false);
    vi.advanceTimersByTime(15_000);
    const frames = framesIn(10_000);
    expect(frames).toBeGreaterThan(20);
    expect(frames).toBeLessThan(30);
  });

  it('falls so slowly that a receiver sees no freeze', () => {
    const { audience, times } = begin();
    vi.advanceTimersByTime(5000);
    audience.setWatching(false);
    vi.advanceTimersByTime(30_000);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    // What a receiver compares a gap with: three times the average of the last 30.
    const ratios = gaps.slice(30).map((gap, index) => {
      const last = gaps.slice(index, index + 30);
      return gap / (last.reduce((sum, one) => sum + one, 0) / last.length);
    });
    expect(Math.max(...ratios)).toBeLessThan(2.1);
  });

  it('is the frame rate again at once when somebody looks', () => {
    const { audience, times, framesIn } = begin();
    audience.setWatching(false);
    vi.advanceTimersByTime(20_000);
    const before = times.length;
    audience.setWatching(true);
    expect(times.length).toBe(before + 1);
    expect(framesIn(1000)).toBe(20);
  });

  it('draws nothing any more when it is stopped, whatever the audience does', () => {
    const { audience, stop, framesIn } = begin();
    stop();
    audience.setWatching(false);
    audience.setWatching(true);
    expect(framesIn(5000)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
