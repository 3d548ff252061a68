import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Slowness, slowText, slowTexts } from './slowness';
import { Timers } from './timers';

let told: (string | undefined)[];
let timers: Timers;
let slowness: Slowness;
beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  timers = new Timers();
  slowness = new Slowness(timers, (side, why) => told.push(why && `${side}: ${slowText(side, why)}`));
});
afterEach(() => void vi.useRealTimers());

it('says that a side takes long to start, and takes it back when it runs', () => {
  slowness.enter('twilio', 'loading');
  vi.advanceTimersByTime(9000);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(2000);
  expect(told).toEqual([
    expect.stringMatching(/^twilio: Twilio Video takes long to start: this machine is busy/),
  ]);
  slowness.enter('twilio', 'running');
  expect(told.at(-1)).toBeUndefined();
});

it('says nothing of one that starts in time, fails, or is stopped', () => {
  for (const state of ['running', 'failed', 'stopped'] as const) {
    slowness.enter('videosdk', 'loading');
    slowness.enter('videosdk', state);
  }
  vi.advanceTimersByTime(20_000);
  expect(told).toEqual([]);
});

it('blames the machine alone where nothing was changed', () => {
  slowness.enter('videosdk', 'running');
  slowness.silent('videosdk', { changed: false });
  expect(told.at(-1)).toBe(
    'videosdk: VideoSDK has not answered for a while: this machine is busy. Wait a little longer, or press Stop.',
  );
  slowness.silent('videosdk', { changed: true });
  expect(told.at(-1)).toContain('or the changed program never pauses');
  slowness.silent('videosdk', undefined);
  expect(told.at(-1)).toBeUndefined();
});

it('does not take a silence back because the side has started', () => {
  slowness.enter('twilio', 'loading');
  slowness.silent('twilio', { changed: false });
  slowness.enter('twilio', 'running');
  expect(told).toHaveLength(1);
  slowness.enter('twilio', 'failed');
  expect(told).toEqual([expect.any(String), undefined]);
});

it('says of both sides in one sentence what is so with both', () => {
  expect(
    slowTexts(
      new Map([
        ['twilio', 'late'],
        ['videosdk', 'late'],
      ]),
    ),
  ).toBe(
    'Both sides take long to start: this machine is busy, or the connection is slow. Wait a little longer, or press Stop.',
  );
  expect(
    slowTexts(
      new Map([
        ['twilio', 'late'],
        ['videosdk', 'silent'],
      ]),
    ),
  ).toBe(`${slowText('twilio', 'late')} ${slowText('videosdk', 'silent')}`);
  expect(slowTexts(new Map())).toBe('');
});
