import { describe, expect, it } from 'vitest';
import { goodTwilio, goodVideosdk, written } from '../../tokens/testing/test-tokens';
import { checkToken } from './checked-token';

const now = Date.now() / 1000;

describe('checkToken', () => {
  it('takes a good token, and the room that it names', async () => {
    const token = await goodTwilio();
    const { access, isWrong, said } = checkToken({ vendor: 'twilio', token: ` ${token}\n`, room: '', now });
    expect(access).toEqual({ token, room: 'stand-up' });
    expect(isWrong).toBe(false);
    expect(said.map(({ text }) => text).join()).toMatch(/Expires in .*Room: stand-up/);
  });

  it('says before a run that a token has expired, and lets the service have the last word', async () => {
    const token = await goodVideosdk();
    const { access, isWrong, said } = checkToken({ vendor: 'videosdk', token, room: '', now: now + 1e6 });
    expect(access).toEqual({ token, room: 'abcd-efgh-ijkl' });
    expect(isWrong).toBe(true);
    expect(said[0]).toMatchObject({ severity: 'mistake', text: expect.stringMatching(/expired/i) });
  });

  it('never gives one vendor the token of the other', async () => {
    const { access, said } = checkToken({ vendor: 'twilio', token: await goodVideosdk(), room: 'r', now });
    expect(access).toEqual({ problem: 'This is not a token for Twilio Video.' });
    expect(said[0]?.text).toMatch(/This is a VideoSDK token/);
  });

  it('says that a grant is missing', () => {
    const token = written({ iss: 'SK1', sub: 'AC1', exp: now + 60, grants: { identity: 'ada' } });
    const { isWrong, said } = checkToken({ vendor: 'twilio', token, room: 'r', now });
    expect(isWrong).toBe(true);
    expect(said.map(({ text }) => text).join()).toMatch(/grants.video is missing/);
  });

  it('asks for a room where the token names none, and points out another one', async () => {
    const token = written({ apikey: 'k', permissions: ['allow_join'], iat: now, exp: now + 60 });
    expect(checkToken({ vendor: 'videosdk', token, room: ' ', now }).access).toEqual({
      problem: expect.stringMatching(/There is no room for VideoSDK/),
    });
    const other = checkToken({ vendor: 'twilio', token: await goodTwilio(), room: 'other', now });
    expect(other.said[0]?.text).toBe('The token is for another room: stand-up.');
  });

  it.each(['', '  '])('has nothing to say of an empty field', (token) => {
    expect(checkToken({ vendor: 'twilio', token, room: '', now })).toMatchObject({
      isWrong: false,
      said: [],
    });
  });

  it.each(['abc', 'a.b.c', 'SK0123456789abcdef0123456789abcdef'])(
    'refuses %s, which is no token',
    (token) => {
      const { access, isWrong } = checkToken({ vendor: 'videosdk', token, room: 'r', now });
      expect(access).toHaveProperty('problem');
      expect(isWrong).toBe(true);
    },
  );
});
