import { describe, expect, it } from 'vitest';
import { checkTwilio } from './twilio';

const good = {
  iss: 'SK0123456789abcdef0123456789abcdef',
  sub: 'AC0123456789abcdef0123456789abcdef',
  grants: { identity: 'ada', video: { room: 'stand-up' } },
};
const check = (payload: object, header: object = { cty: 'twilio-fpa;v=1' }): [string, number | undefined][] =>
  checkTwilio({ text: '', header: { ...header }, payload: { ...payload } }).map(({ severity, answer }) => [
    severity,
    answer?.code,
  ]);

describe('the claims of a Twilio token', () => {
  it('that are as they have to be are not worth a word', () => {
    expect(check(good)).toEqual([]);
  });

  it.each([
    ['without an issuer', { ...good, iss: undefined }, 20103],
    ['with an account of another form', { ...good, sub: 'SK1' }, 20103],
    ['without grants', { ...good, grants: undefined }, 20106],
    ['without the grant for video', { ...good, grants: { identity: 'ada' } }, 20106],
    ['with an empty identity', { ...good, grants: { ...good.grants, identity: '' } }, 53200],
    [
      'with an identity that is too long',
      { ...good, grants: { ...good.grants, identity: 'a'.repeat(129) } },
      53201,
    ],
    [
      'with a room name that is too long',
      { ...good, grants: { identity: 'a', video: { room: 'a'.repeat(129) } } },
      53101,
    ],
  ])('%s get the code of the service', (_name, payload, code) => {
    expect(check(payload)).toEqual([['mistake', code]]);
  });

  it('need the content type in the header', () => {
    expect(check(good, {})).toEqual([['mistake', 20102]]);
    expect(check(good, { cty: 'JWT' })).toEqual([['mistake', 20102]]);
  });

  it('are a risk without a room, and a note where they open more than video', () => {
    expect(check({ ...good, grants: { identity: 'ada', video: {} } })).toEqual([['risk', undefined]]);
    expect(check({ ...good, grants: { ...good.grants, chat: {} } })).toEqual([['note', undefined]]);
  });

  it("tell what is left over from VideoSDK's", () => {
    expect(check({ ...good, apikey: 'a', roles: [] })).toEqual([['note', undefined]]);
  });
});
