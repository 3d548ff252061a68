import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Timers } from './timers';
import { whenUnseen } from './unseen';

const MINUTE_MS = 60_000;

/** One for each of the elements. */
let looks: ((visible: boolean) => void)[];
const look = (visible: boolean): void => looks.forEach((each) => each(visible));
let timers: Timers;
const act = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  act.mockClear();
  timers = new Timers();
  looks = [];
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: object[]) => void) {
        looks.push((isIntersecting) => callback([{ isIntersecting }]));
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  whenUnseen([{} as Element, {} as Element], timers, act);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('acts once after ten minutes in which nobody could see the run', () => {
  look(true);
  look(false);
  vi.advanceTimersByTime(10 * MINUTE_MS - 1);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60 * MINUTE_MS);
  expect(act).toHaveBeenCalledOnce();
});

it('begins to count anew when somebody has looked meanwhile', () => {
  look(false);
  vi.advanceTimersByTime(9 * MINUTE_MS);
  look(true);
  look(false);
  vi.advanceTimersByTime(9 * MINUTE_MS);
  expect(act).not.toHaveBeenCalled();
});

it('goes on while one of the elements is seen', () => {
  looks[0]?.(false);
  vi.advanceTimersByTime(60 * MINUTE_MS);
  expect(act).not.toHaveBeenCalled();
  looks[1]?.(false);
  vi.advanceTimersByTime(10 * MINUTE_MS);
  expect(act).toHaveBeenCalledOnce();
});

it('does nothing while somebody looks, and nothing after the run has ended', () => {
  look(true);
  vi.advanceTimersByTime(60 * MINUTE_MS);
  look(false);
  timers.stop();
  vi.advanceTimersByTime(60 * MINUTE_MS);
  expect(act).not.toHaveBeenCalled();
});
