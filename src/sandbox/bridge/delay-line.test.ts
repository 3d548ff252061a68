import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DelayLine } from './delay-line';

describe('a delay line', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function setUp() {
    const arrived: string[] = [];
    return { arrived, line: new DelayLine<string>((message) => arrived.push(message)) };
  }

  it('delivers at once while there is no delay', () => {
    const { line, arrived } = setUp();
    line.put('a');
    expect(arrived).toEqual(['a']);
  });

  it('delivers each message so much later, in order', () => {
    const { line, arrived } = setUp();
    line.setDelay(100);
    line.put('a');
    vi.advanceTimersByTime(60);
    line.put('b');
    vi.advanceTimersByTime(40);
    expect(arrived).toEqual(['a']);
    vi.advanceTimersByTime(60);
    expect(arrived).toEqual(['a', 'b']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps the order when the delay gets less', () => {
    const { line, arrived } = setUp();
    line.setDelay(1000);
    line.put('a');
    line.setDelay(0);
    line.put('b');
    expect(arrived).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(arrived).toEqual(['a', 'b']);
  });

  it('holds everything while the delay has no end, with no timer', () => {
    const { line, arrived } = setUp();
    line.setDelay(Infinity);
    line.put('a');
    expect(vi.getTimerCount()).toBe(0);
    line.setDelay(0);
    vi.advanceTimersByTime(1);
    expect(arrived).toEqual(['a']);
  });

  it('takes no more than a bounded number', () => {
    const { line, arrived } = setUp();
    line.setDelay(Infinity);
    let taken = 0;
    while (taken < 20_000 && line.put('a')) taken++;
    expect(taken).toBe(10_000);
    expect(arrived).toEqual([]);
  });

  it('loses what waits when it is cleared, even by a message that it delivers', () => {
    const arrived: string[] = [];
    const line = new DelayLine<string>((message) => {
      arrived.push(message);
      line.clear();
    });
    line.setDelay(10);
    line.put('a');
    line.put('b');
    vi.advanceTimersByTime(100);
    expect(arrived).toEqual(['a']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
