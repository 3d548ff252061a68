import { createAccessToken } from '../sandbox/twilio/access-token';
import { createToken } from '../sandbox/videosdk/token';

/** Made-up keys of either vendor, for tests. */
export const twilioKeys = {
  accountSid: 'AC0123456789abcdef0123456789abcdef',
  apiKeySid: 'SK0123456789abcdef0123456789abcdef',
  apiKeySecret: 'made-up-secret-of-a-twilio-key',
};
export const videosdkKeys = {
  apiKey: 'c9b5e3f0-8f5d-4f3e-9a43-3c1f2a7d1b10',
  secret: 'made-up-secret-of-a-videosdk-key',
};

/** A good token of either vendor, limited to one room and one participant. */
export const goodTwilio = (): Promise<string> =>
  createAccessToken(twilioKeys, { identity: 'ada', room: 'stand-up' });
export const goodVideosdk = (): Promise<string> =>
  createToken(videosdkKeys, {
    permissions: ['allow_join'],
    roles: ['rtc'],
    roomId: 'abcd-efgh-ijkl',
    participantId: 'ada',
  });

/** A token with any header and claims; its signature means nothing. */
export function written(payload: object, header: object = { alg: 'HS256', typ: 'JWT' }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(payload)}.c2lnbmF0dXJl`;
}
