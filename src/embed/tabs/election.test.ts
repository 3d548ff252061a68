import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { standForHost } from './election';
import { FakeLocks } from './testing/fake-locks';

beforeEach(() => vi.stubGlobal('navigator', { locks: new FakeLocks() }));
afterEach(() => vi.unstubAllGlobals());

/** A window that stands for host. */
function candidate(name: string, log: string[]): () => void {
  return standForHost(() => {
    log.push(`${name} begins`);
    return { close: () => void log.push(`${name} ends`) };
  });
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('lets one window host at a time, and the next in line when it goes', async () => {
  const log: string[] = [];
  const stopFirst = candidate('first', log);
  const stopSecond = candidate('second', log);
  await settle();
  expect(log).toEqual(['first begins']);
  stopFirst();
  await settle();
  expect(log).toEqual(['first begins', 'first ends', 'second begins']);
  stopSecond();
});

it('lets a window that waits give up', async () => {
  const log: string[] = [];
  const stopFirst = candidate('first', log);
  await settle();
  candidate('second', log)();
  stopFirst();
  await settle();
  expect(log).toEqual(['first begins', 'first ends']);
});
