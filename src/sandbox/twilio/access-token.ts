import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import * as z from 'zod';
import { TwilioServiceError } from './errors';
import { identityError } from './names';

/** Made-up account and key. Nothing outside the sandbox accepts what they sign. */
export interface TwilioCredentials {
  accountSid: string;
  apiKeySid: string;
  apiKeySecret: string;
}

export interface AccessTokenInit {
  identity: string;
  /** Restricts the token to one room, by name. */
  room?: string;
  /** The room of a client that names none. The real service's tokens have no such claim. */
  defaultRoom?: string;
  /** Seconds from now; negative for a token that has expired. */
  ttlSeconds?: number;
}

/** What a valid token says. */
export interface AccessGrant {
  identity: string;
  room: string | undefined;
  defaultRoom: string | undefined;
}

const CONTENT_TYPE = 'twilio-fpa;v=1';
const CLOCK_TOLERANCE_SECONDS = 5;

/** The sandbox's own claims. */
const OWN = 'crossfade';
const own = z.object({ defaultRoom: z.string().optional() }).catch({});

const grants = z.object({
  identity: z.string().default(''),
  video: z.object({ room: z.string().optional() }),
});

/** Signs an access token as Twilio's helper libraries do (docs/protocols/twilio-video.md, 3.6). */
export async function createAccessToken(
  credentials: TwilioCredentials,
  { identity, room, defaultRoom, ttlSeconds = 3600 }: AccessTokenInit,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    jti: `${credentials.apiKeySid}-${now}`,
    grants: { identity, video: room === undefined ? {} : { room } },
    ...(defaultRoom === undefined ? {} : { [OWN]: { defaultRoom } }),
  };
  return new SignJWT(payload)
    .setProtectedHeader({ cty: CONTENT_TYPE, typ: 'JWT', alg: 'HS256' })
    .setIssuer(credentials.apiKeySid)
    .setSubject(credentials.accountSid)
    .setIssuedAt(now)
    .setExpirationTime(now + ttlSeconds)
    .sign(new TextEncoder().encode(credentials.apiKeySecret));
}

/**
 * Checks a token in the order in which Twilio is known to complain: form, header, issuer, signature, time, grants.
 * @throws {TwilioServiceError} 20101–20107, 53200–53202 (docs/protocols/twilio-video.md, 3.6).
 */
export async function verifyAccessToken(credentials: TwilioCredentials, token: string): Promise<AccessGrant> {
  const claims = decode(token);
  if (claims.iss !== credentials.apiKeySid || claims.sub !== credentials.accountSid)
    throw new TwilioServiceError(20103);
  await verifySignature(credentials, token);
  if (typeof claims.exp !== 'number') throw new TwilioServiceError(20104);

  const parsed = grants.safeParse(claims['grants']);
  if (!parsed.success) throw new TwilioServiceError(20106);
  const { identity, video } = parsed.data;
  const error = identityError(identity);
  if (error) throw new TwilioServiceError(error);
  return { identity, room: video.room, defaultRoom: own.parse(claims[OWN]).defaultRoom };
}

function decode(token: string): JWTPayload {
  let header;
  let claims;
  try {
    header = decodeProtectedHeader(token);
    claims = decodeJwt(token);
  } catch {
    throw new TwilioServiceError(20101);
  }
  if (header.alg !== 'HS256' || header.cty !== CONTENT_TYPE) throw new TwilioServiceError(20102);
  return claims;
}

async function verifySignature({ apiKeySecret }: TwilioCredentials, token: string): Promise<void> {
  try {
    await jwtVerify(token, new TextEncoder().encode(apiKeySecret), {
      algorithms: ['HS256'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) throw new TwilioServiceError(20107);
    if (error instanceof errors.JWTExpired) throw new TwilioServiceError(20104);
    if (error instanceof errors.JWTClaimValidationFailed)
      throw new TwilioServiceError(error.claim === 'nbf' ? 20105 : 20104);
    throw new TwilioServiceError(20101);
  }
}
