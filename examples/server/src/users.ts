import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/**
 * Who uses the app. REPLACE THIS FILE with your own sign-in: here, anyone who knows a key is that user.
 */
export interface User {
  /** Your own stable id for the user: a database key, not a display name. */
  id: string;
  /** Hosts may end rooms, list their participants and move them to the other vendor. */
  isHost: boolean;
}

/** The users by their keys. */
export type Users = ReadonlyMap<string, User>;

const entry = z.stringFormat('id:key, or id:key:host', /^[\w.-]+:[\w.-]+(?::host)?$/);

/**
 * @param setting such as `ada:secret,grace:other:host`; without it there are two users with random keys
 * @throws {z.ZodError} if the setting has another form
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

/** The user whose key is in the request's header, `Authorization: Bearer <key>`. */
export function signedInUser(users: Users, authorization: string | undefined): User | undefined {
  const given = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  if (given === undefined) return undefined;
  for (const [key, user] of users) if (same(key, given)) return user;
  return undefined;
}

/** You decide which rooms a user may enter. Here everybody may enter every room. */
export function mayEnter(_user: User, _room: string): boolean {
  return true;
}

/** Takes the same time for a key that is nearly right as for one that is completely wrong. */
function same(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
