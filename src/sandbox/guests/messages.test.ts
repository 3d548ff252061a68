import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Room } from '../room/room';
import { Messages } from './messages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function sending() {
  const participant = new Room({ id: 'r' }).join({ id: 'guest' });
  const messages = new Messages(participant);
  const heard = vi.fn();
  participant.tracks.get('messages')?.data?.onMessage(heard);
  return { messages, heard };
}

it('what a guest sends first waits until listeners have had time to subscribe, in order', () => {
  const { messages, heard } = sending();
  messages.send('one');
  messages.send('two');
  vi.advanceTimersByTime(299);
  expect(heard).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  messages.send('three');
  expect(heard.mock.calls).toEqual([['one'], ['two'], ['three']]);
});

it('a guest who has left sends nothing more', () => {
  const { messages, heard } = sending();
  messages.send('one');
  messages.stop();
  vi.runAllTimers();
  expect(heard).not.toHaveBeenCalled();
});
