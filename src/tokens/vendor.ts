import type { Jwt } from './read';

export type Vendor = 'twilio' | 'videosdk';

/** What only tokens of one vendor have (protocols/twilio-video.md, 3.6; protocols/videosdk.md, 6). */
const SIGNS: Readonly<Record<Vendor, readonly ((token: Jwt) => boolean)[]>> = {
  twilio: [
    ({ header }) => String(header['cty']).startsWith('twilio-fpa'),
    ({ payload }) => 'grants' in payload,
    ({ payload }) => /^SK/.test(String(payload['iss'])),
    ({ payload }) => /^AC/.test(String(payload['sub'])),
  ],
  videosdk: [
    ({ payload }) => 'apikey' in payload,
    ({ payload }) => 'permissions' in payload,
    ({ payload }) => 'participantId' in payload || 'roomId' in payload,
  ],
};

/** Whose token it looks like by its claims; undefined when it has none of either vendor's. */
export function vendorOf(token: Jwt): Vendor | undefined {
  const signs = (vendor: Vendor): number => SIGNS[vendor].filter((has) => has(token)).length;
  const [twilio, videosdk] = [signs('twilio'), signs('videosdk')];
  if (twilio === 0 && videosdk === 0) return undefined;
  return twilio >= videosdk ? 'twilio' : 'videosdk';
}
