import twilio from 'twilio';

const { AccessToken } = twilio.jwt;
/** Twilio creates the room when the first person connects. */
const ROOM = 'quickstart';

/** A token with which this person can join the room. Your own server has to check who is signed in; this one trusts the page. */
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
