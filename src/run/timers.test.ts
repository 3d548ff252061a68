import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Timers } from './timers';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('acts after a while', () => {
  const act = vi.fn();
  new Timers().after(100, act);
  vi.advanceTimersByTime(99);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledOnce();
});

it('calls one off and leaves the others', () => {
  const timers = new Timers();
  const [off, stays] = [vi.fn(), vi.fn()];
  const callOff = timers.after(100, off);
  timers.after(100, stays);
  callOff();
  vi.advanceTimersByTime(200);
  expect(off).not.toHaveBeenCalled();
  expect(stays).toHaveBeenCalledOnce();
});

it('stops all at once, and can be used again', () => {
  const timers = new Timers();
  const [off, later] = [vi.fn(), vi.fn()];
  timers.after(100, off);
  timers.after(200, off);
  timers.stop();
  timers.after(100, later);
  vi.advanceTimersByTime(300);
  expect(off).not.toHaveBeenCalled();
  expect(later).toHaveBeenCalledOnce();
});
