// The chapter "Both at once" says that its two columns share all but the adapter.
import { expect, it } from 'vitest';
import { programOf } from './demos';

/** A program's interface, and the app on top of it. */
function shared(side: 'twilio' | 'videosdk'): [string, string] {
  const source = programOf('switch', side);
  const [start, adapter, app] = ['/** What this app needs', 'function createCall(', '// The app:'].map(
    (text) => source.indexOf(text),
  ) as [number, number, number];
  expect([start > 0, adapter > start, app > adapter]).toEqual([true, true, true]);
  return [source.slice(start, adapter), source.slice(app)];
}

it('one interface and one app stand in both programs, letter for letter', () => {
  expect(shared('videosdk')).toEqual(shared('twilio'));
});

it('the app names no vendor', () => {
  for (const text of shared('twilio')) expect(text).not.toMatch(/twilio|videosdk|room\.|meeting\./i);
});
