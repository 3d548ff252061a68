import { expect, it } from 'vitest';
import { isAnswer, presenceAfter } from './joined';

it('tells the answer to a join from what an SDK says meanwhile', () => {
  expect(isAnswer('videosdk', 'meeting-joined')).toBe(true);
  expect(isAnswer('videosdk', 'join() rejected')).toBe(true);
  expect(isAnswer('videosdk', 'meeting-state-changed')).toBe(false);
});

it('knows who is in the room, and tells your leaving from that of others', () => {
  expect(presenceAfter('twilio', { emitter: 'Module', event: 'connect() resolved' })).toBe(true);
  expect(presenceAfter('twilio', { emitter: 'RemoteParticipant', event: 'disconnected' })).toBeUndefined();
  expect(presenceAfter('twilio', { emitter: 'Room', event: 'disconnected' })).toBe(false);
  expect(presenceAfter('videosdk', { emitter: 'Meeting', event: 'meeting-left' })).toBe(false);
  expect(presenceAfter('videosdk', { emitter: 'Meeting', event: 'participant-left' })).toBeUndefined();
});
