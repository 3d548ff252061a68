import { expect, it } from 'vitest';
import { outcomeOf, outcomeOfRejection, sameOutcomes, settled, verdict } from './outcome';

const failed = {
  emitter: 'connect',
  event: 'connect() rejected',
  error: { code: 53105, name: 'TwilioError', message: 'Full' },
};

it('takes what tells of an error, with the error that came with it', () => {
  expect(outcomeOf(failed)).toEqual({
    emitter: 'connect',
    event: 'connect() rejected',
    code: 53105,
    name: 'TwilioError',
    message: 'Full',
  });
  expect(outcomeOf({ emitter: 'Room', event: 'disconnected' })).toEqual({
    emitter: 'Room',
    event: 'disconnected',
  });
  expect(outcomeOf({ emitter: 'Meeting', event: 'meeting-state-changed', state: 'FAILED' })).toEqual({
    emitter: 'Meeting',
    event: 'meeting-state-changed',
    name: 'FAILED',
  });
});

it('keeps code, name and message of an error whose message has braces and quotes', () => {
  const twilio = { code: 53402, name: 'TwilioError', message: 'Unable to apply {"mid":"0","type":{}}' };
  expect(outcomeOf({ ...failed, error: twilio })).toEqual({
    emitter: 'connect',
    event: 'connect() rejected',
    ...twilio,
  });
  const videosdk = { code: 4002, name: 'INVALID_TOKEN', message: 'The "token" {cut' };
  expect(outcomeOf({ emitter: 'Meeting', event: 'error', error: videosdk })).toEqual({
    emitter: 'Meeting',
    event: 'error',
    ...videosdk,
  });
});

it('leaves out what goes well, what is told twice, and what concerns others', () => {
  for (const observed of [
    { emitter: 'connect', event: 'connect() resolved' },
    { emitter: 'Meeting', event: 'meeting-state-changed', state: 'CONNECTED' },
    { emitter: 'Meeting', event: 'meeting-state-changed' },
    { emitter: 'Meeting', event: 'entry-responded', state: 'allowed' },
    { emitter: 'LocalParticipant', event: 'disconnected' },
    { emitter: 'RemoteParticipant', event: 'trackSubscriptionFailed', error: { code: 53305 } },
  ])
    expect(outcomeOf(observed)).toBeUndefined();
});

it('counts what came twice once, and says how it came', () => {
  const rejects = outcomeOf(failed)!;
  const emits = { emitter: 'Meeting', event: 'error' };
  expect(settled([rejects, emits, rejects])).toHaveLength(2);
  expect(verdict([rejects, emits])).toBe('Rejects and emits');
  expect(verdict([{ emitter: 'Meeting', event: 'on() threw' }])).toBe('Throws');
  expect(verdict([])).toBe('Nothing');
});

it('is the same when the same was told in the same ways, whatever the messages', () => {
  const told = { emitter: 'connect', event: 'connect() rejected', code: 53105, message: 'Full' };
  const emitted = { emitter: 'Meeting', event: 'error', code: 4009 };
  expect(sameOutcomes([told, emitted], [emitted, { ...told, message: 'Voll' }])).toBe(true);
  expect(sameOutcomes([told], [{ ...told, code: 53106 }])).toBe(false);
  expect(sameOutcomes([told], [told, emitted])).toBe(false);
  expect(sameOutcomes([], [])).toBe(true);
});

it('tells of a rejection that no code of the app could handle', () => {
  const rejection = { kind: 'rejection', advice: 'Add catch.' } as const;
  const error = { code: 53402, name: 'TwilioError', message: 'Client is unable to apply {"mid":"0"}' };
  const uncaught = outcomeOfRejection({
    ...rejection,
    message: `TwilioError 53402: ${error.message}`,
    error,
  });
  expect(uncaught).toEqual({ emitter: 'window', event: 'unhandledrejection', ...error });
  expect(outcomeOfRejection({ ...rejection, message: 'just words' })).toEqual({
    emitter: 'window',
    event: 'unhandledrejection',
    message: 'just words',
  });
  expect(verdict([uncaught])).toBe('Is an unhandled rejection');
});

it('tells of an answer only when it is a no', () => {
  expect(outcomeOf({ emitter: 'Meeting', event: 'entry-responded', state: 'denied' })).toEqual({
    emitter: 'Meeting',
    event: 'entry-responded',
    name: 'denied',
  });
});

it('takes events that tell of an error this time alone', () => {
  const ended = { emitter: 'LocalVideoTrack', event: 'stopped' };
  expect(outcomeOf(ended)).toBeUndefined();
  expect(outcomeOf(ended, ['stopped'])).toEqual({ emitter: 'LocalVideoTrack', event: 'stopped' });
});
