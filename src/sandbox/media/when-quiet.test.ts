import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenQuiet } from './when-quiet';

type Init = { priority: string; signal?: AbortSignal };

/** A page that is quiet when told to be, and does what is not for a quiet page when told to go on. */
function page(): { beQuiet: () => void; goOn: () => void } {
  const tasks: Record<string, (() => void)[]> = { background: [], 'user-visible': [] };
  const postTask = (act: () => void, { priority, signal }: Init): Promise<void> =>
    new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      tasks[priority]?.push(() => {
        if (signal?.aborted) return;
        act();
        resolve();
      });
    });
  vi.stubGlobal('scheduler', { postTask });
  const run = (priority: string) => () => tasks[priority]?.splice(0).forEach((task) => task());
  return { beQuiet: run('background'), goOn: run('user-visible') };
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

it('acts once, a second later and behind all that waits then, where the page is not quiet before', async () => {
  const { beQuiet, goOn } = page();
  const act = vi.fn();
  whenQuiet(act);
  await vi.advanceTimersByTimeAsync(1000);
  expect(act).not.toHaveBeenCalled();
  goOn();
  beQuiet();
  expect(act).toHaveBeenCalledOnce();
});

it('acts at once in a browser that does not say when a page is quiet', () => {
  const act = vi.fn();
  whenQuiet(act);
  expect(act).toHaveBeenCalledOnce();
});
