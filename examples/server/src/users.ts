import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/**
 * Who uses the app. REPLACE THIS FILE by your own sign-in: here a user is whoever knows a key.
 */
export interface User {
  /** Yours, and stable: a database key, not a display name. */
  id: string;
  /** Hosts may end rooms, list who is in them and move them to the other vendor. */
  isHost: boolean;
}

/** The users by their keys. */
export type Users = ReadonlyMap<string, User>;

const entry = z.stringFormat('id:key, or id:key:host', /^[\w.-]+:[\w.-]+(?::host)?$/);

/**
 * @param setting such as `ada:secret,grace:other:host`; two users with keys of their own when left out
 * @throws {z.ZodError} when it reads otherwise
 */
export function readUsers(setting: string | undefined): Users {
  const key = (): string => randomBytes(18).toString('base64url');
  const entries = setting ? setting.split(',') : [`ada:${key()}`, `grace:${key()}:host`];
  return new Map(
    entries.map((each) => {
      const [id = '', secret = '', host] = entry.parse(each.trim()).split(':');
      return [secret, { id, isHost: host !== undefined }];
    }),
  );
}

/** Whom the request's header `Authorization: Bearer <key>` names. */
export function signedInUser(users: Users, authorization: string | undefined): User | undefined {
  const given = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  if (given === undefined) return undefined;
  for (const [key, user] of users) if (same(key, given)) return user;
  return undefined;
}

/** Which room a user may enter is yours to say. Here everybody may enter each. */
export function mayEnter(_user: User, _room: string): boolean {
  return true;
}

/** Takes as long for a key that is nearly right as for one that is all wrong. */
function same(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
