import { SignJWT, type JWTPayload } from 'jose';

/** This app's room: created once, when the first person asks. */
let room: Promise<string> | undefined;

/** A token with which a person can join the room. Your own server has to check who is signed in; this one lets everyone in. */
export async function access(
  _name: string,
  env: Record<string, string>,
): Promise<{ token: string; room: string }> {
  const { VIDEOSDK_API_KEY: apikey, VIDEOSDK_SECRET: secret } = env;
  if (!apikey || !secret) throw new Error('Copy .env.example to .env, fill it in, and start again.');
  const sign = (claims: JWTPayload): Promise<string> =>
    new SignJWT({ apikey, version: 2, permissions: ['allow_join'], ...claims })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(secret));

  room ??= createRoom(await sign({ roles: ['crawler'] }));
  room.catch(() => (room = undefined)); // The next request may try again.
  const roomId = await room;
  return { token: await sign({ roles: ['rtc'], roomId }), room: roomId };
}

async function createRoom(token: string): Promise<string> {
  const response = await fetch('https://api.videosdk.live/v2/rooms', {
    method: 'POST',
    headers: { Authorization: token, 'Content-Type': 'application/json' },
  });
  if (!response.ok) throw new Error(`VideoSDK answered ${response.status}.`);
  const { roomId } = (await response.json()) as { roomId: string };
  return roomId;
}
