// Which access tokens Twilio's service refuses, and with which code, as the unmodified SDK reports it.
import { SignJWT, type JWTPayload } from 'jose';
import { CREDENTIALS } from '../../../src/embed/credentials';
import { expect, test } from '../../support/app/lab';

const { accountSid, apiKeySid, apiKeySecret } = CREDENTIALS.twilio;

interface TokenFaults {
  claims?: JWTPayload;
  grants?: object;
  header?: object;
  secret?: string;
}

/** A token as an app's server would sign it, but for what is wrong. */
function sign({ claims, grants, header, secret = apiKeySecret }: TokenFaults): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const good = { jti: 'jti', iss: apiKeySid, sub: accountSid, iat: now, exp: now + 600 };
  return new SignJWT({ ...good, grants: { identity: 'Me', video: {}, ...grants }, ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1', ...header })
    .sign(new TextEncoder().encode(secret));
}

const REFUSED: [code: number, why: string, token: () => Promise<string>][] = [
  [20101, 'that is none', () => Promise.resolve('garbage')],
  [20102, 'whose header has another content type', () => sign({ header: { cty: 'other' } })],
  [20103, 'of an unknown API key', () => sign({ claims: { iss: `SK${'1'.repeat(32)}` } })],
  [20104, 'that has expired', () => sign({ claims: { exp: Math.floor(Date.now() / 1000) - 60 } })],
  [20105, 'that is not valid yet', () => sign({ claims: { nbf: Math.floor(Date.now() / 1000) + 600 } })],
  [20106, 'without a grant for video', () => sign({ grants: { video: undefined } })],
  [20107, 'that was signed with another secret', () => sign({ secret: 'another' })],
  [53200, 'without an identity', () => sign({ grants: { identity: '' } })],
  [53201, 'whose identity is too long', () => sign({ grants: { identity: 'n'.repeat(129) } })],
  [53202, 'whose identity cannot be read', () => sign({ grants: { identity: 'a\u0007b' } })],
];
for (const [code, why, token] of REFUSED) {
  test(`a token ${why} is refused: ${code}`, async ({ twilio }) => {
    const refused = await twilio.run(
      ({ connectTwilio, codeOf, lab }, token) => codeOf(connectTwilio(token, { name: lab })),
      await token(),
    );
    expect(refused).toBe(code);
  });
}

test('a token that is as it should be is taken', async ({ twilio }) => {
  const identity = await twilio.run(
    async ({ connectTwilio, lab }, token) =>
      (await connectTwilio(token, { name: lab })).localParticipant.identity,
    await sign({}),
  );
  expect(identity).toBe('Me');
});
