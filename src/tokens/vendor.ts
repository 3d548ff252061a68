import type { Side } from '../sides';
import type { Jwt } from './read';

const begins = (value: unknown, start: string): boolean =>
  typeof value === 'string' && value.startsWith(start);

/** What only tokens of one vendor have (docs/protocols/twilio-video.md, 3.6; docs/protocols/videosdk.md, 6). */
const SIGNS: Readonly<Record<Side, readonly ((token: Jwt) => boolean)[]>> = {
  twilio: [
    ({ header }) => begins(header['cty'], 'twilio-fpa'),
    ({ payload }) => 'grants' in payload,
    ({ payload }) => begins(payload['iss'], 'SK'),
    ({ payload }) => begins(payload['sub'], 'AC'),
  ],
  videosdk: [
    ({ payload }) => 'apikey' in payload,
    ({ payload }) => 'permissions' in payload,
    ({ payload }) => 'participantId' in payload || 'roomId' in payload,
  ],
};

/** Whose token it looks like by its claims; undefined when it has none of either vendor's. */
export function vendorOf(token: Jwt): Side | undefined {
  const signs = (vendor: Side): number => SIGNS[vendor].filter((has) => has(token)).length;
  const [twilio, videosdk] = [signs('twilio'), signs('videosdk')];
  if (twilio === 0 && videosdk === 0) return undefined;
  return twilio >= videosdk ? 'twilio' : 'videosdk';
}
