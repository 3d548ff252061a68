import type { Side } from '../sides';
import { describe, expect, it } from 'vitest';
import { inspectToken } from './inspect';
import { goodTwilio, goodVideosdk, twilioKeys, videosdkKeys, written } from './testing/test-tokens';

const now = 1_795_305_600;
const twilioHeader = { alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1' };
const twilio = {
  iss: twilioKeys.apiKeySid,
  sub: twilioKeys.accountSid,
  iat: now,
  exp: now + 3600,
  grants: { identity: 'ada', video: { room: 'stand-up' } },
};
const videosdk = {
  apikey: videosdkKeys.apiKey,
  version: 2,
  roles: ['rtc'],
  permissions: ['allow_join'],
  roomId: 'abcd-efgh-ijkl',
  participantId: 'ada',
  iat: now,
  exp: now + 3600,
};
/** `severity text [vendor code]` of each finding. */
function said(token: string, meantFor?: Side): string[] {
  return inspectToken(token, meantFor, now).findings.map(
    ({ severity, text, answer }) => `${severity}: ${text}${answer ? ` ${answer.by} ${answer.code}` : ''}`,
  );
}

describe('a token as the vendors want it', () => {
  it('of Twilio’s has nothing to find fault with', async () => {
    const seen = inspectToken(await goodTwilio(), 'twilio', Date.now() / 1000);
    expect(seen).toMatchObject({ vendor: 'twilio', findings: [], inTime: true });
  });

  it('of VideoSDK’s has nothing to find fault with', async () => {
    const seen = inspectToken(await goodVideosdk(), 'videosdk', Date.now() / 1000);
    expect(seen).toMatchObject({ vendor: 'videosdk', findings: [], inTime: true });
  });
});

describe('a mistake in a Twilio token', () => {
  const { grants: _grants, ...withoutGrants } = twilio;
  const { exp: _exp, ...withoutExp } = twilio;
  it.each([
    ['another cty', twilio, { ...twilioHeader, cty: 'JWT' }, /`cty` is `"JWT"`.*twilio 20102/],
    ['no cty', twilio, { alg: 'HS256' }, /`cty` is missing.*twilio 20102/],
    ['another algorithm', twilio, { ...twilioHeader, alg: 'RS256' }, /signed with `RS256`.*twilio 20102/],
    ['no signature', twilio, { ...twilioHeader, alg: 'none' }, /not signed.*twilio 20102/],
    [
      'the account for the key',
      { ...twilio, iss: twilioKeys.accountSid },
      twilioHeader,
      /`iss`.*SK.*twilio 20103/,
    ],
    ['no account', { ...twilio, sub: undefined }, twilioHeader, /`sub`.*AC.*twilio 20103/],
    ['no grants', withoutGrants, twilioHeader, /`grants` is missing.*twilio 20106/],
    [
      'the grant of another product',
      { ...twilio, grants: { identity: 'ada', chat: {} } },
      twilioHeader,
      /`grants.video` is missing.*twilio 20106/,
    ],
    [
      'no identity',
      { ...twilio, grants: { video: {} } },
      twilioHeader,
      /`grants.identity` is missing.*53200/,
    ],
    [
      'too long an identity',
      { ...twilio, grants: { identity: 'a'.repeat(129), video: {} } },
      twilioHeader,
      /longer than 128 characters.*twilio 53201/,
    ],
    ['no end', withoutExp, twilioHeader, /`exp` is missing.*twilio 20104/],
    [
      'an end in the past',
      { ...twilio, exp: now - 90 },
      twilioHeader,
      /expired 1 minute 30 seconds ago.*20104/,
    ],
    ['a beginning in the future', { ...twilio, nbf: now + 600 }, twilioHeader, /not valid yet.*twilio 20105/],
    ['more than a day to live', { ...twilio, exp: now + 90_000 }, twilioHeader, /valid for 1 day 1 hour/],
    ['an end in milliseconds', { ...twilio, exp: now * 1000 }, twilioHeader, /`exp` is in milliseconds/],
    ['its secret', { ...twilio, apiKeySecret: 'x' }, twilioHeader, /`apiKeySecret` looks like a secret/],
  ])('is spotted: %s', (_what, payload, header, expected) => {
    const findings = said(written(payload, header));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(expected);
    expect(findings[0]).toMatch(/^mistake/);
  });
});

describe('a mistake in a VideoSDK token', () => {
  const without = (name: keyof typeof videosdk): object => ({ ...videosdk, [name]: undefined });
  it.each([
    ['no key', without('apikey'), /`apikey` is missing.*videosdk 4001/],
    ['a Twilio key', { ...videosdk, apikey: twilioKeys.apiKeySid }, /SID of a Twilio key.*videosdk 4001/],
    ['no permissions', without('permissions'), /`permissions` is missing.*videosdk 4008/],
    ['empty permissions', { ...videosdk, permissions: [] }, /`permissions` is empty.*videosdk 4008/],
    ['a role that is a text', { ...videosdk, roles: 'rtc' }, /`roles` is not a list.*videosdk 4024/],
    ['a room that is a number', { ...videosdk, roomId: 7 }, /`roomId` is not a string.*videosdk 4022/],
    ['an old version', { ...videosdk, version: 1 }, /`version` has to be the number 2/],
    ['an end in the past', { ...videosdk, exp: now - 60 }, /expired 1 minute ago.*videosdk 4002/],
    ['a secret by its form', { ...videosdk, note: 'a1'.repeat(32) }, /`note` looks like a secret/],
  ])('is spotted: %s', (_what, payload, expected) => {
    expect(said(written(payload))[0]).toMatch(expected);
    expect(said(written(payload))[0]).toMatch(/^mistake/);
  });

  it('is spotted: a permission that does not exist', () => {
    const findings = said(written({ ...videosdk, permissions: ['allow_all'] }));
    expect(findings).toEqual([
      expect.stringContaining('`allow_all`, which VideoSDK does not document'),
      expect.stringContaining('lets anybody in. videosdk 4008'),
    ]);
  });

  it.each([
    ['no room', without('roomId'), /every room of the account/],
    ['no participant', without('participantId'), /join as anybody/],
    ['no roles', without('roles'), /for meetings and for REST/],
    ['no end', without('exp'), /for ever/],
    ['a long life', { ...videosdk, exp: now + 30 * 86_400 }, /valid for 30 days/],
    ['moderation', { ...videosdk, permissions: ['allow_join', 'allow_mod'] }, /hosts only/],
  ])('that is no mistake but a risk is told as one: %s', (_what, payload, expected) => {
    expect(said(written(payload))).toEqual([expect.stringMatching(expected)]);
    expect(said(written(payload))[0]).toMatch(/^risk/);
  });
});

describe('a token that is given to the wrong side', () => {
  it('is told: VideoSDK’s at Twilio', async () => {
    expect(said(await goodVideosdk(), 'twilio')[0]).toMatch(
      /^mistake: This is a VideoSDK token.*twilio 20102/,
    );
  });

  it('is told: Twilio’s at VideoSDK', async () => {
    expect(said(await goodTwilio(), 'videosdk')[0]).toMatch(
      /^mistake: This is a Twilio token.*videosdk 4001/,
    );
  });

  it('is told when it is neither’s, with what it has', () => {
    expect(said(written({ iss: 'https://idp.example', aud: 'me' }))).toEqual([
      expect.stringMatching(/not from either vendor.*`iss`, `aud`/),
    ]);
  });
});

describe('what is no token', () => {
  it.each([
    ['words', 'hello there', /no dot/],
    ['half a token', 'eyJhbGciOiJIUzI1NiJ9.e30', /2 parts/],
    ['an API key SID', twilioKeys.apiKeySid, /SID of a Twilio API key/],
    ['a VideoSDK API key', videosdkKeys.apiKey, /form of a VideoSDK API key/],
    ['a secret', 'a1'.repeat(32), /looks like a secret/],
    ['a room id', 'abcd-efgh-ijkl', /room id/],
    ['an encrypted token', 'eyJhbGciOiJkaXIifQ..a.b.c', /encrypted/],
    ['an endpoint’s answer', JSON.stringify({ token: written(videosdk) }), /value of its `token`/],
    ['three parts that are no JSON', 'one.two.three', /header, is not JSON/],
    [
      'a payload of brackets',
      `${written({}).split('.')[0]}.${btoa(`{"a":${'['.repeat(3000)}${']'.repeat(3000)}}`)}.c2ln`,
      /nested more than 20 levels deep/,
    ],
    ['a payload that is cut', written(videosdk).replace(/\.[^.]+\./, '.eyJhIjo.'), /payload, is not JSON/],
  ])('is told for what it is: %s', (_what, text, expected) => {
    expect(said(text)).toEqual([expect.stringMatching(expected)]);
  });

  it('is taken off when it stands around a token', () => {
    const token = written(twilio, twilioHeader);
    const seen = inspectToken(`Bearer ${token.slice(0, 40)}\n${token.slice(40)}`, undefined, now);
    expect(seen.vendor && seen.jwt.text).toBe(token);
    expect(seen.findings.map(({ severity }) => severity)).toEqual(['note', 'note']);
  });
});

describe('what it lets its holder do', () => {
  const can = (payload: object, header?: object): string[] => {
    const seen = inspectToken(written(payload, header), undefined, now);
    return seen.vendor ? seen.abilities.filter(({ allowed }) => allowed).map(({ text }) => text) : [];
  };

  it('is to enter its room, for Twilio’s', () => {
    expect(can(twilio, twilioHeader)[0]).toBe('Enter the room `stand-up`');
  });

  it('follows permissions and roles, for VideoSDK’s', () => {
    expect(can(videosdk)).toEqual(['Enter the room `abcd-efgh-ijkl`']);
    expect(can({ ...videosdk, permissions: ['ask_join'] })).toEqual([
      expect.stringMatching(/^Ask to enter the room/),
    ]);
    expect(can({ ...videosdk, roles: ['crawler'] })).toEqual([expect.stringMatching(/REST/)]);
    expect(can({ apikey: 'key', permissions: ['allow_mod'], exp: now + 1 })).toEqual([
      'Enter any room of the account',
      'Choose any participant id',
      expect.stringMatching(/remove others/),
      expect.stringMatching(/REST/),
    ]);
  });
});

it('reads any JSON without failing', () => {
  const hostile = [null, -1, 1e300, '`', [], [null, {}], { toString: 1, length: -1, __proto__: null }];
  const claims = Object.keys({ ...twilio, ...videosdk, nbf: 0, jti: '' });
  for (const value of hostile) {
    const all = Object.fromEntries(claims.map((claim) => [claim, value]));
    const payloads = [
      all,
      { ...twilio, grants: { identity: value, video: value } },
      { ...twilio, grants: { video: { room: value } } },
    ];
    for (const payload of payloads) {
      for (const meantFor of [undefined, 'twilio', 'videosdk'] as const) {
        const seen = inspectToken(written(payload, { alg: value, cty: value }), meantFor, now);
        expect(seen.findings.length, JSON.stringify(value).slice(0, 50)).toBeGreaterThan(0);
      }
    }
  }
});
