import twilio from 'twilio';

const { AccessToken } = twilio.jwt;
/** Twilio makes the room when the first person connects. */
const ROOM = 'quickstart';

/** A token that lets this person into the room. Your own server asks who is signed in; this one believes the page. */
export function access(identity: string, env: Record<string, string>): { token: string; room: string } {
  const { TWILIO_ACCOUNT_SID, TWILIO_API_KEY_SID, TWILIO_API_KEY_SECRET } = env;
  if (!TWILIO_ACCOUNT_SID || !TWILIO_API_KEY_SID || !TWILIO_API_KEY_SECRET) {
    throw new Error('Copy .env.example to .env, fill it in, and start again.');
  }
  const token = new AccessToken(TWILIO_ACCOUNT_SID, TWILIO_API_KEY_SID, TWILIO_API_KEY_SECRET, {
    identity,
    ttl: 3600,
  });
  token.addGrant(new AccessToken.VideoGrant({ room: ROOM }));
  return { token: token.toJwt(), room: ROOM };
}
