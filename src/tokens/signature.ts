import { compactVerify } from 'jose';
import { mistake, note, type Finding } from './finding';
import type { Side } from '../sides';

const CODES: Readonly<Record<Side, number>> = { twilio: 20107, videosdk: 4002 };

/** Whether a token was signed with a secret, whatever it claims. */
export async function checkSignature(token: string, secret: string, vendor: Side): Promise<Finding> {
  return (await isSignedWith(token, secret))
    ? note('Its signature matches the secret.')
    : mistake('Its signature does not match the secret.', { by: vendor, code: CODES[vendor] });
}

async function isSignedWith(token: string, secret: string): Promise<boolean> {
  try {
    await compactVerify(token, new TextEncoder().encode(secret), { algorithms: ['HS256'] });
    return true;
  } catch {
    return false;
  }
}
