import { SignJWT } from 'jose';
import type { Access } from '../demos/your-backend';
import type { Sandbox } from '../sandbox/sandbox';
import type { TokenInit } from '../sandbox/videosdk/token';
import type { Cause, World } from '../run/cause';
import type { Side } from '../sides';

type Answer = NonNullable<Cause['access']>;
type Maker = (sandbox: Sandbox) => Promise<string>;

/** Tokens of other kinds than the usual. */
export function tokens(makers: Partial<Record<Side, Maker>>): { access: Answer } {
  return {
    async access(side, { sandbox }): Promise<Partial<Access>> {
      const make = makers[side];
      return make ? { token: await make(sandbox) } : {};
    },
  };
}

export function videosdkToken(init: TokenInit): Maker {
  return (sandbox) => sandbox.services.videosdk.createToken(init);
}

/** Tokens for any room, and the name of the one to join, which may be wrong. */
export function named(room: string): Answer {
  return async (side, { sandbox }) => ({
    room,
    token:
      side === 'twilio'
        ? await sandbox.services.twilio.createToken({ identity: 'You' })
        : await sandbox.services.videosdk.createToken(),
  });
}

/** An answer that a program gets from the second time on that it asks. */
export function fromSecondTime(answer: Answer): Answer {
  const asked = new WeakMap<World, Set<Side>>();
  return (side, world) => {
    const sides = asked.get(world) ?? new Set();
    asked.set(world, sides);
    if (sides.has(side)) return answer(side, world);
    sides.add(side);
    return Promise.resolve({});
  };
}

export function identity(name: string): Cause {
  return tokens({ twilio: (sandbox) => sandbox.services.twilio.createToken({ identity: name }) });
}

/** A token of Twilio's that no helper library would sign. */
export function twilioJwt(
  {
    services: {
      twilio: { credentials },
    },
  }: Sandbox,
  {
    header = { cty: 'twilio-fpa;v=1' },
    key = credentials.apiKeySid,
    secret = credentials.apiKeySecret,
    grants = { identity: 'You', video: {} },
    startsIn = 0,
  }: {
    header?: { cty?: string };
    key?: string;
    secret?: string;
    grants?: Record<string, unknown>;
    startsIn?: number;
  },
): Promise<string> {
  return signed({ grants }, { alg: 'HS256', typ: 'JWT', ...header }, secret, startsIn, (jwt) =>
    jwt.setIssuer(key).setSubject(credentials.accountSid),
  );
}

export function videosdkJwt(
  {
    services: {
      videosdk: { credentials },
    },
  }: Sandbox,
  {
    key = credentials.apiKey,
    secret = credentials.secret,
    startsIn = 0,
  }: { key?: string; secret?: string; startsIn?: number },
): Promise<string> {
  const claims = { apikey: key, permissions: ['allow_join'], version: 2 };
  return signed(claims, { alg: 'HS256', typ: 'JWT' }, secret, startsIn);
}

function signed(
  claims: Record<string, unknown>,
  header: { alg: string; typ: string; cty?: string },
  secret: string,
  startsIn: number,
  more: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const jwt = new SignJWT(claims)
    .setProtectedHeader(header)
    .setIssuedAt(now)
    .setExpirationTime(now + startsIn + 3600);
  return more(startsIn ? jwt.setNotBefore(now + startsIn) : jwt).sign(new TextEncoder().encode(secret));
}
