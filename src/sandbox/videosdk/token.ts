import { decodeJwt, errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { MeetingError } from './errors';

/** A made-up account: an API key and the secret that tokens are signed with. */
export interface Credentials {
  apiKey: string;
  secret: string;
}

export type Permission = 'allow_join' | 'ask_join' | 'allow_mod';
/** `rtc` may join meetings, `crawler` may call the REST API; a token without roles may do both. */
export type Role = 'rtc' | 'crawler';

export interface TokenInit {
  /** Limits the token to one room. */
  roomId?: string;
  /** Limits the token to one participant. */
  participantId?: string;
  /** Both `allow_join` and `allow_mod` when left out. */
  permissions?: Permission[];
  roles?: Role[];
  /** Time to live in seconds; one hour when left out. Negative makes an expired token. */
  ttlSeconds?: number;
  version?: number;
}

const claimsSchema = z.object({
  apikey: z.string(),
  permissions: z.array(z.string()).default([]),
  roomId: z.string().optional(),
  participantId: z.string().optional(),
  roles: z.array(z.string()).optional(),
});
export type Claims = z.infer<typeof claimsSchema>;

const keyOf = ({ secret }: Credentials): Uint8Array => new TextEncoder().encode(secret);

/** Signs a token as an app's own server would do it (HS256; claims: docs/protocols/videosdk.md, 6). */
export function createToken(
  credentials: Credentials,
  { permissions = ['allow_join', 'allow_mod'], ttlSeconds = 3600, version = 2, ...scope }: TokenInit = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ apikey: credentials.apiKey, permissions, version, ...scope })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(now)
    .setExpirationTime(now + ttlSeconds)
    .sign(keyOf(credentials));
}

/**
 * Checks API key, signature and expiry.
 * @throws {MeetingError} INVALID_API_KEY or INVALID_TOKEN, with a sentence that says which.
 */
export async function verifyToken(credentials: Credentials, token: string): Promise<Claims> {
  if (!token) throw new MeetingError('INVALID_TOKEN', 'The token is empty.');
  let unverified: unknown;
  try {
    unverified = decodeJwt(token);
  } catch {
    throw new MeetingError('INVALID_TOKEN', 'The token is not a JWT.');
  }
  if (!(unverified as Partial<Claims>).apikey)
    throw new MeetingError('INVALID_API_KEY', 'The token lacks the claim "apikey".');
  const claims = claimsSchema.safeParse(unverified);
  if (!claims.success) throw new MeetingError('INVALID_TOKEN', 'A claim of the token has a wrong type.');
  if (claims.data.apikey !== credentials.apiKey) throw new MeetingError('INVALID_API_KEY');
  try {
    await jwtVerify(token, keyOf(credentials), { algorithms: ['HS256'] });
  } catch (error) {
    throw new MeetingError('INVALID_TOKEN', complaintOf(error));
  }
  return claims.data;
}

function complaintOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf')
    return 'The token is not valid yet.';
  return "The token's signature is wrong.";
}

/**
 * Checks that a token admits to this meeting, as far as the token says.
 * @throws {MeetingError} UNAUTHORIZED_ROLE, UNAUTHORIZED_MEETING_ID, UNAUTHORIZED_PARTICIPANT_ID or INVALID_PERMISSIONS.
 */
export function authorizeMeeting(claims: Claims, where: { roomId: string; participantId?: string }): void {
  if (claims.roles && !claims.roles.includes('rtc')) throw new MeetingError('UNAUTHORIZED_ROLE');
  if (claims.roomId !== undefined && claims.roomId !== where.roomId) {
    throw new MeetingError('UNAUTHORIZED_MEETING_ID');
  }
  const { participantId } = where;
  if (claims.participantId !== undefined && participantId !== undefined) {
    if (claims.participantId !== participantId) throw new MeetingError('UNAUTHORIZED_PARTICIPANT_ID');
  }
  if (!mayJoin(claims) && !mustAsk(claims)) throw new MeetingError('INVALID_PERMISSIONS');
}

/** @throws {MeetingError} UNAUTHORIZED_ROLE when the token is for meetings only. */
export function authorizeRest(claims: Claims): void {
  if (claims.roles && !claims.roles.includes('crawler')) throw new MeetingError('UNAUTHORIZED_ROLE');
}

/** Moderating implies joining: a token with `allow_mod` alone enters without asking. */
export function mayJoin({ permissions }: Claims): boolean {
  return permissions.includes('allow_join') || permissions.includes('allow_mod');
}

function mustAsk({ permissions }: Claims): boolean {
  return permissions.includes('ask_join');
}

export function mayModerate({ permissions }: Claims): boolean {
  return permissions.includes('allow_mod');
}
