import { describe, expect, it } from 'vitest';
import { PAYLOAD_LENGTH } from '../limits';
import type { Label } from './label';
import { summarize } from './summarize';

const none = (): undefined => undefined;

describe('summarize', () => {
  it('names objects that are being watched by class and name', () => {
    const participant = {};
    const labels = new Map<object, Label>([[participant, { emitter: 'RemoteParticipant', person: 'Ada' }]]);
    expect(summarize([participant], (object) => labels.get(object))).toBe('RemoteParticipant Ada');
    expect(summarize([{ by: participant }], (object) => labels.get(object))).toBe(
      '{"by":"RemoteParticipant Ada"}',
    );
  });

  it('gives code, name and message of errors', () => {
    const error = Object.assign(new Error('Access Token expired'), { code: 20104, extra: 1 });
    expect(summarize([error], none)).toBe('{"code":20104,"name":"Error","message":"Access Token expired"}');
    expect(summarize([{ code: 3001, message: 'x', name: 'Y' }], none)).toBe(
      '{"code":3001,"name":"Y","message":"x"}',
    );
  });

  it('gives plain data as JSON and joins several values', () => {
    expect(summarize(['id', 3, undefined, null, { a: [1] }], none)).toBe('id, 3, undefined, null, {"a":[1]}');
  });

  it('says how many bytes binary data has', () => {
    expect(summarize([new ArrayBuffer(5)], none)).toBe('5 bytes');
  });

  it('survives cycles, foreign objects and getters that throw', () => {
    const cycle: Record<string, unknown> = { n: 1 };
    cycle['self'] = cycle;
    expect(summarize([cycle], none)).toBe('{"n":1,"self":"…"}');
    expect(summarize([{ map: new Map() }], none)).toBe('{"map":"…"}');
    const thrower = Object.defineProperty({}, 'x', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(summarize([thrower], none)).toBe('object');
  });

  it('cuts what is too long', () => {
    const text = summarize(['x'.repeat(PAYLOAD_LENGTH * 2)], none);
    expect(text).toHaveLength(PAYLOAD_LENGTH);
    expect(text.endsWith('…')).toBe(true);
  });
});
