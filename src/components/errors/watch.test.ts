import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PaneFailure } from '../../pane/failure';
import type { SessionHandlers } from '../../run/session-types';
import { Watch } from './watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A watch over a session that tells nobody else. */
function watching(seconds = 0) {
  const concluded = vi.fn();
  const watch = new Watch({ seconds, signs: [], changed: () => {}, concluded });
  const nobody = new Proxy({}, { get: () => () => {} }) as SessionHandlers;
  return { watch, concluded, handlers: watch.over(nobody) };
}

const failed = (kind: PaneFailure['kind']): PaneFailure => ({ kind, message: 'No.', advice: 'Try again.' });

it('concludes nothing before both programs run, however long they take to start', () => {
  const { concluded, handlers } = watching();
  handlers.state('twilio', 'running');
  vi.advanceTimersByTime(120_000);
  expect(concluded).not.toHaveBeenCalled();
  handlers.state('videosdk', 'running');
  vi.advanceTimersByTime(4000);
  expect(concluded).toHaveBeenCalledOnce();
});

it('knows nothing of a side whose program could not be run, and of the other what it told', () => {
  const { watch, concluded, handlers } = watching();
  handlers.state('videosdk', 'running');
  handlers.failure('twilio', failed('sdk-load'));
  handlers.state('twilio', 'failed');
  vi.advanceTimersByTime(4000);
  expect(concluded).toHaveBeenCalledOnce();
  expect(watch.outcomesOf('twilio')).toBeUndefined();
  expect(watch.outcomesOf('videosdk')).toEqual([]);
});

it('watches a side again that starts again', () => {
  const { watch, handlers } = watching();
  handlers.failure('twilio', failed('stopped'));
  watch.restart('twilio');
  expect(watch.outcomesOf('twilio')).toEqual([]);
});

it('waits as long as the situation takes', () => {
  const { concluded, handlers } = watching(20);
  handlers.state('twilio', 'running');
  handlers.state('videosdk', 'running');
  vi.advanceTimersByTime(19_000);
  expect(concluded).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(concluded).toHaveBeenCalled();
});
