import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from './announcer';

const region = { textContent: '' } as HTMLElement;
let announcer: Announcer;

beforeEach(() => {
  vi.useFakeTimers();
  announcer = new Announcer(region);
  announcer.restart();
});
afterEach(() => void vi.useRealTimers());

it('sums a burst of events up, side by side', () => {
  announcer.event('twilio', 'participantConnected');
  announcer.event('twilio', 'trackSubscribed');
  announcer.event('videosdk', 'participant-joined');
  expect(region.textContent).toBe('');
  vi.runAllTimers();
  expect(region.textContent).toBe(
    'Twilio Video: 2 new events, the last is trackSubscribed. VideoSDK: 1 new event, the last is participant-joined.',
  );
});

it('is not put off by an endless stream', () => {
  for (let each = 0; each < 10; each += 1) {
    announcer.event('videosdk', 'speaker-changed');
    vi.advanceTimersByTime(500);
  }
  expect(region.textContent).toMatch(/^VideoSDK: \d new events/);
});

it('forgets what it heard when a run starts anew', () => {
  announcer.event('twilio', 'disconnected');
  announcer.restart();
  vi.runAllTimers();
  expect(region.textContent).toBe('');
});
