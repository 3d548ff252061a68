import { SignJWT } from 'jose';
import { roomIdFor } from '../room-table/videosdk';
import { roomOf, signedInUser, type User } from '../your-app';

/** POST /access */
export async function access(request: Request): Promise<Response> {
  const user = await signedInUser(request);
  if (!user) return new Response('Sign in first.', { status: 401 });

  const room = await roomIdFor(await roomOf(user));
  return Response.json({ token: await accessToken(user, room), room });
}

// #region token
function accessToken(user: User, roomId: string): Promise<string> {
  const secret = new TextEncoder().encode(process.env['VIDEOSDK_SECRET']);
  return new SignJWT({
    apikey: process.env['VIDEOSDK_API_KEY'],
    version: 2,
    roles: ['rtc'],
    permissions: user.isHost ? ['allow_join', 'allow_mod'] : ['allow_join'],
    roomId,
    participantId: user.id,
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(secret);
}
// #endregion token
