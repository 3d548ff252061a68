/** Stands for what your server already has: sessions, and a rule for who may enter which room. */
export interface User {
  /** Your own stable id: a database key, not a display name. */
  id: string;
  isHost: boolean;
}

/** Reads the session of a request. This stand-in takes the user from a header, which a real server must never do. */
export async function signedInUser(request: Request): Promise<User | undefined> {
  const id = request.headers.get('x-test-user');
  return id ? { id, isHost: id === 'host' } : undefined;
}

/** The name of the room that this user may enter now. */
export async function roomOf(_user: User): Promise<string> {
  return 'stand-up';
}
