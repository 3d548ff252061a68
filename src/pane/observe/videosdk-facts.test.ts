import { describe, expect, it } from 'vitest';
import { dataFacts, meetingFacts } from './videosdk-facts';

const people = {
  localParticipant: { id: 'p1', displayName: 'Ada Lovelace' },
  participants: new Map([['p2', { id: 'p2', displayName: 'Ada Byron' }]]),
};

describe('meetingFacts', () => {
  it('says who is behind an id, in whichever way an event gives it', () => {
    for (const [event, ...args] of [
      ['speaker-changed', 'p2'],
      ['presenter-changed', 'p2'],
      ['entry-responded', 'p2', 'allowed'],
      ['participant-mode-changed', { participantId: 'p2', mode: 'RECV_ONLY' }],
      ['pin-state-changed', { peerId: 'p2', state: true }],
      ['data', { from: 'p2', payload: 'p1' }],
    ] as const)
      expect(meetingFacts(people, event, args).person, event).toBe('Ada Byron');
    expect(meetingFacts(people, 'speaker-changed', ['p1']).person).toBe('Ada Lovelace');
    for (const id of [null, 'p3'])
      expect(meetingFacts(people, 'speaker-changed', [id]).person).toBeUndefined();
  });

  it('takes a text for an id only where the event gives one', () => {
    expect(meetingFacts(people, 'whiteboard-stopped', ['p2']).person).toBeUndefined();
  });

  it('says what has become of it', () => {
    expect(meetingFacts(people, 'entry-responded', ['p1', 'denied'])).toMatchObject({
      person: 'Ada Lovelace',
      state: 'denied',
    });
    expect(meetingFacts(people, 'meeting-state-changed', [{ state: 'RECONNECTING' }]).state).toBe(
      'RECONNECTING',
    );
    expect(meetingFacts(people, 'recording-state-changed', [{ status: 'RECORDING_STARTED' }]).state).toBe(
      'RECORDING_STARTED',
    );
  });
});

describe('dataFacts', () => {
  it('reads plain data alone', () => {
    class Stream {
      kind = 'video';
      state = 'active';
    }
    const nothing = { kind: undefined, state: undefined };
    for (const value of [new Stream(), null, 'video', { kind: 3, state: true }])
      expect(dataFacts(value)).toEqual(nothing);
    expect(dataFacts({ peerId: 'p1', kind: 'audio', newStatus: false }).kind).toBe('audio');
  });
});
