import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenQuiet } from './when-quiet';

type Init = { priority: string; signal: AbortSignal };

/** A page that is quiet when told to be. */
function page(): { beQuiet: () => void } {
  const tasks: (() => void)[] = [];
  const postTask = (act: () => void, { priority, signal }: Init): Promise<void> =>
    new Promise((resolve, reject) => {
      expect(priority).toBe('background');
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      tasks.push(() => {
        if (signal.aborted) return;
        act();
        resolve();
      });
    });
  vi.stubGlobal('scheduler', { postTask });
  return { beQuiet: () => tasks.splice(0).forEach((run) => run()) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('acts once, when the page is quiet', () => {
  const { beQuiet } = page();
  const act = vi.fn();
  whenQuiet(act);
  expect(act).not.toHaveBeenCalled();
  beQuiet();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledOnce();
});

it('acts once, a second later, where the page is not quiet before', async () => {
  const { beQuiet } = page();
  const act = vi.fn();
  whenQuiet(act);
  await vi.advanceTimersByTimeAsync(1000);
  beQuiet();
  expect(act).toHaveBeenCalledOnce();
});

it('acts at once in a browser that does not say when a page is quiet', () => {
  const act = vi.fn();
  whenQuiet(act);
  expect(act).toHaveBeenCalledOnce();
});
