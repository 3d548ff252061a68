import { describe, expect, it } from 'vitest';
import { ERROR_NAME_LENGTH, KIND_LENGTH, MESSAGE_LENGTH, SUBJECT_LENGTH } from '../limits';
import { observedFacts } from '../observation';
import { errorFactsOf, factsOf } from './facts';
import type { Label } from './label';

const none = (): undefined => undefined;
const ROOM: Label = { emitter: 'Room' };

describe('factsOf', () => {
  it('is about the emitter’s person and media', () => {
    const label = { emitter: 'RemoteAudioTrack', person: 'Ada Lovelace', kind: 'audio' };
    expect(factsOf(label, [], none, {})).toEqual({ about: { person: 'Ada Lovelace', kind: 'audio' } });
  });

  it('is else about those of the objects that came with it, names with spaces and quotes included', () => {
    const [track, participant] = [{}, {}];
    const name = `Ada Byron's "double", {Countess}`;
    const labels = new Map<object, Label>([
      [track, { emitter: 'RemoteVideoTrack', person: name, kind: 'video' }],
      [participant, { emitter: 'RemoteParticipant', person: name }],
    ]);
    const labelOf = (object: object) => labels.get(object);
    expect(factsOf(ROOM, [track, participant], labelOf, {})).toEqual({
      about: { person: name, kind: 'video' },
    });
    expect(factsOf(ROOM, [participant], labelOf, {})).toEqual({ about: { person: name } });
    expect(factsOf(ROOM, ['RemoteParticipant Grace', undefined, null, 3], labelOf, {})).toEqual({});
  });

  it('takes what the SDK’s observer knows before what the objects say', () => {
    const told = { person: 'Grace Hopper', kind: 'share', state: 'denied' };
    expect(factsOf({ emitter: 'Participant', person: 'You' }, [], none, told)).toEqual({
      about: { person: 'Grace Hopper', kind: 'share' },
      state: 'denied',
    });
  });

  it('finds the error among what came', () => {
    const error = Object.assign(new Error('Unable to apply {"mid":"0"}'), { code: 53402 });
    expect(factsOf(ROOM, [{}, error], none, {})).toEqual({
      error: { code: 53402, name: 'Error', message: 'Unable to apply {"mid":"0"}' },
    });
  });

  it('fits what the page takes, however long the texts are', () => {
    const long = 'x'.repeat(5000);
    const facts = factsOf(
      { emitter: 'Stream', person: long, kind: long },
      [{ code: NaN, name: long, message: long }],
      none,
      { state: long },
    );
    expect(observedFacts.parse(facts)).toEqual(facts);
    expect(facts.about?.person).toHaveLength(SUBJECT_LENGTH);
    expect(facts.about?.kind).toHaveLength(KIND_LENGTH);
    expect(facts.state).toHaveLength(KIND_LENGTH);
    expect(facts.error?.name).toHaveLength(ERROR_NAME_LENGTH);
    expect(facts.error?.message).toHaveLength(MESSAGE_LENGTH);
    expect(facts.error).not.toHaveProperty('code');
  });
});

describe('errorFactsOf', () => {
  it('takes errors, and reasons in the form of one', () => {
    expect(errorFactsOf(new TypeError('no "x"'))).toEqual({ name: 'TypeError', message: 'no "x"' });
    expect(errorFactsOf({ code: 1101, message: 'Left by leave() {here}' })).toEqual({
      code: 1101,
      message: 'Left by leave() {here}',
    });
    for (const value of [
      'text',
      3,
      null,
      undefined,
      {},
      { message: 'x' },
      { code: 1 },
      { code: 1, message: 2 },
    ])
      expect(errorFactsOf(value)).toBeUndefined();
  });

  it('masks tokens', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJ4eHh4eHh4eHh4eHh4In0.c2lnbmF0dXJlc2lnbmF0dXJl';
    expect(errorFactsOf(new Error(`bad ${token}`))?.message).not.toContain(token);
  });
});
