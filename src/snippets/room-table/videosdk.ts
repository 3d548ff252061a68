import { SignJWT } from 'jose';

/** Names and ids: here in memory, in your app a table in the database. */
const rooms = new Map<string, Promise<string>>();

/** Two users who ask at the same time get the id of the same room. */
export function roomIdFor(name: string): Promise<string> {
  let id = rooms.get(name);
  if (!id) {
    id = createRoom();
    rooms.set(name, id);
    id.catch(() => rooms.delete(name)); // The next request may try again.
  }
  return id;
}

async function createRoom(): Promise<string> {
  const response = await fetch('https://api.videosdk.live/v2/rooms', {
    method: 'POST',
    headers: {
      Authorization: await serverToken(),
      'Content-Type': 'application/json',
    },
  });
  if (!response.ok) throw new Error(`VideoSDK answered ${response.status}.`);
  const { roomId } = (await response.json()) as { roomId: string };
  return roomId;
}

/** For requests from this server: nobody can join a meeting with its role. */
function serverToken(): Promise<string> {
  const secret = new TextEncoder().encode(process.env['VIDEOSDK_SECRET']);
  return new SignJWT({
    apikey: process.env['VIDEOSDK_API_KEY'],
    version: 2,
    roles: ['crawler'],
    permissions: ['allow_join'],
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(secret);
}
