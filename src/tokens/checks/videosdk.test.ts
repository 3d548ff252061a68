import { describe, expect, it } from 'vitest';
import { checkVideosdk } from './videosdk';

const good = {
  apikey: 'c9b5e3f0-8f5d-4f3e-9a43-3c1f2a7d1b10',
  permissions: ['allow_join'],
  version: 2,
  roles: ['rtc'],
  roomId: 'abcd-efgh-ijkl',
  participantId: 'ada',
};
const check = (payload: object): string[] =>
  checkVideosdk({ text: '', header: {}, payload: { ...payload } }).map(({ severity, text, answer }) =>
    [severity, answer?.code ?? text].join(' '),
  );

describe('the claims of a VideoSDK token', () => {
  it('that are as they have to be are not worth a word', () => {
    expect(check(good)).toEqual([]);
  });

  it.each([
    ['without an API key', { ...good, apikey: undefined }, ['mistake 4001']],
    [
      'with the SID of a Twilio key',
      { ...good, apikey: 'SK0123456789abcdef0123456789abcdef' },
      ['mistake 4001'],
    ],
    ['with permissions that are no list', { ...good, permissions: 'allow_join' }, ['mistake 4008']],
    ['with a room that is no text', { ...good, roomId: 7 }, ['mistake 4022']],
    ['with a participant that is no text', { ...good, participantId: 7 }, ['mistake 4023']],
    ['with roles that are no list', { ...good, roles: 'rtc' }, ['mistake 4024']],
  ])('%s get the code of the service', (_name, payload, findings) => {
    expect(check(payload)).toEqual(expect.arrayContaining(findings));
  });

  it('hold words that VideoSDK knows', () => {
    expect(check({ ...good, permissions: ['allow_join', 'allow_all'] })).toEqual([
      expect.stringMatching(/^mistake `permissions` holds `allow_all`/),
    ]);
    expect(check({ ...good, permissions: ['allow_all'] })).toContain('mistake 4008');
  });

  it.each([
    ['allow_mod', { ...good, permissions: ['allow_mod'] }],
    ['REST', { ...good, roles: ['rtc', 'crawler'] }],
    ['`roomId` is missing', { ...good, roomId: undefined }],
    ['`participantId` is missing', { ...good, participantId: undefined }],
  ])('are a risk where they allow much: %s', (text, payload) => {
    expect(check(payload)).toEqual([expect.stringMatching(new RegExp(`^risk .*${text}`))]);
  });

  it('need version 2 where they are limited', () => {
    expect(check({ ...good, version: undefined })).toEqual([expect.stringMatching(/^mistake `version`/)]);
  });

  it("tell what is left over from Twilio's", () => {
    expect(check({ ...good, grants: {} })).toEqual([expect.stringMatching(/^note `grants`/)]);
  });
});
