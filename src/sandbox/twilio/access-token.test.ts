import { SignJWT, type JWTPayload } from 'jose';
import { describe, expect, it } from 'vitest';
import { createAccessToken, verifyAccessToken } from './access-token';
import { createSid } from './sid';

const credentials = {
  accountSid: createSid('AC'),
  apiKeySid: createSid('SK'),
  apiKeySecret: 'a made-up secret',
};
const now = Math.floor(Date.now() / 1000);
const goodHeader = { cty: 'twilio-fpa;v=1', typ: 'JWT', alg: 'HS256' };
const goodClaims = {
  iss: credentials.apiKeySid,
  sub: credentials.accountSid,
  exp: now + 60,
  grants: { identity: 'ada', video: {} },
};

function sign(
  claims: JWTPayload,
  { header = goodHeader, secret = credentials.apiKeySecret } = {},
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader(header).sign(new TextEncoder().encode(secret));
}
const codeOf = (token: string): Promise<unknown> =>
  verifyAccessToken(credentials, token).then(
    () => 'accepted',
    (error: { code?: number }) => error.code,
  );

describe('an access token', () => {
  it('made here says who and which room', async () => {
    const token = await createAccessToken(credentials, { identity: 'ada', room: 'lab' });
    await expect(verifyAccessToken(credentials, token)).resolves.toEqual({ identity: 'ada', room: 'lab' });
  });

  it('says where a client goes that names no room, in a claim of the sandbox’s own that can be anything', async () => {
    const token = await createAccessToken(credentials, { identity: 'ada', defaultRoom: 'lab' });
    const grant = { identity: 'ada', room: undefined };
    expect(await verifyAccessToken(credentials, token)).toEqual({ ...grant, defaultRoom: 'lab' });
    const odd = await sign({ ...goodClaims, crossfade: { defaultRoom: 1 } });
    expect(await verifyAccessToken(credentials, odd)).toEqual(grant);
  });

  it.each([
    [20101, 'is garbage', () => Promise.resolve('garbage')],
    [
      20101,
      'has a payload that is no JSON',
      () => Promise.resolve(`${btoa(JSON.stringify(goodHeader))}.e30x.AA`),
    ],
    [
      20102,
      'has no content type in its header',
      () => sign(goodClaims, { header: { alg: 'HS256', typ: 'JWT', cty: '' } }),
    ],
    [20103, 'names another API key', () => sign({ ...goodClaims, iss: createSid('SK') })],
    [20103, 'names another account', () => sign({ ...goodClaims, sub: createSid('AC') })],
    [20104, 'has expired', () => createAccessToken(credentials, { identity: 'ada', ttlSeconds: -60 })],
    [20104, 'never expires', () => sign({ ...goodClaims, exp: undefined as never })],
    [20105, 'is not valid yet', () => sign({ ...goodClaims, nbf: now + 600 })],
    [20106, 'grants no video', () => sign({ ...goodClaims, grants: { identity: 'ada' } })],
    [20107, 'was signed with another secret', () => sign(goodClaims, { secret: 'another' })],
    [53200, 'names nobody', () => sign({ ...goodClaims, grants: { identity: '', video: {} } })],
    [
      53201,
      'names somebody at too great length',
      () => sign({ ...goodClaims, grants: { identity: 'a'.repeat(129), video: {} } }),
    ],
  ])('gives %i when it %s', async (code, _reason, make) => {
    expect(await codeOf(await make())).toBe(code);
  });
});
