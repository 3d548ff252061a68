import { EXAMPLE_FORMS, exampleOf } from '../example';

const { accountSid, apiKeySid, secret: apiKeySecret } = EXAMPLE_FORMS.twilio;
const { apiKey, secret } = EXAMPLE_FORMS.videosdk;

/** Made-up keys of either vendor, as the services of the sandbox hold them. */
export const twilioKeys = { accountSid, apiKeySid, apiKeySecret };
export const videosdkKeys = { apiKey, secret };

export const goodTwilio = async (): Promise<string> => (await exampleOf('twilio')).token;
export const goodVideosdk = async (): Promise<string> => (await exampleOf('videosdk')).token;

/** A token with any header and claims; its signature means nothing. */
export function written(payload: object, header: object = { alg: 'HS256', typ: 'JWT' }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(payload)}.c2lnbmF0dXJl`;
}
