import { decodeJwt, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../sides';
import { testWorld } from '../testing/test-world';
import { tokenCauses } from './causes';

const world = testWorld();
const { twilio, videosdk } = world.sandbox.services;

async function tokenFor(id: keyof typeof tokenCauses, side: Side): Promise<string> {
  const { token = '' } = (await tokenCauses[id].access?.(side, world)) ?? {};
  return token;
}

/** Whether the account's own secret has signed a token that holds now. */
async function check(side: Side, token: string): Promise<string> {
  const secret = side === 'twilio' ? twilio.credentials.apiKeySecret : videosdk.credentials.secret;
  return jwtVerify(token, new TextEncoder().encode(secret)).then(
    () => 'holds',
    (error: Error & { code: string }) => error.code,
  );
}

describe.each(['twilio', 'videosdk'] as const)('the token for %s', (side) => {
  it.each([
    ['token-expired', 'ERR_JWT_EXPIRED'],
    ['token-not-yet-valid', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['token-wrong-secret', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['token-malformed', 'ERR_JWS_INVALID'],
    // Signed and in time: what is wrong is what it says.
    ['token-without-grants', 'holds'],
    ['token-other-room', 'holds'],
    ['token-unknown-key', 'holds'],
  ] as const)('of %s has nothing wrong but that', async (id, outcome) => {
    expect(await check(side, await tokenFor(id, side))).toBe(outcome);
  });
});

it('says what it is said to say', async () => {
  const claims = async (id: keyof typeof tokenCauses, side: Side) => decodeJwt(await tokenFor(id, side));
  expect((await claims('token-without-grants', 'twilio'))['grants']).not.toHaveProperty('video');
  expect((await claims('token-without-grants', 'videosdk'))['permissions']).toEqual([]);
  expect((await claims('token-other-room', 'twilio'))['grants']).toMatchObject({
    video: { room: 'another-room' },
  });
  expect((await claims('token-other-room', 'videosdk'))['roomId']).toBe('another-room');
  expect((await claims('token-other-participant', 'videosdk'))['participantId']).toBe('somebody-else');
  expect((await claims('token-wrong-role', 'videosdk'))['roles']).toEqual(['crawler']);
  expect((await claims('token-unknown-key', 'twilio')).iss).not.toBe(twilio.credentials.apiKeySid);
  expect((await claims('token-unknown-key', 'videosdk'))['apikey']).not.toBe(videosdk.credentials.apiKey);
});

it('is the usual on Twilio’s side where only VideoSDK’s tokens say such a thing', async () => {
  for (const id of ['token-other-participant', 'token-wrong-role'] as const)
    expect(await tokenCauses[id].access?.('twilio', world)).toEqual({});
});
