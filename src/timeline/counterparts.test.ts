import { expect, it } from 'vitest';
import { indexCounterparts, nameOf, saysState } from './counterparts';
import type { SideObservation } from './types';

const state = (name?: string): SideObservation => ({
  ...{ side: 'videosdk', emitter: 'Meeting', event: 'meeting-state-changed', time: 0, payload: '' },
  ...(name ? { state: name } : {}),
});

it('finds a pair by the name of either side, and what has none by its own', () => {
  const pair = { twilio: 'Room.a', videosdk: 'Meeting.b', relation: 'renamed', href: '/1' } as const;
  const alone = { twilio: 'Room.c', relation: 'none', href: '/2' } as const;
  const index = indexCounterparts([pair, alone]);
  expect(index.twilio.get('Room.a')).toEqual([pair]);
  expect(index.videosdk.get('Meeting.b')).toEqual([pair]);
  expect(index.twilio.get('Room.c')).toEqual([alone]);
  expect(index.videosdk.size).toBe(1);
});

it.each([
  ['Room.reconnecting', 'RECONNECTING', true],
  ['Room.reconnecting', 'CONNECTED', false],
  ['Room.reconnected', 'CONNECTED', true],
  ['Room.disconnected', 'FAILED', true],
  ['Room.disconnected', 'CONNECTING', false],
  ['Room.participantConnected', 'CONNECTING', true],
])('%s and the state %s: %s', (twilio, name, says) => {
  expect(saysState(twilio, state(name))).toBe(says);
});

it('judges by the state alone where there is one', () => {
  expect(saysState('Room.reconnecting', state())).toBe(true);
  expect(nameOf(state())).toBe('Meeting.meeting-state-changed');
});
