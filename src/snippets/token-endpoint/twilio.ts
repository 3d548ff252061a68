import twilio from 'twilio';
import { roomOf, signedInUser } from '../your-app';

const { AccessToken } = twilio.jwt;

/** POST /access */
export async function access(request: Request): Promise<Response> {
  const user = await signedInUser(request);
  if (!user) return new Response('Sign in first.', { status: 401 });

  const room = await roomOf(user);
  return Response.json({ token: accessToken(user.id, room), room });
}

// #region token
function accessToken(identity: string, room: string): string {
  const token = new AccessToken(
    process.env['TWILIO_ACCOUNT_SID']!,
    process.env['TWILIO_API_KEY_SID']!,
    process.env['TWILIO_API_KEY_SECRET']!,
    { identity, ttl: 3600 },
  );
  token.addGrant(new AccessToken.VideoGrant({ room }));
  return token.toJwt();
}
// #endregion token
