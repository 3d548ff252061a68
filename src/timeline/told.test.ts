import { expect, it } from 'vitest';
import { add, foldEchoes } from './told';
import type { SideObservation } from './types';

function seen(name: string, time: number, person?: string, kind?: string): SideObservation {
  const [emitter = '', event = ''] = name.split('.');
  return { side: 'twilio', emitter, event, time, payload: '', about: { person, kind } };
}

it('makes one of what several objects tell at once, and shows the one nearest to the room', () => {
  const told = foldEchoes([
    seen('RemoteTrackPublication.subscribed', 1000, 'Ada', 'video'),
    seen('RemoteParticipant.trackSubscribed', 1001, 'Ada', 'video'),
    seen('Room.trackSubscribed', 1002, 'Ada', 'video'),
  ]);
  expect(told).toHaveLength(1);
  expect(told[0]?.shown.emitter).toBe('Room');
  expect(told[0]?.all).toHaveLength(3);
});

it.each([
  ['the same object tells twice', seen('Room.trackSubscribed', 1001, 'Ada', 'video')],
  ['it is about somebody else', seen('RemoteParticipant.trackSubscribed', 1001, 'Grace', 'video')],
  ['it is another medium', seen('RemoteParticipant.trackSubscribed', 1001, 'Ada', 'audio')],
  ['it comes later', seen('RemoteParticipant.trackSubscribed', 1100, 'Ada', 'video')],
])('keeps two apart where %s', (_why, other) => {
  expect(foldEchoes([seen('Room.trackSubscribed', 1000, 'Ada', 'video'), other])).toHaveLength(2);
});

it('takes what the room tells of itself and your participant of you for one', () => {
  expect(
    foldEchoes([seen('Room.disconnected', 1000), seen('LocalParticipant.disconnected', 1001, 'You')]),
  ).toHaveLength(1);
});

it('shows what is nearer to the room when that comes later', () => {
  const [told] = foldEchoes([seen('RemoteTrack.disabled', 1000, 'Ada', 'video')]);
  add(told!, seen('RemoteParticipant.trackDisabled', 5000, 'Ada', 'video'));
  expect(told?.shown.emitter).toBe('RemoteParticipant');
});
