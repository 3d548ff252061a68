import { expect, it } from 'vitest';
import { outcomeOf, outcomeOfRejection, settled, verdict } from './outcome';

const failed = {
  emitter: 'connect',
  event: 'connect() rejected',
  payload: '{"code":53105,"name":"TwilioError","message":"Full"}',
};

it('takes what tells of an error, with the error that came with it', () => {
  expect(outcomeOf(failed)).toEqual({
    emitter: 'connect',
    event: 'connect() rejected',
    code: 53105,
    name: 'TwilioError',
    message: 'Full',
  });
  expect(outcomeOf({ ...failed, payload: `${failed.payload}, LocalVideoTrack` })).toMatchObject({
    code: 53105,
  });
  expect(outcomeOf({ emitter: 'Room', event: 'disconnected', payload: 'Room, undefined' })).toEqual({
    emitter: 'Room',
    event: 'disconnected',
  });
  expect(
    outcomeOf({ emitter: 'Meeting', event: 'meeting-state-changed', payload: '{"state":"FAILED"}' }),
  ).toEqual({ emitter: 'Meeting', event: 'meeting-state-changed', name: 'FAILED' });
});

it('leaves out what goes well, what is told twice, and what concerns others', () => {
  for (const [emitter, event, payload] of [
    ['connect', 'connect() resolved', 'Room'],
    ['Meeting', 'meeting-state-changed', '{"state":"CONNECTED"}'],
    ['Meeting', 'entry-responded', 'you, allowed'],
    ['LocalParticipant', 'disconnected', ''],
    ['RemoteParticipant', 'trackSubscriptionFailed', '{"code":53305}'],
  ] as const)
    expect(outcomeOf({ emitter, event, payload })).toBeUndefined();
});

it('counts what came twice once, and says how it came', () => {
  const rejects = outcomeOf(failed)!;
  const emits = { emitter: 'Meeting', event: 'error' };
  expect(settled([rejects, emits, rejects])).toHaveLength(2);
  expect(verdict([rejects, emits])).toBe('Rejects and emits');
  expect(verdict([{ emitter: 'Meeting', event: 'on() threw' }])).toBe('Throws');
  expect(verdict([])).toBe('Nothing');
});

it('tells of a rejection that no code of the app could handle', () => {
  const uncaught = outcomeOfRejection('TwilioError 53402: Client is unable to apply it');
  expect(uncaught).toEqual({
    emitter: 'window',
    event: 'unhandledrejection',
    code: 53402,
    name: 'TwilioError',
    message: 'Client is unable to apply it',
  });
  expect(outcomeOfRejection('just words')).toEqual({
    emitter: 'window',
    event: 'unhandledrejection',
    message: 'just words',
  });
  expect(verdict([uncaught])).toBe('Is an unhandled rejection');
});

it('tells of an answer only when it is a no', () => {
  expect(outcomeOf({ emitter: 'Meeting', event: 'entry-responded', payload: 'you, denied' })).toEqual({
    emitter: 'Meeting',
    event: 'entry-responded',
    name: 'denied',
  });
});

it('takes events that tell of an error this time alone', () => {
  const ended = { emitter: 'LocalVideoTrack', event: 'stopped', payload: '' };
  expect(outcomeOf(ended)).toBeUndefined();
  expect(outcomeOf(ended, ['stopped'])).toEqual({ emitter: 'LocalVideoTrack', event: 'stopped' });
});
