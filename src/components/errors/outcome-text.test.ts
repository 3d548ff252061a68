import { expect, it } from 'vitest';
import { conclusionText, outcomeLines, outcomeText } from './outcome-text';

const rejected = {
  emitter: 'connect',
  event: 'connect() rejected',
  code: 53105,
  name: 'TwilioError',
  message: 'Room contains too many Participants',
};

it('says where an error came, and all that it says of itself', () => {
  expect(outcomeText(rejected)).toBe(
    'connect() rejected: 53105 TwilioError: Room contains too many Participants',
  );
  expect(outcomeText({ emitter: 'Meeting', event: 'error', code: 4011 })).toBe('Meeting error: 4011');
});

it('says only where it came if the event has no error', () => {
  expect(outcomeText({ emitter: 'Room', event: 'reconnecting' })).toBe('Room reconnecting');
});

it('tells an error once that comes in several ways', () => {
  const emitted = {
    emitter: 'Meeting',
    event: 'error',
    code: 4001,
    name: 'INVALID_API_KEY',
    message: 'Wrong.',
  };
  const failed = { ...emitted, emitter: 'join', event: 'join() rejected' };
  expect(outcomeLines([emitted, failed])).toEqual(['Meeting error, join() rejected: 4001 INVALID_API_KEY']);
});

it('leaves out the message where a name tells the error, and not where it only tells the class', () => {
  expect(outcomeLines([rejected])).toEqual([outcomeText(rejected)]);
});

it('compares what was seen with the record, and says nothing of a program that could not be run', () => {
  const emitted = { emitter: 'Room', event: 'disconnected', code: 53205 };
  expect(conclusionText('twilio', [rejected], [{ ...rejected, message: 'Full' }])).toBe(
    'Twilio Video: rejects (53105), as recorded.',
  );
  expect(conclusionText('twilio', [rejected], [emitted])).toBe(
    'Twilio Video: rejects (53105); the recorded run: emits (53205).',
  );
  expect(conclusionText('videosdk', [], [])).toBe('VideoSDK: nothing, as recorded.');
  expect(conclusionText('videosdk', [rejected], undefined)).toBe('VideoSDK: rejects (53105).');
  expect(conclusionText('videosdk', undefined, [emitted])).toBe('VideoSDK: could not be watched.');
});
