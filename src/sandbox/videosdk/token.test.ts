import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { authorizeMeeting, authorizeRest, createToken, verifyToken, type TokenInit } from './token';

const credentials = { apiKey: 'a key', secret: 'a made-up secret' };
const roomId = 'aaaa-bbbb-cccc';
const participantId = 'ada';

const codeOf = (work: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(work)
    .then(
      () => 'accepted',
      (error: { code?: number }) => error.code,
    );

describe('a token', () => {
  it('made here is accepted, with its claims', async () => {
    const token = await createToken(credentials, { roomId, participantId });
    await expect(verifyToken(credentials, token)).resolves.toMatchObject({
      apikey: 'a key',
      permissions: ['allow_join', 'allow_mod'],
      roomId,
      participantId,
    });
  });

  it.each([
    [4002, 'is empty', () => Promise.resolve('')],
    [4002, 'is garbage', () => Promise.resolve('garbage')],
    [4002, 'has expired', () => createToken(credentials, { ttlSeconds: -1 })],
    [4002, 'has a wrong signature', () => createToken({ ...credentials, secret: 'another' })],
    [4001, 'names another API key', () => createToken({ ...credentials, apiKey: 'another' })],
    [
      4001,
      'names no API key',
      () => new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode('x')),
    ],
  ])('gives %i when it %s', async (code, _reason, make) => {
    const token = await make();
    expect(await codeOf(() => verifyToken(credentials, token))).toBe(code);
  });

  it.each<[number | string, string, TokenInit]>([
    ['accepted', 'has no limits', {}],
    ['accepted', 'is for this meeting and participant', { roomId, participantId }],
    ['accepted', 'may ask to join', { permissions: ['ask_join'] }],
    [4022, 'is for another meeting', { roomId: 'zzzz-zzzz-zzzz' }],
    [4023, 'is for another participant', { participantId: 'ben' }],
    [4024, 'has only the role "crawler"', { roles: ['crawler'] }],
    [4008, 'has no permission to join', { permissions: [] }],
  ])('gives %s for a meeting when it %s', async (code, _reason, init) => {
    const claims = await verifyToken(credentials, await createToken(credentials, init));
    expect(await codeOf(() => authorizeMeeting(claims, { roomId, participantId }))).toBe(code);
  });

  it('with only the role "rtc" may not call the REST API', async () => {
    const claims = await verifyToken(credentials, await createToken(credentials, { roles: ['rtc'] }));
    expect(await codeOf(() => authorizeRest(claims))).toBe(4024);
  });
});
