import { decodeJwt, decodeProtectedHeader } from 'jose';
import twilio from 'twilio';
import { describe, expect, it } from 'vitest';
import { verifyAccessToken } from '../sandbox/twilio/access-token';
import { authorizeMeeting, authorizeRest, mayModerate, verifyToken } from '../sandbox/videosdk/token';
import { EXAMPLE_FORMS } from './example';
import { makeToken } from './make';
import { twilioKeys, videosdkKeys } from './testing/test-tokens';

const { twilio: twilioForm, videosdk: videosdkForm } = EXAMPLE_FORMS;

describe('a Twilio token', () => {
  it('is taken by the service, with the identity and the room of the form', async () => {
    const { token = '' } = await makeToken('twilio', twilioForm);
    expect(await verifyAccessToken(twilioKeys, token)).toEqual({ identity: 'ada', room: 'stand-up' });
  });

  it('says what the token of Twilio’s own library says', async () => {
    const { token = '' } = await makeToken('twilio', twilioForm);
    const { AccessToken } = twilio.jwt;
    const theirs = new AccessToken(twilioKeys.accountSid, twilioKeys.apiKeySid, twilioKeys.apiKeySecret, {
      identity: 'ada',
      ttl: 3600,
    });
    theirs.addGrant(new AccessToken.VideoGrant({ room: 'stand-up' }));
    const jwt = theirs.toJwt();
    expect(decodeProtectedHeader(token)).toEqual(decodeProtectedHeader(jwt));
    const { iat = 0, exp, jti, ...claims } = decodeJwt(jwt);
    const ours = decodeJwt(token);
    expect(ours).toEqual({ ...claims, iat: expect.closeTo(iat, -1), exp: ours.iat! + 3600, jti: ours.jti });
    expect(exp).toBe(iat + 3600);
    expect(ours.jti?.split('-')[0]).toBe(jti?.split('-')[0]);
  });

  it.each([
    ['apiKeySid', { apiKeySid: twilioKeys.accountSid }, /SK/],
    ['accountSid', { accountSid: '' }, /Enter the SID/],
    ['secret', { secret: ' ' }, /Enter the secret/],
    ['identity', { identity: '' }, /who the token is for/],
    ['minutes', { minutes: '1441' }, /24 hours/],
    ['minutes', { minutes: 'soon' }, /number of minutes/],
  ])('is not made with a wrong %s', async (field, change, expected) => {
    const { errors } = await makeToken('twilio', { ...twilioForm, ...change });
    expect(errors).toEqual({ [field]: expect.stringMatching(expected) as string });
  });
});

describe('a VideoSDK token', () => {
  it('is taken by the service, for its room and its participant and nothing else', async () => {
    const { token = '' } = await makeToken('videosdk', videosdkForm);
    const claims = await verifyToken(videosdkKeys, token);
    expect(() => authorizeMeeting(claims, { roomId: 'abcd-efgh-ijkl', participantId: 'ada' })).not.toThrow();
    expect(() => authorizeMeeting(claims, { roomId: 'other' })).toThrow();
    expect(() => authorizeRest(claims)).toThrow();
    expect(mayModerate(claims)).toBe(false);
    expect(decodeJwt(token)).toMatchObject({ version: 2 });
  });

  it('is not limited where the form says nothing', async () => {
    const form = { ...videosdkForm, roomId: '', participantId: '', roles: [] };
    const { token = '' } = await makeToken('videosdk', form);
    const claims = await verifyToken(videosdkKeys, token);
    expect(Object.keys(claims).toSorted()).toEqual(['apikey', 'permissions']);
    expect(() => authorizeRest(claims)).not.toThrow();
  });

  it.each([
    ['apiKey', { apiKey: twilioKeys.apiKeySid }, /Twilio/],
    ['permissions', { permissions: [] }, /Choose at least one/],
  ])('is not made with wrong %s', async (field, change, expected) => {
    const { errors } = await makeToken('videosdk', { ...videosdkForm, ...change });
    expect(errors).toEqual({ [field]: expect.stringMatching(expected) as string });
  });
});
