import { accessToken } from '../mapping/rest/token';
import { textsOf } from './checks/videosdk';
import { DAY } from './lifetime';
import type { Jwt } from './read';
import type { Side } from '../sides';

/** A claim with its value as JSON; without a value, what is to be put there. */
export interface Claim {
  name: string;
  value?: string;
  /** What a reader has to fill in, in words. */
  fill?: string;
}

/** What one thing is said by on either side; null where a side does not say it. */
export interface ClaimPair {
  about: string;
  twilio: Claim | null;
  videosdk: Claim | null;
  /** What changes, in the words of the mapping; code stands in backticks. */
  change?: string;
  /** Its row in the mapping, by Twilio's name. */
  row?: keyof typeof accessToken;
}

/** Every claim of a token and what becomes of it in one of the other vendor's. */
export function translate({ header, payload }: Jwt, vendor: Side): ClaimPair[] {
  const pairs = vendor === 'twilio' ? fromTwilio(payload) : fromVideosdk(payload);
  return [
    { about: 'Algorithm', ...both(claim('alg', header['alg'])) },
    {
      about: 'Format',
      twilio: claim('cty', vendor === 'twilio' ? header['cty'] : 'twilio-fpa;v=1'),
      videosdk: claim('version', vendor === 'videosdk' ? payload['version'] : 2),
    },
    ...pairs,
    { about: 'Signed at', ...both(claim('iat', payload['iat'])) },
    { about: 'Not before', twilio: claim('nbf', payload['nbf']), videosdk: null, ...rowOf('nbf') },
    ...restOf(payload, vendor),
  ].filter(({ twilio, videosdk }) => twilio !== null || videosdk !== null);
}

type Payload = Jwt['payload'];

function fromTwilio(payload: Payload): ClaimPair[] {
  const grants = (payload['grants'] ?? {}) as { identity?: unknown; video?: { room?: unknown } };
  const { identity, video } = grants;
  const room = video?.room;
  return [
    {
      about: 'Key',
      twilio: claim('iss', payload['iss']),
      videosdk: { name: 'apikey', fill: 'your VideoSDK API key' },
      ...rowOf('keySid'),
    },
    { about: 'Account', twilio: claim('sub', payload['sub']), videosdk: null, ...rowOf('accountSid') },
    {
      about: 'Who',
      twilio: claim('grants.identity', identity),
      videosdk: claim('participantId', identity),
      ...rowOf('identity'),
    },
    {
      about: 'Room',
      twilio: claim('grants.video.room', room),
      videosdk: {
        name: 'roomId',
        fill: room === undefined ? 'the id of one room' : `the id of the room ${JSON.stringify(room)}`,
      },
      ...rowOf('VideoGrant.room'),
    },
    {
      about: 'Rights',
      twilio: claim('grants.video', video),
      videosdk: claim('permissions', ['allow_join']),
      ...rowOf('VideoGrant'),
    },
    {
      about: 'Valid for',
      twilio: null,
      videosdk: claim('roles', ['rtc']),
      change: 'Meetings only, like Twilio’s token.',
    },
    { about: 'Expires', ...both(claim('exp', payload['exp'])), ...rowOf('ttl') },
  ];
}

function fromVideosdk(payload: Payload): ClaimPair[] {
  const { participantId, roomId, permissions, roles, exp, iat } = payload;
  return [
    {
      about: 'Key',
      twilio: { name: 'iss', fill: 'the SID of your API key, SK…' },
      videosdk: claim('apikey', payload['apikey']),
      ...rowOf('keySid'),
    },
    {
      about: 'Account',
      twilio: { name: 'sub', fill: 'the SID of your account, AC…' },
      videosdk: null,
      change: 'The key identifies the account.',
      row: 'accountSid',
    },
    {
      about: 'Who',
      twilio: claim('grants.identity', participantId) ?? {
        name: 'grants.identity',
        fill: 'who the token is for; required',
      },
      videosdk: claim('participantId', participantId),
      ...rowOf('identity'),
    },
    {
      about: 'Room',
      twilio: {
        name: 'grants.video.room',
        fill:
          roomId === undefined ? 'the name of one room' : `the name of the room ${JSON.stringify(roomId)}`,
      },
      videosdk: claim('roomId', roomId),
      ...rowOf('VideoGrant.room'),
    },
    {
      about: 'Rights',
      twilio: claim('grants.video', {}),
      videosdk: claim('permissions', permissions),
      change: textsOf(permissions).some((permission) => permission !== 'allow_join')
        ? 'Twilio’s token only lets its holder join. Your server handles moderation and requests to join.'
        : 'Twilio’s token only lets its holder join.',
      row: 'VideoGrant',
    },
    {
      about: 'Valid for',
      twilio: null,
      videosdk: claim('roles', roles),
      change: 'Twilio’s token is for rooms only; REST needs the key and its secret.',
    },
    {
      about: 'Expires',
      twilio: claim('exp', shortened(exp, iat)),
      videosdk: claim('exp', exp),
      ...(shortened(exp, iat) === exp
        ? rowOf('ttl')
        : { change: 'Twilio allows 24 hours at most.', row: 'ttl' as const }),
    },
  ];
}

/** Twilio's tokens live for a day at most. */
const shortened = (exp: unknown, iat: unknown): unknown =>
  typeof exp === 'number' && typeof iat === 'number' ? Math.min(exp, iat + DAY) : exp;

const KNOWN: Readonly<Record<Side, readonly string[]>> = {
  twilio: ['iss', 'sub', 'grants', 'iat', 'nbf', 'exp', 'jti'],
  videosdk: [
    'apikey',
    'version',
    'participantId',
    'roomId',
    'permissions',
    'roles',
    'iat',
    'nbf',
    'exp',
    'jti',
  ],
};

/** The token's own id, and claims that the vendor does not know. */
function restOf(payload: Payload, vendor: Side): ClaimPair[] {
  const others = Object.keys(payload).filter((name) => !KNOWN[vendor].includes(name));
  return [
    { about: 'Id of the token', ...both(claim('jti', payload['jti'])) },
    ...others.map((name) => ({ about: 'Other', ...both(null), [vendor]: claim(name, payload[name]) })),
  ];
}

const claim = (name: string, value: unknown): Claim | null =>
  value === undefined ? null : { name, value: JSON.stringify(value) };

const both = (same: Claim | null): Record<Side, Claim | null> => ({ twilio: same, videosdk: same });

/** The mapping's words for a claim, and the way to its row. */
function rowOf(row: keyof typeof accessToken): Pick<ClaimPair, 'change' | 'row'> {
  const { payload, instead } = accessToken[row];
  const change = payload ?? instead;
  return { row, ...(change === undefined ? {} : { change }) };
}
