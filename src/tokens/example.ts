import { makeToken } from './make';
import type { Side } from '../sides';

/** Made-up keys in the form of either vendor's. Nothing accepts what they sign. */
export const EXAMPLE_FORMS = {
  twilio: {
    accountSid: 'AC0123456789abcdef0123456789abcdef',
    apiKeySid: 'SK0123456789abcdef0123456789abcdef',
    secret: 'made-up-secret-of-a-twilio-key',
    identity: 'ada',
    room: 'stand-up',
    minutes: '60',
  },
  videosdk: {
    apiKey: 'c9b5e3f0-8f5d-4f3e-9a43-3c1f2a7d1b10',
    secret: 'made-up-secret-of-a-videosdk-key',
    participantId: 'ada',
    roomId: 'abcd-efgh-ijkl',
    permissions: ['allow_join'],
    roles: ['rtc'],
    minutes: '60',
  },
} as const satisfies Record<Side, object>;

/** A good token of a vendor, limited to one room and one participant, and the made-up secret that signed it. */
export async function exampleOf(vendor: Side): Promise<{ token: string; secret: string }> {
  const form = EXAMPLE_FORMS[vendor];
  const { token, errors } = await makeToken(vendor, form);
  if (errors) throw new Error(`The example is wrong: ${JSON.stringify(errors)}`);
  return { token, secret: form.secret };
}
