import { describe, expect, it } from 'vitest';
import { abilitiesOf } from './abilities';

const allowed = (payload: object, vendor: 'twilio' | 'videosdk'): string[] =>
  abilitiesOf({ ...payload }, vendor)
    .filter((ability) => ability.allowed)
    .map(({ text }) => text);

describe('what a Twilio token lets its holder do', () => {
  it('is to enter the one room that it names', () => {
    const token = { grants: { identity: 'ada', video: { room: 'stand-up' } } };
    expect(allowed(token, 'twilio')).toEqual([
      'Enter the room `stand-up`',
      'Send and receive there, and create the room by joining first',
    ]);
    const forbidden = abilitiesOf(token, 'twilio').filter((ability) => !ability.allowed);
    expect(forbidden[0]?.text).toBe('Enter as anybody but `ada`');
  });

  it('is to enter any room when it names none, and none without the grant for video', () => {
    expect(allowed({ grants: { identity: 'ada', video: {} } }, 'twilio')[0]).toBe(
      'Enter any room of the account',
    );
    expect(allowed({ grants: { identity: 'ada' } }, 'twilio')).toEqual([]);
    expect(allowed({}, 'twilio')).toEqual([]);
  });
});

describe('what a VideoSDK token lets its holder do', () => {
  it.each([
    [{ permissions: ['allow_join'], roles: ['rtc'], participantId: 'a' }, ['Enter any room of the account']],
    [
      { permissions: ['ask_join'], roles: ['rtc'], roomId: 'abcd' },
      ['Ask to enter the room `abcd`; somebody inside has to agree', 'Choose any participant id'],
    ],
    [
      { permissions: ['allow_mod'], roles: ['rtc'], participantId: 'a' },
      [
        'Enter any room of the account',
        'Mute and remove others, admit people who ask, end the meeting for all',
      ],
    ],
    [{ permissions: ['allow_join'], roles: ['crawler'] }, ['Call the REST API: create and close rooms']],
    [{ permissions: 'allow_join', roles: ['rtc'], participantId: 'a' }, []],
  ])('%j', (payload, texts) => {
    expect(allowed(payload, 'videosdk')).toEqual(texts);
  });

  it('is both, in meetings and by REST, where it names no role', () => {
    expect(allowed({ permissions: ['allow_join'] }, 'videosdk')).toContain(
      'Call the REST API: create and close rooms',
    );
  });
});
